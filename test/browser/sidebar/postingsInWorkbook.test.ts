import { expect, it } from "vitest";
import { workbenchVisits } from "../../support/workbenchVisits.ts";

const visit = workbenchVisits();

it("a recruiter posts a job in two states by keyboard, and the sheet says what the second still lacks", async () => {
  const at = await visit();
  const { keyboard } = at.page;
  await at.sidebar.getByRole("button", { name: /^Post a job/ }).focus();
  await keyboard.press("Enter");
  await at.sidebar.getByLabel("Job", { exact: true }).focus();
  await keyboard.type("=Senior AI engineer");
  await at.sidebar.getByRole("combobox", { name: "Places" }).focus();
  await keyboard.type("Washington");
  await keyboard.press("Enter");
  await at.sidebar.getByLabel("Employees").focus();
  await keyboard.type("60");
  await at.sidebar.getByLabel("Benefits (asked for)").focus();
  await keyboard.type("Health insurance and 401(k)");
  await at.sidebar.getByRole("button", { name: "Write 2 rows" }).focus();
  await keyboard.press("Enter");
  await at.sidebar.getByText(/^2 rows written to Postings!/).waitFor();
  const postings = await at.tableIn("Postings", "Job", "State");
  // Labor Code 432.3 asks for the range alone, RCW 49.58.110 for benefits and other compensation too.
  expect(postings.pick("Job", "State", "Posting", "Must name")).toEqual([
    ["=Senior AI engineer", "CA", "Ready to post", "pay range"],
    ["=Senior AI engineer", "WA", "Missing: other pay", "pay range, benefits, other pay"],
  ]);
});
