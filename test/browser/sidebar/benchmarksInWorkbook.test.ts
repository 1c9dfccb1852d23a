import { beforeAll, describe, expect, it } from "vitest";
import type { WorkbenchPage } from "../../support/WorkbenchPage.ts";
import { workbenchVisits } from "../../support/workbenchVisits.ts";

describe("the Benchmarks panel in a spreadsheet", () => {
  const visit = workbenchVisits();
  const pinned = (at: WorkbenchPage) => at.tableIn("Benchmarks", "Key");
  const insert = (at: WorkbenchPage) => at.sidebar.getByRole("button", { name: /^Insert at/ }).click();
  const findFloor = async (at: WorkbenchPage) => {
    await at.sidebar.getByLabel("Search").fill("senior.floor");
    await at.sidebar.getByRole("button", { name: / senior\.floor / }).click();
  };

  describe("in one visit", () => {
    let at: WorkbenchPage;
    beforeAll(async () => {
      at = await visit({ isShared: true });
    });

    it("inserts a figure at the selected cell as a live formula, by keyboard", async () => {
      await at.openPanel("Benchmarks");
      await at.select("'Try these'!M30");
      await at.sidebar.getByLabel("Search").focus();
      await at.page.keyboard.type("texas");
      await at.page.keyboard.press("Tab");
      await at.page.keyboard.press("Enter");
      await at.sidebar.getByRole("button", { name: /^Insert at/ }).focus();
      await at.page.keyboard.press("Enter");
      await at.sidebar.getByText("factor.TX written to 'Try these'!M30.").waitFor();
      expect(await at.formulas("'Try these'!M30")).toEqual([['=AI_BENCHMARK("factor.TX")']]);
      // The stored factor of Texas, as data/geography has it.
      expect(await at.values("'Try these'!M30")).toEqual([[0.9225]]);
    });

    it("asks before it replaces what the cell holds", async () => {
      await at.openPanel("Benchmarks");
      await at.type("'Try these'!M31", "mine");
      await at.select("'Try these'!M31");
      await findFloor(at);
      await at.sidebar.getByRole("radio", { name: "Key" }).check();
      await insert(at);
      const dialog = at.sidebar.getByRole("dialog", { name: "These cells are not empty" });
      await dialog.getByRole("button", { name: "Cancel" }).click();
      expect(await at.values("'Try these'!M31")).toEqual([["mine"]]);
      await insert(at);
      await dialog.getByRole("button", { name: "Replace" }).click();
      await at.sidebar.getByText("senior.floor written to").waitFor();
      expect(await at.values("'Try these'!M31")).toEqual([["senior.floor"]]);
    });

    it("explains the selected cell", async () => {
      await at.openPanel("Benchmarks");
      await at.type("'Try these'!M32", '=IF(TRUE, AI_SALARY(8, "WA"), 0)');
      await at.select("'Try these'!M32");
      await at.sidebar.getByRole("radio", { name: "Explain" }).check();
      await at.sidebar.getByText("is calculated by AI_SALARY").waitFor();
      // 155,008 × 1.1676 = 180,987.34
      await at.sidebar.locator(".steps li", { hasText: "$180,987" }).last().waitFor();
      await at.select("'Try these'!M31");
      await at.sidebar.getByRole("button", { name: "Explain the selected cell" }).click();
      await at.sidebar.getByText("holds no formula").waitFor();
    });

    it("detaches every formula and puts it back", async () => {
      await at.openPanel("Benchmarks");
      await at.type("'Try these'!M32", '=IF(TRUE, AI_SALARY(8, "WA"), 0)');
      const before = await at.formulas("'Try these'!A1:M32");
      await at.sidebar.getByRole("radio", { name: "Spreadsheet" }).check();
      await at.sidebar.getByRole("button", { name: "Detach" }).click();
      await at.sidebar.getByRole("dialog").getByRole("button", { name: "Detach" }).click();
      await at.sidebar.getByText(/became native formulas/).waitFor();
      expect((await at.formulas("'Try these'!A1:M32")).flat().filter((each) => each.includes("AI_"))).toEqual(
        [],
      );
      expect(await at.values("'Try these'!M32")).toEqual([[expect.closeTo(180_987.3408, 3)]]);
      await at.sidebar.getByRole("button", { name: "Attach again" }).click();
      await at.sidebar.getByText(/put back/).waitFor();
      expect(await at.formulas("'Try these'!A1:M32")).toEqual(before);
    });
  });

  it("an analyst puts a figure of the own survey in place of a published one, inserts it, and takes it out again", async () => {
    const at = await visit();
    await at.openPanel("Benchmarks");
    await at.select("'Try these'!M31");
    await findFloor(at);
    await at.sidebar.getByText("Use your own figure").click();
    await at.sidebar.getByLabel("Your value").fill("$210,000");
    await at.sidebar.getByLabel("Your source").fill('=HYPERLINK("http://x")');
    await at.sidebar.getByRole("button", { name: "Save" }).click();
    await at.sidebar.getByText("senior.floor is 210000 now").waitFor();
    await at.sidebar.getByRole("button", { name: / senior\.floor \$210,000 yours/ }).waitFor();
    const table = await pinned(at);
    expect(table.row("senior.floor")).toMatchObject({
      "Your value": 210_000,
      // As text, whatever it begins with.
      "Your source": '=HYPERLINK("http://x")',
      "Pinned value": 200_000,
      "Value in use": 210_000,
    });
    expect(table.formula("senior.floor", "Your source")).toBe("");

    await at.sidebar.getByRole("radio", { name: "Native" }).check();
    await insert(at);
    await at.sidebar.getByText("senior.floor written to").waitFor();
    expect(await at.values("'Try these'!M31")).toEqual([[210_000]]);
    expect(String((await at.formulas("'Try these'!M31"))[0]?.[0])).toMatch(/^=INDEX\(Benchmarks!/);

    await at.sidebar.getByRole("radio", { name: "Spreadsheet" }).check();
    // What formulas that are typed take to read it.
    expect(await at.sidebar.getByLabel("Last argument of typed formulas").inputValue()).toMatch(
      /^Benchmarks!\$A\$\d+:\$C\$\d+$/,
    );
    await at.sidebar.getByRole("button", { name: "Remove your senior.floor" }).click();
    await at.sidebar.getByText("None. Open a figure").waitFor();
    expect(await at.values("'Try these'!M31")).toEqual([[200_000]]);
  });

  it("compares with what is pinned, and takes the published figure when told to", async () => {
    const at = await visit();
    await at.run("pinBenchmarks");
    const senior = (await pinned(at)).cell("base.senior", "Pinned value");
    // As an older version had it.
    await at.type(senior, "150000");
    await at.openPanel("Benchmarks");
    await at.sidebar.getByRole("radio", { name: "Spreadsheet" }).check();
    await at.sidebar.getByRole("button", { name: /^Compare with/ }).click();
    const figures = at.sidebar.getByRole("table", { name: "Figures that change" });
    const row = figures.getByRole("row", { name: / base\.senior/ });
    await row.waitFor();
    expect(await row.getByRole("cell").allTextContents()).toEqual(["$150,000", "$155,008"]);
    await at.sidebar.getByRole("button", { name: "Keep pinned" }).click();
    expect(await at.values(senior)).toEqual([[150_000]]);
    await at.sidebar.getByRole("button", { name: /^Compare with/ }).click();
    await at.sidebar.getByRole("button", { name: /^Accept/ }).click();
    await figures.waitFor({ state: "detached" });
    expect(await at.values(senior)).toEqual([[155_008]]);
  });
});
