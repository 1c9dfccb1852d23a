import { expect, it } from "vitest";
import { postingRule } from "../../../src/core/hiring/postingRule.ts";
import { tellPostingLaws } from "../../../src/core/hiring/tellPostingLaws.ts";
import { recording } from "../../../src/core/trace.ts";
import { duty, law, twoSteps } from "./duties.ts";

it("tells every duty with status and source, and is as sure as those that decide", () => {
  const unsure = law("Oldtown", duty("in the posting", "2023-03-09", null, { status: "check statute" }));
  const explained = (on: string) => {
    const trace = recording();
    const laws = { own: twoSteps, localities: [unsure] };
    const posting = { on, employees: undefined };
    tellPostingLaws(laws, posting, trace).derive("Posting rule", postingRule(laws, posting), "");
    return trace.steps.filter(({ step }) => step !== "Note");
  };
  expect(explained("2026-10-01").map(({ step, value, status }) => [step, value, status])).toEqual([
    ["Oldtown, pay range in the posting", "from 2023-03-09", "approximate"],
    ["Oldtown, smallest employer, in the posting", "not found", "approximate"],
    ["Utopia, pay range on request", "from 2021-10-01 until 2026-10-01", "final"],
    ["Utopia, smallest employer, on request", 1, "final"],
    ["Utopia, pay range in the posting", "from 2026-10-01", "final"],
    ["Utopia, smallest employer, in the posting", 1, "final"],
    ["Posting rule", "Required since 2026-10-01", "derived"],
  ]);
  // A month before, the answer names Oldtown, of which it is not sure.
  expect(explained("2026-09-01").pop()?.status).toBe("approximate");
});
