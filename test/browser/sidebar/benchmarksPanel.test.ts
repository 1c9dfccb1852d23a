import { afterAll, afterEach, describe, expect, it } from "vitest";
import { axeViolations } from "./axeViolations.ts";
import { BENCHMARKS_ANSWERS } from "./benchmarksAnswers.ts";
import { type Answers, closeBrowser, type OpenSidebar, openSidebar } from "./openSidebar.ts";

let sidebar: OpenSidebar | undefined;
afterAll(closeBrowser);
afterEach(async () => {
  await sidebar?.close();
  sidebar = undefined;
});

async function openBenchmarks(answers: Answers = {}, look: { dark?: boolean } = {}) {
  sidebar = await openSidebar({ ...BENCHMARKS_ANSWERS, ...answers }, look);
  await sidebar.page.getByRole("button", { name: "Benchmarks" }).click();
  const requests = (name: string) =>
    sidebar?.sent.filter((each) => each.name === name).map(({ request }) => request);
  return { ...sidebar, requests };
}

describe("the Benchmarks panel", () => {
  it("finds a figure and inserts it at the selected cell, by keyboard alone", async () => {
    const { page, requests } = await openBenchmarks({
      insertBenchmark: () => ({
        ok: true,
        value: { message: "factor.TX written to Bands!D4.", range: "Bands!D4" },
      }),
    });
    await page.getByLabel("Search").press("T");
    await page.keyboard.type("exas");
    await page.getByRole("status").getByText("2 figures").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("BLS OEWS", { exact: false }).first().waitFor();
    await page.keyboard.press("Tab");
    // Live, native, value, key: the arrows go through the choice.
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("factor.TX written to Bands!D4.").waitFor();
    expect(requests("insertBenchmark")).toEqual([{ key: "factor.TX", insertAs: "native" }]);
    expect(requests("rememberChoices")).toEqual([
      { panel: "benchmarks", choices: { view: "figures", insertAs: "native", place: "US", level: "Senior" } },
    ]);
  });

  it("shows neighbouring roles of a place with what they rest on, and puts one into the sheet", async () => {
    const { page, requests } = await openBenchmarks({
      writeRoles: () => ({
        ok: true,
        value: { message: "15 rows written to Roles!A1:K17.", range: "Roles!A1:K17", block: "roles_1" },
      }),
      previewWrite: () => ({
        ok: true,
        value: [{ head: "", cell: "D4", text: '=AI_ROLE_PAY("data scientist","WA")' }],
      }),
      insertRolePay: () => ({
        ok: true,
        value: { message: "data scientist, WA written to Bands!D4.", range: "Bands!D4" },
      }),
    });
    await page.getByRole("radio", { name: "Roles" }).check({ force: true });
    await page.getByLabel("Place").fill("WA");
    await page.getByText("Data scientist · 9,600 people, B").waitFor();
    await page.getByText("Filings are told by metropolitan area, not by state").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Write 15 rows" }).click();
    await page.getByRole("status").getByText("15 rows written to Roles!A1:K17.").waitFor();
    expect(requests("writeRoles")).toEqual([{ level: "Senior", place: "WA", insertAs: "live" }]);
    await page.getByLabel("Put into the sheet").selectOption("data scientist");
    await page.getByText('=AI_ROLE_PAY("data scientist","WA")').waitFor();
    await page.getByRole("button", { name: /^Insert at/ }).click();
    await page.getByRole("status").getByText("data scientist, WA written to Bands!D4.").waitFor();
    expect(requests("insertRolePay")).toEqual([{ role: "data scientist", place: "WA", insertAs: "live" }]);
  });

  it("says what is known of a figure", async () => {
    const { page } = await openBenchmarks();
    await page.getByRole("button", { name: "Startup base, lower end startup.base.low" }).click();
    const details = page.locator(".details");
    await details.getByText("$140,000 to $160,000").waitFor();
    await details.getByText("A: stated in the guide").waitFor();
    await details.getByText("nexus IT group guide, 2026-06-01").waitFor();
    // One figure is open at a time.
    await page.getByRole("button", { name: "Premium, Google ML certificate" }).click();
    expect(await page.locator(".details").count()).toBe(1);
    await page.getByRole("button", { name: "Floor to close, Mid" }).click();
    await page.getByText("No floor is quoted for this level.", { exact: false }).waitFor();
    expect(await page.getByRole("button", { name: /^Insert/ }).count()).toBe(0);
    await page.getByLabel("Search").fill("no such figure");
    await page.getByText("No figure has all of these words.").first().waitFor();
  });

  it("says how sure a figure is: in the list, and with what it rests on when it is opened", async () => {
    const { page } = await openBenchmarks();
    await page.getByLabel("Search").fill("factor");
    await page.getByRole("button", { name: "Pay factor, Remote factor.REMOTE · our default" }).waitFor();
    // A good one has nothing beside its place.
    await page.getByRole("button", { name: /^Pay factor, Arizona factor\.AZ 0\.8954$/ }).waitFor();
    await page.getByRole("button", { name: "Pay factor, Alaska factor.AK · carried, reliability D" }).click();
    const details = page.locator(".details");
    await details.getByText("carried: of an earlier period, for want of a later one").waitFor();
    await details.getByText("Reliability D: rests on a carried figure. Software developers").waitFor();
    expect(await details.locator("dt").allTextContents()).toEqual([
      "Published",
      "Class",
      "Status",
      "Reliability",
      "As of",
      "Source",
    ]);
  });

  it("asks before it replaces what the cell holds, and says a refusal that has no field", async () => {
    const answers = [
      {
        ok: false,
        code: "occupied",
        range: "Bands!D4",
        cells: 1,
        message: "Bands!D4 is not empty. Inserting here replaces what it holds.",
      },
      { ok: false, code: "refused", field: "key", message: 'key must be a published figure; got "us.base".' },
    ];
    const { page, requests } = await openBenchmarks({ insertBenchmark: () => answers.shift() });
    await page.getByRole("button", { name: / us\.base / }).click();
    await page.getByRole("button", { name: "Insert at Bands!D4" }).dblclick();
    await page.getByRole("dialog").getByRole("button", { name: "Replace" }).click();
    await page.getByRole("alert").getByText("key must be a published figure").waitFor();
    expect(requests("insertBenchmark")).toEqual([
      { key: "us.base", insertAs: "live" },
      { key: "us.base", insertAs: "live", replace: "Bands!D4" },
    ]);
  });

  it("takes a figure of one's own, and says beside its field what is no number", async () => {
    const { page, requests } = await openBenchmarks({
      setOverride: () => ({ ok: true, value: { message: "us.base is 190000 now, in Benchmarks!B3." } }),
    });
    await page.getByRole("button", { name: / us\.base / }).click();
    await page.getByText("Use your own figure").click();
    const value = page.getByLabel("Your value");
    await value.fill("a lot");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText('Your value must be a number from 0 to 1,000,000,000; got "a lot".').waitFor();
    expect(await value.evaluate((input) => input === document.activeElement)).toBe(true);
    await value.fill("$190k");
    await page.getByLabel("Your source").fill("Offers, autumn");
    await page.keyboard.press("Enter");
    await page.getByText("us.base is 190000 now").waitFor();
    expect(requests("setOverride")).toEqual([{ key: "us.base", value: 190_000, source: "Offers, autumn" }]);
    // Asked at first, and again after the change.
    expect(requests("readOverrides")?.length).toBeGreaterThanOrEqual(2);
  });

  it("explains the selected cell as soon as it is asked to, each step with its source", async () => {
    const { page, requests } = await openBenchmarks();
    await page.getByRole("radio", { name: "Explain" }).check();
    await page.getByText('=IF(A1>0, AI_SALARY(8, "WA"), 0)').waitFor();
    const steps = await page.locator(".steps li").allTextContents();
    expect(steps).toHaveLength(4);
    expect(steps[3]).toContain("$180,987");
    expect(steps[1]).toMatch(/class C: another public source · derived, reliability A$/);
    await page.getByText("What a status means").click();
    await page.getByText("of an earlier period, for want of a later one").waitFor();
    await page.getByRole("button", { name: "Explain the selected cell" }).click();
    await page.getByText("One formula of AI Comp explained.").waitFor();
    expect(requests("explainSelection")).toEqual([{}, {}]);
  });

  it("shows the explained call as SQL, to copy", async () => {
    const { page } = await openBenchmarks();
    await page.getByRole("radio", { name: "Explain" }).check();
    await page.getByText("As SQL").click();
    const sql = page.getByRole("textbox", { name: 'AI_SALARY(8, "WA") as SQL' });
    expect(await sql.inputValue()).toBe("comp.AI_SALARY(8, 'WA', NULL, NULL, NULL)");
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByText(/^(Copied\.|Selected: copy it with the keyboard\.)$/).waitFor();
    expect(await sql.evaluate((text: HTMLTextAreaElement) => text.selectionEnd - text.selectionStart)).toBe(
      "comp.AI_SALARY(8, 'WA', NULL, NULL, NULL)".length,
    );
  });

  it("shows a refusal of a formula in place of its steps, as text", async () => {
    const { page } = await openBenchmarks({
      explainSelection: () => ({
        ok: true,
        value: {
          cell: "'<b>x</b>'!A1",
          formula: '=AI_SALARY("<img src=x onerror=alert(1)>")',
          message: "'<b>x</b>'!A1 is calculated by AI_SALARY.",
          explanations: [
            { call: "AI_SALARY(…)", steps: [], refusal: 'years must be a number; got "<img>".' },
          ],
        },
      }),
    });
    await page.getByRole("radio", { name: "Explain" }).check();
    await page.getByText('years must be a number; got "<img>".').waitFor();
    expect(await page.locator("b, img").count()).toBe(0);
  });

  it("compares the pinned figures with the new ones in dollars, and keeps or accepts them", async () => {
    const { page, requests } = await openBenchmarks();
    await page.getByRole("radio", { name: "Spreadsheet" }).check();
    await page.getByText("Version 2026.08 in Benchmarks!A1:J222.").waitFor();
    const compare = page.getByRole("button", { name: "Compare with version 2026.12" });
    await compare.click();
    const figures = page.getByRole("table", { name: "Figures that change" });
    await figures.waitFor();
    expect(
      await figures
        .getByRole("row", { name: / base\.senior/ })
        .getByRole("cell")
        .allTextContents(),
    ).toEqual(["$152,000", "$155,008"]);
    const effects = page.getByRole("table", { name: "Dollars in each native block, added up" });
    expect(
      await effects
        .getByRole("row", { name: /^Bands/ })
        .getByRole("cell")
        .allTextContents(),
    ).toEqual(["$4,650,000", "$4,742,120", "+$92,120"]);
    await page.getByRole("button", { name: "Keep pinned" }).click();
    await page.getByText("Version 2026.08 stays pinned.").waitFor();
    expect(requests("updateBenchmarks")).toEqual([{ accept: false }]);
    await compare.click();
    await page.getByRole("button", { name: "Accept 2026.12" }).click();
    await figures.waitFor({ state: "detached" });
    expect(requests("updateBenchmarks")).toEqual([{ accept: false }, { accept: false }, { accept: true }]);
  });

  it("lists one's own figures against the published ones and takes them out", async () => {
    const { page, requests } = await openBenchmarks({
      clearOverride: () => ({ ok: true, value: { message: "senior.floor is the pinned figure again." } }),
    });
    await page.getByRole("radio", { name: "Spreadsheet" }).check();
    await page.getByText("instead of $200,000", { exact: false }).waitFor();
    // What the user typed in the sheet is text.
    await page.getByText("Offer survey <b>Q3</b> 🙂", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Remove your senior.floor" }).click();
    await page.getByText("senior.floor is the pinned figure again.").waitFor();
    expect(requests("clearOverride")).toEqual([{ key: "senior.floor" }]);
  });

  it("detaches only when told yes, and puts the formulas back, in as many runs as it takes", async () => {
    const putBack = [
      { message: "9 formulas put back.", attached: 9, left: [], more: 6 },
      { message: "6 formulas put back.", attached: 6, left: [], more: 0 },
    ];
    const { page, requests } = await openBenchmarks({
      previewDetach: () => ({
        ok: true,
        value: {
          formulas: 15,
          title: "Detach all formulas?",
          message: "The 15 AI_ formulas become plain formulas.",
          action: "Detach",
        },
      }),
      detachFormulas: () => ({
        ok: true,
        value: {
          message: "12 became native formulas, 3 became values: Sheet1!C4:C6.",
          native: 12,
          values: 3,
          valueRanges: ["Sheet1!C4:C6"],
          unchanged: [],
          withoutRoom: 0,
          more: 0,
        },
      }),
      attachFormulas: () => ({ ok: true, value: putBack.shift() }),
    });
    await page.getByRole("radio", { name: "Spreadsheet" }).check();
    await page.getByRole("button", { name: "Detach" }).click();
    const dialog = page.getByRole("dialog", { name: "Detach all formulas?" });
    await dialog.getByText("The 15 AI_ formulas become plain formulas.").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(requests("detachFormulas")).toEqual([]);
    await page.getByRole("button", { name: "Detach" }).click();
    await dialog.getByRole("button", { name: "Detach" }).click();
    await page.getByText("12 became native formulas, 3 became values: Sheet1!C4:C6.").waitFor();
    await page.getByRole("button", { name: "Attach again" }).click();
    await page.getByText("9 formulas put back. 6 formulas put back.").waitFor();
    expect(requests("attachFormulas")).toHaveLength(2);
  });

  it("tells which values another data version gave, and that formulas cannot tell", async () => {
    const { page } = await openBenchmarks({
      readOverrides: () => ({
        ok: true,
        value: {
          pinned: undefined,
          publishedVersion: "2026.12",
          own: [],
          valuesOfOthers: [{ version: "2026.11", ranges: ["Bands!A1:S17", "Audit!A1:N9"] }],
        },
      }),
    });
    await page.getByRole("radio", { name: "Spreadsheet" }).check();
    await page.getByRole("heading", { name: "Other data versions" }).waitFor();
    await page
      .getByText("Values by data 2026.11: Bands!A1:S17, Audit!A1:N9. Insert them again to have data 2026.12.")
      .waitFor();
    await page.getByText("Formulas do not tell their version.", { exact: false }).waitFor();
  });

  it("offers to cancel what takes long, and still says what was done when that came too late", async () => {
    let release = () => {};
    const { page, requests } = await openBenchmarks({
      attachFormulas: () =>
        new Promise((resolve) => {
          release = () =>
            resolve({ ok: true, value: { message: "15 formulas put back.", attached: 15, left: [] } });
        }),
      // The first word does not get through: Cancel is offered again.
      cancelRun: () =>
        requests("cancelRun")?.length === 1
          ? { ok: false, code: "failed", message: "Nothing was changed: the service is away." }
          : { ok: true, value: null },
    });
    await page.getByRole("radio", { name: "Spreadsheet" }).check();
    await page.getByRole("button", { name: "Attach again" }).click();
    await page.getByText("Putting the formulas back …").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Putting the formulas back …").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Cancelling …").waitFor();
    release();
    await page.getByText("15 formulas put back.").waitFor();
    expect(await page.getByRole("button", { name: "Cancel" }).count()).toBe(0);
    expect(requests("cancelRun")).toHaveLength(2);
  });

  it.each([false, true])("is accessible and never wider than its frame (dark: %s)", async (dark) => {
    const { page } = await openBenchmarks({}, { dark });
    await page.getByRole("button", { name: / senior\.floor / }).click();
    expect(await axeViolations(page)).toEqual([]);
    await expectFits();
    await page.getByRole("radio", { name: "Explain" }).check();
    await page.locator(".steps").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await expectFits();
    await page.getByRole("radio", { name: "Spreadsheet" }).check();
    await page.getByRole("button", { name: /^Compare/ }).click();
    await page.getByRole("table", { name: "Figures that change" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await expectFits();

    async function expectFits() {
      // A scrollbar that takes room leaves 285 of the 300 pixels.
      for (const width of [300, 285]) {
        await page.setViewportSize({ width, height: 720 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    }
  });
});
