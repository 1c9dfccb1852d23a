import { beforeAll, describe, expect, test } from "vitest";
import type { OpenWorkbook } from "../../support/openWorkbook.ts";
import { tableIn } from "../../support/tableIn.ts";
import { broken, command, done, earlierWorkbook, REQUEST, tile } from "./planWorkbook.ts";

/** All that stands on the sheets of the earlier plan. */
const standing = (workbook: OpenWorkbook) =>
  ["Start!A1:D80", "Assumptions!A1:G135", "Reqs!A1:AK105", "Cash!A1:X27"].map((area) =>
    workbook.values(area),
  );

describe("a plan that version 0.1.0 wrote", () => {
  let workbook: OpenWorkbook;
  let before: unknown;
  let message: string;
  beforeAll(async () => {
    workbook = earlierWorkbook();
    // A blue cell of the user's, and a department.
    workbook.type("Assumptions!B9", 45);
    workbook.type("Assumptions!E29", 0.3);
    before = standing(workbook);
    const preview = (await command(workbook, "previewBudget", {})) as unknown as {
      value: { present?: object; earlier: { message: string; present: object } };
    };
    expect(preview.value.present).toBeUndefined();
    expect(preview.value.earlier.present).toMatchObject({
      planStart: "2027-01-01",
      months: 24,
      budget: 5_000_000,
    });
    expect(preview.value.earlier.message).toMatch(
      /^This plan was made by an earlier version\. 12 requisitions, \d+ blue cells and 2 approvals go into the new one;/,
    );
    message = (await done(workbook, "buildBudget", { ...REQUEST, sampleRequisitions: 0 })).message;
  });

  test("is carried over into a new one, and stays as it is", () => {
    expect(message).toMatch(/12 requisitions, \d+ blue cells and 2 approvals of the earlier plan are in it/);
    expect(standing(workbook)).toEqual(before);
  });

  test("with every requisition", () => {
    const reqs = tableIn(workbook, "Reqs 2", "Requisition");
    const earlier = tableIn(workbook, "Reqs", "Requisition");
    const ids = Array.from({ length: 12 }, (_, i) => `AI-${101 + i}`);
    for (const id of ids) {
      for (const head of ["Level", "State", "Skills", "Opened", "Status", "Base plan", "Known start"])
        expect(reqs.value(id, head), `${id} ${head}`).toEqual(earlier.value(id, head));
    }
    expect(reqs.keys.filter((key) => key.startsWith("AI-"))).toEqual(ids);
  });

  test("with every blue cell, own figure and approval", () => {
    const sheet = workbook.sheetNames.find((name) => name.startsWith("Assumptions "));
    const row = (label: string) =>
      workbook.values(`${sheet}!A1:E120`).find(([first]) => first === label) ?? [];
    expect(row("Notice, days")[1]).toBe(45);
    expect(row("Recruiter's fee")[4]).toBe(0.3);
    expect(row("Merit rise")[1]).toBe(0.035);
    // The document's own average, 162,000, stands on the Benchmarks sheet that both use.
    expect(row("Senior")[1]).toBe(162_000);
    const approvals = tableIn(workbook, "Approvals", "Requisition");
    expect(approvals.pick("Requisition", "Approved by")).toHaveLength(2);
    expect(approvals.value("AI-101", "Approved cost")).toBeCloseTo(329_583.055_027, 6);
    expect(approvals.value("AI-103", "Approved cost")).toBeCloseTo(312_107.591_491, 6);
    expect(approvals.value("AI-101", "Cause")).toBe("scenario not known");
  });

  test("and goes on: it calculates, is updated and approved", async () => {
    expect(tile(workbook, "Cost against budget")[0]).toBeGreaterThan(3_000_000);
    expect(broken(workbook)).toEqual([]);
    await done(workbook, "buildBudget", { ...REQUEST, sampleRequisitions: 0, months: 30 });
    expect(standing(workbook)).toEqual(before);
  });
});
