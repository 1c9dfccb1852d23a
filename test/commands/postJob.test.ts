import { beforeEach, describe, expect, it } from "vitest";
import type { PostJobRequest } from "../../src/commands/postJob.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { tableIn } from "../support/tableIn.ts";

const REQUEST: PostJobRequest = {
  job: "Senior AI engineer",
  level: "Senior",
  places: ["CA", "CO", "REMOTE"],
  rangeFrom: "own",
  minimum: 200_000,
  maximum: 240_000,
  employees: 40,
  postedOn: "2026-12-01",
  benefits: "Health insurance",
  otherPay: "",
  scope: "Owns the ranking model",
  insertAs: "live",
  destination: "new sheet",
};

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
});
const post = (change: Partial<PostJobRequest> = {}) =>
  runCommand(workbook, "postJob", { ...REQUEST, ...change });
const postings = () => tableIn(workbook, "Postings", "Job", "State");
const JOB = "Senior AI engineer";

describe("postJob", () => {
  it.each(["live", "native", "values"] as const)(
    "writes a row a place with what is missing, as %s",
    async (insertAs) => {
      const { message } = await done(post({ insertAs }));
      expect(message).toBe(`3 rows written to ${postings().place}.`);
      expect(
        postings().pick("State", "Posting", "What is missing", "What the law asks", "Must name", "Floor"),
      ).toEqual([
        ["CA", "Ready to post", "", "Required since 2023-01-01", "pay range", 200_000],
        [
          "CO",
          "Missing: other pay, apply by",
          "other pay, apply by",
          "Required since 2021-01-01",
          "pay range, benefits, other pay, apply by",
          200_000,
        ],
        [
          "REMOTE",
          "Missing: other pay, apply by",
          "other pay, apply by",
          "The law of every place where the job may be done",
          "pay range, benefits, other pay, apply by",
          200_000,
        ],
      ]);
      // Where something is missing, there is no text to copy.
      expect(postings().pick("State", "Text to copy")).toEqual([
        [
          "CA",
          [
            "Senior AI engineer",
            "Where: CA",
            "Base pay: $200,000 to $240,000 a year",
            "Benefits: Health insurance",
            "The role: Owns the ranking model",
          ].join("\n"),
        ],
        ["CO", ""],
        ["REMOTE", ""],
      ]);
    },
  );

  it.each(["live", "native"] as const)("checks what is typed into the sheet, as %s", async (insertAs) => {
    await done(post({ insertAs, places: ["CO"] }));
    const type = (head: string, value: string | number) =>
      workbook.type(postings().cell(`${JOB} CO`, head), value);
    const shows = (head: string) => postings().rows[0]?.[head];
    type("Other pay", "A bonus");
    type("Apply by", "2027-01-31");
    expect(shows("Posting")).toBe("Ready to post");
    type("What the role owns", "");
    // Of Senior and above, as AI_LEVEL says it
    expect(shows("Text to copy")).toContain(
      "Other pay: A bonus\nBenefits: Health insurance\nApply by: 2027-01-31\nThe role: ",
    );
    type("Minimum", 100_000);
    expect(shows("Text to copy")).toBe("");
    expect(shows("About the range")).toBe("Too wide to post: maximum over 2 × minimum.");
    expect(shows("Posting")).toBe("Not ready: its range");
    type("Maximum", 190_000);
    expect(shows("About the range")).toBe("Its top is under the floor: such searches stall.");
    type("Minimum", "");
    expect(shows("Posting")).toBe("Missing: pay range");
  });

  it.each(["de_DE", "fr_FR"])("writes amounts as a posting in the US does, also in %s", async (locale) => {
    workbook.document.grid.setLocale(locale);
    for (const insertAs of ["live", "native"] as const) {
      await done(post({ insertAs, places: ["CA"] }));
      expect(postings().rows[0]?.["Text to copy"]).toContain("Base pay: $200,000 to $240,000 a year\n");
    }
  });

  it("follows the number of employees and the day, live", async () => {
    await done(post({ places: ["CA"], benefits: "" }));
    const type = (head: string, value: string | number) =>
      workbook.type(postings().cell(`${JOB} CA`, head), value);
    type("Employees", 14);
    expect(postings().rows[0]).toMatchObject({
      "What the law asks": "On request since 2018-01-01",
      "Must name": "nothing",
    });
  });

  it("takes the range from the hire band of each place", async () => {
    await done(post({ rangeFrom: "hire", places: ["CO", "TX"] }));
    // The floor, 200,000, is over both averages; × 1.2
    expect(postings().pick("State", "Minimum", "Maximum")).toEqual([
      ["CO", 200_000, 240_000],
      ["TX", 200_000, 240_000],
    ]);
    expect(await post({ rangeFrom: "hire", level: "Mid" })).toMatchObject({
      ok: false,
      message: expect.stringContaining("no floor is quoted below Senior"),
    });
  });

  it("writes a job's rows anew and keeps the others, with what was typed", async () => {
    await done(post());
    await done(post({ job: "Lead", level: "Lead", places: ["WA"] }));
    workbook.type(postings().cell("Lead WA", "Benefits"), "Everything");
    await done(post({ places: ["CA", "TX"], applyBy: "2027-01-31" }));
    expect(postings().pick("Job", "State", "Benefits")).toEqual([
      [JOB, "CA", "Health insurance"],
      [JOB, "TX", "Health insurance"],
      ["Lead", "WA", "Everything"],
    ]);
    expect(postings().shown(`${JOB} CA`, "Apply by")).toBe("2027-01-31");
  });

  it("refuses a range whose ends are turned around", async () => {
    expect(await post({ minimum: 240_000, maximum: 200_000 })).toMatchObject({
      ok: false,
      field: "maximum",
      message: "maximum must be at least the minimum, 240000; got 200000.",
    });
  });

  it("keeps another job's row where somebody inserts one above while the postings are read", async () => {
    await done(post());
    await done(post({ job: "Lead AI engineer", level: "Lead", places: ["CA"] }));
    workbook.beforeCall(1, () => workbook.insertRows("Postings!A1"), "Range.getFormulas");
    const { message } = await done(post({ places: ["CA"] }));
    expect(message).toMatch(/^2 rows updated in Postings!A2:/);
    expect(postings().pick("Job", "State")).toEqual([
      [JOB, "CA"],
      ["Lead AI engineer", "CA"],
    ]);
  });
});
