import type { Behaviour, Json } from "./Behaviour.ts";
import * as checkFunctions from "./checkFunctions.ts";
import { prelude } from "./selfCheckPrelude.ts";

/** What the script is told of a behaviour; its trial is a function of the script. */
interface Listed {
  readonly section: string;
  readonly grade: string;
  readonly source: string;
  readonly says: string;
  readonly expected: Json;
  readonly given: Json;
  readonly byHand: string;
}

const listed = ({ section, grade, source, says, expected, trial }: Behaviour): Listed => ({
  section,
  grade,
  source,
  says,
  expected,
  given: "script" in trial ? trial.given : null,
  byHand: "script" in trial ? "" : trial.byHand,
});

/**
 * One script that tries behaviours in the spreadsheet it is bound to, and says of each whether it holds: `selfCheck` for
 * a person, `selfCheckOne` for a test. Written from the list of behaviours, so that none is written twice.
 */
export const selfCheckScript = (behaviours: readonly Behaviour[]): string => {
  const entries = behaviours.map((behaviour) => {
    const { trial } = behaviour;
    const script = "script" in trial ? trial.script.toString() : "null";
    return `  Object.assign(${JSON.stringify(listed(behaviour))}, { script: ${script} }),`;
  });
  return [
    "// Tries what the add-on relies on. Run selfCheck in a new spreadsheet; docs/platform.md says how.",
    ...Object.values(checkFunctions).map((one) => `/** @customfunction */\n${one.toString()}`),
    "const CHECK_HELD = (value) => value;",
    ...prelude.map((one) => one.toString()),
    `const BEHAVIOURS = [\n${entries.join("\n")}\n];`,
    "",
  ].join("\n\n");
};
