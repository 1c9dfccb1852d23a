import { isChanging, isOfSpreadsheet } from "../../src/workbench/host/callKinds.ts";
import { cutOff, cutOffThenAnother, cutOffThenOpened, cutOffTwice } from "./cutOffs.ts";
import type { Finding } from "./Finding.ts";
import { failingCall } from "./failingCalls.ts";
import type { Stage } from "./Scene.ts";
import { DEEDS, meanwhile } from "./secondPerson.ts";

export interface Attack {
  readonly name: string;
  /** The service calls of an undisturbed run at which it can be tried, from 1. */
  points(stage: Stage): readonly number[];
  attack(stage: Stage, point: number): Promise<Finding>;
}

const everyCall = ({ calls }: Stage) => calls.map((_, i) => i + 1);

/** Before the first call and after each that `matters`: before another it would be the same once more. */
const after =
  (matters: (method: string) => boolean) =>
  ({ calls }: Stage) =>
    calls.map((_, i) => i + 1).filter((n) => n === 1 || matters(calls[n - 2] ?? ""));

/** What a run leaves that ends is what it has changed until then. */
const afterChanges = after(isChanging);

/** Builders and dates in words have nothing to do with what somebody else does. */
const afterServices = after((method) => isOfSpreadsheet(method) || /^(Properties|Lock)\./.test(method));

export const ATTACKS: readonly Attack[] = [
  { name: "one failing call", points: everyCall, attack: failingCall },
  { name: "cut off, then again", points: afterChanges, attack: cutOff },
  { name: "cut off twice, then again", points: afterChanges, attack: cutOffTwice },
  { name: "cut off, then opened", points: afterChanges, attack: cutOffThenOpened },
  { name: "cut off, then another panel", points: afterChanges, attack: cutOffThenAnother },
  ...DEEDS.map(
    (deed): Attack => ({
      name: `another ${deed.name}`,
      points: afterServices,
      attack: (stage, point) => meanwhile(deed, stage, point),
    }),
  ),
];
