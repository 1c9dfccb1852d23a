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

export const ATTACKS: readonly Attack[] = [
  { name: "one failing call", points: everyCall, attack: failingCall },
  { name: "cut off, then again", points: everyCall, attack: cutOff },
  { name: "cut off twice, then again", points: everyCall, attack: cutOffTwice },
  { name: "cut off, then opened", points: everyCall, attack: cutOffThenOpened },
  { name: "cut off, then another panel", points: everyCall, attack: cutOffThenAnother },
  ...DEEDS.map(
    (deed): Attack => ({
      name: `another ${deed.name}`,
      points: everyCall,
      attack: (stage, point) => meanwhile(deed, stage, point),
    }),
  ),
];
