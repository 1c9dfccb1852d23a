import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WorkbenchPage } from "../support/openPage.ts";

describe("the Bands panel in the workbench", () => {
  let at: WorkbenchPage;
  beforeAll(async () => {
    at = await WorkbenchPage.open({ port: 9260 });
  });
  afterAll(() => at.close());

  test("fills a table on a sheet of its own, and the cells say what the panel showed", async () => {
    await at.sidebar.getByRole("button", { name: /^Bands/ }).click();
    await at.sidebar.getByRole("button", { name: "Write 25 rows" }).click();
    await at.sidebar.getByText("25 rows written to Bands!A1:K27.").waitFor();
    expect(await at.sheetNames()).toEqual(["Try these", "Bands", "Log"]);
    expect(await at.values("Bands!A3:C3")).toEqual([["Entry", "CA", "market"]]);
    expect(await at.formulas("Bands!D3")).toEqual([["=AI_BAND(A3:A27,B3:B27,C3:C27,G3:G27,1000)"]]);
    // Senior, US: 155,008 ÷ 1.2, 155,008 and 180,842.67, each to its nearest thousand.
    expect(await at.values("Bands!A20:F20")).toEqual([["Senior", "US", "market", 129_000, 155_000, 181_000]]);
    // 155,000 less the floor of 200,000
    expect(await at.displayed("Bands!J20")).toEqual([["-$45,000"]]);
  });

  test("updates that table when it is written again, by keyboard", async () => {
    await at.sidebar.getByRole("checkbox", { name: /^Entry/ }).focus();
    await at.page.keyboard.press("Space");
    await at.sidebar.getByRole("button", { name: "Write 20 rows" }).focus();
    await at.page.keyboard.press("Enter");
    await at.sidebar.getByText("20 rows updated in Bands!A1:K22.").waitFor();
    expect(await at.sheetNames()).toEqual(["Try these", "Bands", "Log"]);
    expect(await at.values("Bands!A23:K27")).toEqual(
      Array.from({ length: 5 }, () => Array.from({ length: 11 }, () => "")),
    );
  });

  test("asks before it replaces cells of the user, and leaves them when told not to", async () => {
    await at.type("'Try these'!J2", "mine");
    await at.select("'Try these'!I1");
    await at.sidebar.getByRole("radio", { name: "At selection" }).check();
    await at.sidebar.getByRole("button", { name: "Write 20 rows" }).click();
    await at.sidebar.getByText(/not empty/).first().waitFor();
    await at.sidebar.getByRole("button", { name: /Cancel|Keep/ }).click();
    expect(await at.values("'Try these'!J2")).toEqual([["mine"]]);
  });

  test("the page complained of nothing and stayed on this machine", () => {
    expect(at.complaints).toEqual([]);
  });
});
