import { beforeAll, describe, expect, it } from "vitest";
import { PANELS } from "../../../src/sidebar/panels/PANELS.ts";
import type { WorkbenchPage } from "../../support/WorkbenchPage.ts";
import { workbenchVisits } from "../../support/workbenchVisits.ts";

const SCRIPT = `<img src=x onerror="window.pwned=1;parent.pwned=1">`;
const SHEET = "<img src=x onerror=pwned=1><b>Team</b> 🎉 =1+1";
const LONG = `<script>window.pwned=1</script>${"x".repeat(5_000)}`;
// What a person would have to type to get such a text: an apostrophe before what begins like a formula.
const NAMES = [
  SCRIPT,
  '=HYPERLINK("https://example.com","press")',
  "+1-800",
  "@SUM(A1)",
  "-2",
  "👩‍💻 <b>Zoë</b> &amp; 漢字",
  LONG,
];

describe("a workbook full of HTML, formulas as text, emoji and long text", () => {
  const visit = workbenchVisits();
  const quoted = `'${SHEET}'`;
  let at: WorkbenchPage;
  beforeAll(async () => {
    at = await visit({ isShared: true });
    await at.page.evaluate(
      ([sheet, names]) => {
        const { grid } = window.workbench;
        const sheetId = grid.addSheet(sheet, 1);
        names.forEach((name, row) => {
          grid.write({ sheetId, col: 0, row }, /^[=+\-@]/.test(name) ? `'${name}` : name);
          grid.write({ sheetId, col: 1, row }, "Senior");
          grid.write({ sheetId, col: 2, row }, 150_000 + row);
        });
        window.workbench.select(`'${sheet}'!E1`);
      },
      [SHEET, NAMES] as const,
    );
  });

  /** Whether anything of it became a part of a page, or ran. */
  async function becameHtml(): Promise<string[]> {
    const found: string[] = [];
    for (const frame of at.page.frames()) {
      const seen = await frame.evaluate(() => ({
        ran: "pwned" in window,
        // Whatever scripts a page has of its own, none has this text.
        scripts: [...document.scripts].filter(({ text }) => text === "window.pwned=1").length,
        images: document.querySelectorAll('img[src="x"]').length,
      }));
      if (seen.ran) found.push(`ran in ${frame.url()}`);
      if (seen.images + seen.scripts > 0) found.push(`elements in ${frame.url()}`);
    }
    return found;
  }

  it("is audited as it stands: names are written as text, and stand so in the panel, its list and its refusals", async () => {
    await at.openPanel("Team audit");
    const fields = { Levels: "B1:B7", Pay: "C1:C7", Names: "A1:A7" };
    for (const [label, cells] of Object.entries(fields)) {
      await at.sidebar.getByLabel(label, { exact: true }).fill(`${quoted}!${cells}`);
    }
    await at.sidebar.getByRole("radio", { name: "Values" }).check();
    await at.sidebar.getByRole("radio", { name: "At selection" }).check();
    await at.sidebar.getByRole("button", { name: "Audit 7 people" }).click();
    await at.sidebar.getByRole("status").getByText(`7 rows written to ${quoted}!E1:`).waitFor();
    const table = await at.tableIn(SHEET, "Name");
    expect(table.under("Name")).toEqual(NAMES);
    expect(table.formulas("Name")).toEqual([]);
    expect(await becameHtml()).toEqual([]);
    await at.sidebar.getByRole("button", { name: `Remove ${quoted}!E1:` }).waitFor();
    await at.sidebar.getByLabel("Pay", { exact: true }).fill(`${quoted}!A1:A7`);
    await at.sidebar
      .getByLabel("Preview")
      .getByText(`pay must be an amount in US dollars from 0 to 1,000,000,000; got "<img src=x`)
      .waitFor();
    expect(await becameHtml()).toEqual([]);
    // Nothing of it makes the panel wider than its frame.
    const width = await at.sidebar.locator("html").evaluate((html) => [html.scrollWidth, html.clientWidth]);
    expect(width[0]).toBe(width[1]);
  });

  it("is explained as text", async () => {
    await at.select(`${quoted}!A1`);
    await at.openPanel("Benchmarks");
    await at.sidebar.getByRole("radio", { name: "Explain" }).check();
    // What is selected is explained at once.
    await at.sidebar.getByText(`${quoted}!A1 holds no formula`).first().waitFor();
    expect(await becameHtml()).toEqual([]);
  });

  it.each(PANELS.map(({ name }) => name))("typed into every field of the panel %s is text", async (name) => {
    await at.openPanel(name);
    const fields = at.sidebar.locator(
      "main :is(input:not([type]), input[type=text], textarea):not([readonly]):visible",
    );
    await fields.first().waitFor();
    for (let i = 0; i < (await fields.count()); i++) {
      await fields.nth(i).fill(`${SCRIPT}${i}`);
      await fields.nth(i).blur();
    }
    const send = at.sidebar.locator("main button[type=submit]");
    if ((await send.count()) > 0) {
      await send.first().click();
      // Each field that does not take it says so, by the text itself.
      await at.sidebar.getByText("<img src=x").first().waitFor();
    }
    expect(await becameHtml()).toEqual([]);
  });
});
