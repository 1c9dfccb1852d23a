import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type OpenWorkbook, openWorkbook } from "../../support/openWorkbook.ts";
import { tableIn } from "../../support/tableIn.ts";
import { checks, choose, command, done, figure, namedBy, planWorkbook } from "./planWorkbook.ts";
import { requisitionCell } from "./typedCells.ts";

interface Preview {
  ok: boolean;
  value: { cost: number; base: number; what: string; scenario: string; verdict: string; earlier?: object };
}
const preview = async (workbook: OpenWorkbook, requisition: string) =>
  (await command(workbook, "previewApproval", { requisition })) as unknown as Preview;

/** Approves what is shown, as the panel does. */
async function approve(workbook: OpenWorkbook, requisition: string, by = "Dana Lee"): Promise<number> {
  const { value } = await preview(workbook, requisition);
  await done(workbook, "approveRequisition", {
    requisition,
    cost: value.cost,
    by,
    on: "2026-12-01",
    reason: "Board of December",
  });
  return value.cost;
}
const approvals = (workbook: OpenWorkbook) => tableIn(workbook, "Approvals", "Requisition", "No.");

describe("an approval", () => {
  let saved: ReturnType<OpenWorkbook["saved"]>;
  let workbook: OpenWorkbook;
  beforeAll(async () => {
    saved = (await planWorkbook()).saved();
  });
  beforeEach(() => {
    workbook = openWorkbook({ saved: structuredClone(saved) });
  });

  test("shows cost and verdict before it writes, then stands there as values, each on a line of its own", async () => {
    const shown = await preview(workbook, "AI-102");
    expect(shown.value).toMatchObject({
      what: "Senior, TX, Open",
      base: 185_000,
      scenario: "Base",
      verdict: "Stretch",
    });
    const cost =
      Number(figure(workbook, "AI-102", "Loaded cost")) + Number(figure(workbook, "AI-102", "One-time cost"));
    expect(shown.value.cost).toBeCloseTo(cost, 6);
    await approve(workbook, "AI-102");
    await approve(workbook, "AI-104");
    await approve(workbook, "AI-102", "Kim");
    expect(approvals(workbook).keys).toEqual(["AI-102 1", "AI-104 1", "AI-102 2"]);
    const [first, , last] = approvals(workbook).rows;
    expect(first).toMatchObject({
      "Approved cost": expect.closeTo(cost, 6),
      Base: 185_000,
      Level: "Senior",
      State: "TX",
      Scenario: "Base",
      "Approved by": "Dana Lee",
      Reason: "Board of December",
      Cause: "approved again later",
    });
    expect(last).toMatchObject({ "Approved by": "Kim", Drift: expect.closeTo(0, 6), Cause: "as approved" });
    expect((await preview(workbook, "AI-102")).value.earlier).toMatchObject({ by: "Kim", on: "2026-12-01" });
    expect(figure(workbook, "AI-102", "Approved cost")).toBeCloseTo(cost, 6);
  });

  test("of a place that is named in words holds", async () => {
    workbook.type(requisitionCell(workbook, "AI-104", "State"), "Washington");
    await approve(workbook, "AI-104");
    expect(approvals(workbook).value("AI-104 1", "Cause")).toBe("as approved");
    workbook.type(requisitionCell(workbook, "AI-104", "State"), "WA");
    expect(approvals(workbook).value("AI-104 1", "Cause")).toBe("as approved");
    workbook.type(requisitionCell(workbook, "AI-104", "State"), "Oregon");
    expect(approvals(workbook).value("AI-104 1", "Cause")).toContain("state");
  });

  test("drifts in the scenario that was approved, whichever is chosen, and names its cause", async () => {
    await approve(workbook, "AI-102");
    workbook.type(requisitionCell(workbook, "AI-102", "Base plan"), 195_000);
    // 10,000 more base: 10% bonus, 20% fee, 1.45% Medicare on 11,000 (Social Security is at its cap), 8.04 ÷ 57.29 benefits.
    const drift = 10_000 + 1_000 + 2_000 + 159.5 + (10_000 * 8.04) / 57.29;
    for (const name of ["Base", "Aggressive", "Lean"] as const) {
      choose(workbook, name);
      expect(approvals(workbook).value("AI-102 1", "Drift"), name).toBeCloseTo(drift, 4);
    }
    expect(approvals(workbook).value("AI-102 1", "Cause")).toBe("base");
    expect(checks(workbook)["Approvals hold"]).toBe("Look");
    expect(namedBy(workbook, "Approvals hold")).toBe("AI-102");
    workbook.type(requisitionCell(workbook, "AI-102", "State"), "WA");
    workbook.type(requisitionCell(workbook, "AI-102", "Known start"), new Date(2027, 5, 1));
    expect(approvals(workbook).value("AI-102 1", "Cause")).toBe("base, start, state");
    // What is cancelled is approved no more.
    workbook.type(requisitionCell(workbook, "AI-102", "Status"), "Cancelled");
    expect(approvals(workbook).row("AI-102 1")).toMatchObject({ Drift: "", Cause: "cancelled" });
    expect(figure(workbook, "AI-102", "Approved cost")).toBe(0);
    expect(checks(workbook)["Approvals hold"]).toBe("OK");
  });

  test("is refused where the cost is another than was shown, or does not calculate", async () => {
    const request = { by: "Dana Lee", on: "2026-12-01", reason: "" };
    const { value } = await preview(workbook, "AI-102");
    workbook.type(requisitionCell(workbook, "AI-102", "Base plan"), 195_000);
    expect(
      await command(workbook, "approveRequisition", { ...request, requisition: "AI-102", cost: value.cost }),
    ).toMatchObject({
      ok: false,
      field: "requisition",
      message: expect.stringContaining("by now. Look again"),
    });
    expect(await command(workbook, "previewApproval", { requisition: "AI-999" })).toMatchObject({
      ok: false,
      message: 'requisition must name one row of the plan with a level; "AI-999" names no row.',
    });
    workbook.type(requisitionCell(workbook, "AI-104", "State"), "ZZ");
    expect(await command(workbook, "previewApproval", { requisition: "AI-104" })).toMatchObject({
      ok: false,
      message:
        'requisition must have a cost to approve; "AI-104": State must be a state, a metropolitan area such as San Jose, CA, US or REMOTE.',
    });
    expect(await command(openWorkbook(), "previewApproval", { requisition: "AI-102" })).toMatchObject({
      ok: false,
      message: "There is no hiring plan of this version in this spreadsheet; build it first.",
    });
    expect(approvals(workbook).keys).toEqual([]);
  });
});
