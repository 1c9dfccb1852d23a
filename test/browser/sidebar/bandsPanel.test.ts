import type { Locator } from "playwright-core";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { axeViolations } from "./axeViolations.ts";
import { type Answers, closeBrowser, FIRST_SESSION, type OpenSidebar, openSidebar } from "./openSidebar.ts";

const WRITTEN = {
  ok: true,
  value: { message: "25 rows written to Bands!A1:O27.", range: "Bands!A1:O27", block: "bands_1" },
};

let sidebar: OpenSidebar | undefined;
afterAll(closeBrowser);
afterEach(async () => {
  await sidebar?.close();
  sidebar = undefined;
});

async function openBands(answers: Answers = {}, look: { dark?: boolean } = {}) {
  sidebar = await openSidebar(answers, look);
  await sidebar.page.getByRole("button", { name: "Bands" }).click();
  return sidebar;
}

describe("the Bands panel", () => {
  it("writes the first choices with one press, by keyboard alone, and remembers them without pay", async () => {
    sidebar = await openSidebar({ generateBands: () => WRITTEN });
    const { page, sent } = sidebar;
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    // Opening a panel moves the focus to its heading.
    await page.waitForFunction(() => document.activeElement?.textContent === "Bands");
    const write = page.getByRole("button", { name: "Write 25 rows" });
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Tab");
      if (await write.evaluate((button) => button === document.activeElement)) break;
    }
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("25 rows written to Bands!A1:O27.").waitFor();

    const request = sent.find(({ name }) => name === "generateBands")?.request;
    expect(request).toEqual({
      levels: ["Entry", "Mid", "Senior", "Lead", "Principal"],
      states: ["CA", "WA", "NY", "US", "REMOTE"],
      basis: "market",
      spreads: { Entry: 0.4, Mid: 0.4, Senior: 0.4, Lead: 0.4, Principal: 0.4 },
      roundTo: 1_000,
      insertAs: "live",
      destination: "new sheet",
    });
    const remembered = sent.find(({ name }) => name === "rememberChoices")?.request;
    expect(remembered).toMatchObject({ panel: "bands", choices: { roundTo: "1,000", basis: "market" } });
  });

  it("shows the bands while typing: Senior in the US, spread 40%, then 50%", async () => {
    const { page } = await openBands();
    await page.getByText("Numbers as a table").click();
    const senior = page.locator("tbody", { hasText: "US" }).getByRole("row", { name: "Senior" });
    // 155,008 ÷ 1.2 = 129,173 → 129,000; 155,008 → 155,000; 129,173 × 1.4 = 180,843 → 181,000
    await expectCells(senior, ["$129,000", "$155,000", "$181,000"]);
    await page.getByLabel("Range spread", { exact: true }).fill("50%");
    await page.getByLabel("Round to").fill("");
    // 155,008 ÷ 1.25 = 124,006.4; × 1.5 = 186,009.6
    await expectCells(senior, ["$124,006", "$155,008", "$186,010"]);
  });

  it("marks places whose state factor is weak, and says what it rests on", async () => {
    const withPlaces = (places: string[]) =>
      openBands({
        sessionInfo: () => ({
          ok: true,
          value: { ...FIRST_SESSION, remembered: { bands: { levels: ["Senior"], places } } },
        }),
      });
    const { page } = await withPlaces(["CA", "AK", "WY"]);
    const preview = page.getByRole("region", { name: "Preview" });
    expect(await preview.locator("svg .group").allTextContents()).toEqual([
      "California",
      "Alaska, factor D",
      "Wyoming, factor C",
    ]);
    await preview.getByText("State factor for Alaska, carried.").waitFor();
    await preview.getByText("Reliability C: fewer than 3,000 software developers. Data scientists").waitFor();
    await sidebar?.close();
    const many = await withPlaces(["AK", "WY", "VT", "REMOTE"]);
    await many.page.getByText("4 places have a weak factor").click();
    await many.page.getByText("State factor for Remote, our default.").waitFor();
    await sidebar?.close();
    const good = await withPlaces(["CA", "US"]);
    await good.page.getByText("California").first().waitFor();
    expect(await good.page.getByText("State factor for").count()).toBe(0);
  });

  it("leaves out levels that have no floor, in one sentence", async () => {
    const { page } = await openBands();
    await page.getByRole("radio", { name: "Hire" }).check();
    await page.getByText("Left out Entry and Mid: no floor is quoted below Senior").waitFor();
    expect(await page.getByRole("button", { name: "Write 15 rows" }).count()).toBe(1);
    expect(await page.getByLabel("Range spread", { exact: true }).inputValue()).toBe("20%");
  });

  it("shows a problem beside its field and moves the focus there instead of sending", async () => {
    const { page, sent } = await openBands();
    await page.getByLabel("Range spread", { exact: true }).fill("40");
    // Nobody is scolded while typing.
    expect(await page.locator(".problem").count()).toBe(0);
    await page.getByRole("button", { name: /^Write/ }).click();
    const spread = page.getByLabel("Range spread", { exact: true });
    expect(await spread.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await spread.getAttribute("aria-invalid")).toBe("true");
    expect(await spread.evaluate(descriptionOf)).toContain(
      'Range spread must be a rate such as 0.2 or 20%, from 0 to 2; got "40".',
    );
    expect(await axeViolations(page)).toEqual([]);
    expect(sent.some(({ name }) => name === "generateBands")).toBe(false);
  });

  it("puts the server's refusal beside the field it names", async () => {
    const { page } = await openBands({
      generateBands: () => ({
        ok: false,
        code: "refused",
        field: "roundTo",
        message: "Round to is not accepted here.",
      }),
    });
    await page.getByRole("button", { name: /^Write/ }).click();
    await page.getByText("Round to is not accepted here.").waitFor();
    const roundTo = page.getByLabel("Round to");
    expect(await roundTo.evaluate((input) => input === document.activeElement)).toBe(true);
    await roundTo.fill("500");
    expect(await page.getByText("Round to is not accepted here.").count()).toBe(0);
  });

  it("says what the chosen states ask of a posting, with the law, opened by keyboard", async () => {
    const { page } = await openBands();
    // The first choices are California, Washington, New York, the US and remote.
    await page.getByText("Posting laws: range required in California, Washington, New York").focus();
    await page.keyboard.press("Enter");
    const laws = page
      .getByRole("group")
      .filter({ has: page.getByText(/^Posting laws/) })
      .getByRole("listitem");
    expect(await laws.allTextContents()).toEqual([
      "California. Required since 2023-01-01 (15 or more employees; smaller: on request)Labor Code 432.3 (SB 1162; SB 642)",
      "Washington. Required since 2023-01-01 (15 or more employees)RCW 49.58.110 (SSB 5408 of 2025)",
      "New York. Required since 2023-09-17 (4 or more employees)Labor Law 194-b",
      "Remote. The law of every place where the job may be done",
    ]);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel("Round to").fill("");
    await page.getByLabel("Range spread", { exact: true }).fill("101%");
    await page
      .getByText("The law of California, Washington, New York asks for the range in the posting.")
      .waitFor();
    await page.getByRole("button", { name: "None" }).click();
    await page.getByLabel("Places", { exact: true }).fill("tx, oh");
    await page.getByLabel("Places", { exact: true }).press("Enter");
    await page.getByText("Posting laws: no range required").click();
    expect(await laws.allTextContents()).toEqual([
      expect.stringMatching(/^Ohio\. Not required by Ohio; Cleveland /),
      "The others. Not required; city or county rules may apply",
    ]);
  });

  it("chooses states by search, by list and all at once", async () => {
    const { page } = await openBands();
    const chips = page.getByRole("list", { name: "Chosen places" });
    await page.getByRole("button", { name: "None" }).click();
    const search = page.getByLabel("Places", { exact: true });
    await search.fill("distr");
    await page.getByRole("option", { name: "District of Columbia" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await search.press("Enter");
    await search.fill("tx, Utah");
    await search.press("Enter");
    await search.fill("new");
    await search.press("ArrowDown");
    await search.press("ArrowDown");
    await search.press("Enter");
    await search.fill("silicon valley");
    await page.getByRole("option", { name: "San Jose, CA" }).getByText("87,350 developers").waitFor();
    await search.press("Enter");
    expect(await chips.getByRole("listitem").allTextContents()).toEqual(
      ["District of Columbia", "Texas", "Utah", "New Hampshire", "San Jose, CA"].map((name) =>
        expect.stringContaining(name),
      ),
    );
    await search.press("Backspace");
    await search.press("Backspace");
    await page.getByRole("button", { name: "Remove Texas" }).click();
    expect(await chips.getByRole("listitem").count()).toBe(2);
    await page.getByRole("button", { name: "All states" }).click();
    expect(await page.getByRole("button", { name: /^Write/ }).textContent()).toBe("Write 255 rows");
    await search.fill("Guam");
    await page.getByRole("button", { name: /^Write/ }).click();
    await page.getByText("Guam is a territory and not in the data.").waitFor();
  });

  it("pays by the headquarters, or by zones that are read from the sheet and told where they leave a place out", async () => {
    const zone = (name: string, places: string[], factor: number) => ({
      where: name,
      zone: name,
      places,
      factor,
    });
    const zones = [zone("Coast", ["CA", "WA", "NY"], 1.1)];
    const { page, sent } = await openBands({
      generateBands: () => WRITTEN,
      readPayZones: () => ({ ok: true, value: { zones } }),
      writePayZones: () => ({
        ok: true,
        value: { message: "Written.", range: "'Pay zones'!A1:E6", block: "zones_1" },
      }),
    });
    const write = page.getByRole("button", { name: "Write 25 rows" });
    await page.getByRole("radio", { name: "HQ" }).check({ force: true });
    await write.click();
    await page.getByText("Say where the headquarters are.").waitFor();
    await page.getByLabel("Headquarters").fill("NYC");
    await write.click();
    await page.getByRole("radio", { name: "Zones" }).check({ force: true });
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Write a table to start from" }).click();
    await page.getByText("In no zone, so by their own factor: Remote.").waitFor();
    await page.getByText("Numbers as a table").click();
    // 155,008 × 1.1 ÷ 1.2, to the nearest thousand
    const senior = page.locator("tbody", { hasText: "California" }).getByRole("row", { name: "Senior" });
    await expectCells(senior, ["$142,000", "$171,000", "$199,000"]);
    expect(await axeViolations(page)).toEqual([]);
    await write.click();
    const requests = (name: string) =>
      sent.filter((each) => each.name === name).map(({ request }) => request);
    await expect
      .poll(() => requests("generateBands"))
      .toMatchObject([
        { policy: "headquarters", headquarters: "New York, NY" },
        { policy: "zones", zones: "'Pay zones'!A1:C106" },
      ]);
    expect(requests("writePayZones")).toEqual([{ places: ["CA", "WA", "NY", "US", "REMOTE"] }]);
  });

  it("asks before it replaces cells, and sends the range that was agreed to", async () => {
    const occupied = {
      ok: false,
      code: "occupied",
      range: "Sheet1!B3:L29",
      cells: 4,
      message: "Sheet1!B3:L29 has 4 cells that are not empty. Inserting here replaces what is in the range.",
    };
    const { page, sent } = await openBands({
      generateBands: (request) => ((request as { replace?: string }).replace ? WRITTEN : occupied),
    });
    await page.getByRole("radio", { name: "At selection" }).check();
    await page.getByRole("button", { name: /^Write/ }).click();
    const dialog = page.getByRole("dialog", { name: "These cells are not empty" });
    await dialog.waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByText("Nothing was changed.").waitFor();
    await page.getByRole("button", { name: /^Write/ }).click();
    await dialog.getByRole("button", { name: "Replace" }).click();
    await page.getByRole("status").getByText(WRITTEN.value.message).waitFor();
    const requests = sent.filter(({ name }) => name === "generateBands").map(({ request }) => request);
    expect(requests).toHaveLength(3);
    expect(requests[2]).toMatchObject({ destination: "selection", replace: "Sheet1!B3:L29" });
  });

  it("asks before it writes where nobody would see it", async () => {
    const message = "Rows 5 to 9 of Plan are hidden by a filter: what is written there does not show.";
    const hidden = { ok: false, code: "hidden", range: "Plan!A1:K17", cells: 187, message };
    const { page, sent } = await openBands({
      generateBands: (request) => ((request as { replace?: string }).replace ? WRITTEN : hidden),
    });
    await page.getByRole("button", { name: /^Write/ }).click();
    const dialog = page.getByRole("dialog", { name: "Not all of it would show" });
    await dialog.getByText(message).waitFor();
    await dialog.getByRole("button", { name: "Insert anyway" }).click();
    await page.getByRole("status").getByText(WRITTEN.value.message).waitFor();
    const [, agreed] = sent.filter(({ name }) => name === "generateBands");
    expect(agreed?.request).toMatchObject({ replace: "Plan!A1:K17" });
  });

  it("sends once for a double click, and says that it works after a second", async () => {
    let release = () => {};
    const waiting = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { page, sent } = await openBands({ generateBands: () => waiting.then(() => WRITTEN) });
    await page.getByRole("button", { name: /^Write/ }).dblclick();
    await page.getByRole("status").getByText("Writing 25 rows …").waitFor();
    await page.keyboard.press("Enter");
    release();
    await page.getByRole("status").getByText(WRITTEN.value.message).waitFor();
    expect(sent.filter(({ name }) => name === "generateBands")).toHaveLength(1);
  });

  it("offers to cancel what takes longer than a second, and says how that ended", async () => {
    let release = () => {};
    const runs: unknown[] = [];
    const { page, sent } = await openBands({
      generateBands: (_request, run) => {
        runs.push(run);
        return new Promise((resolve) => {
          release = () =>
            resolve({ ok: false, code: "cancelled", message: "Cancelled; nothing was changed." });
        });
      },
      cancelRun: () => ({ ok: true, value: null }),
    });
    const cancel = page.getByRole("button", { name: "Cancel" });
    await page.getByRole("button", { name: /^Write/ }).click();
    expect(await cancel.count()).toBe(0);
    await cancel.waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await cancel.press("Enter");
    await page.getByRole("status").getByText("Cancelling …").waitFor();
    // Pressed once is enough.
    expect(await cancel.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("status");
    release();
    await page.getByRole("status").getByText("Cancelled; nothing was changed.").waitFor();
    expect(runs).toEqual([expect.stringMatching(/./)]);
    expect(sent.filter(({ name }) => name === "cancelRun").map(({ request }) => request)).toEqual([
      { run: runs[0] },
    ]);
    await page.getByRole("button", { name: /^Write/ }).click();
    await cancel.waitFor();
    // Another run has another name.
    expect(new Set(runs).size).toBe(2);
    release();
  });

  it("says so when the spreadsheet does not answer or is busy", async () => {
    const answers = [
      () => {
        throw new Error("Exceeded maximum execution time");
      },
      () => ({
        ok: false,
        code: "busy",
        message: "Someone else is inserting into this spreadsheet right now.",
      }),
    ];
    const { page } = await openBands({ generateBands: () => answers.shift()?.() });
    await page.getByRole("button", { name: /^Write/ }).click();
    await page.getByText("The spreadsheet did not answer").waitFor();
    await page.getByRole("button", { name: /^Write/ }).click();
    await page.getByText("Someone else is inserting").waitFor();
  });

  it("begins with what was remembered, and removes its own block", async () => {
    const block = { id: "bands_1", kind: "bands", range: "'<b>Bands</b> 🙂'!A1:O27" };
    let blocks = [block, { id: "audit_1", kind: "audit", range: "Audit!A1:D4" }];
    const { page, sent } = await openBands({
      sessionInfo: () => ({
        ok: true,
        value: { ...FIRST_SESSION, blocks, remembered: { bands: { levels: ["Senior"], places: ["TX"] } } },
      }),
      removeBlock: () => {
        blocks = [];
        return { ok: true, value: { message: "Removed." } };
      },
    });
    await page.getByRole("button", { name: "Write 1 row" }).waitFor();
    // Text from the spreadsheet is text.
    expect(await page.locator("b").count()).toBe(0);
    expect(await page.getByText("Audit!A1:D4").count()).toBe(0);
    await page.getByRole("button", { name: `Remove ${block.range}` }).click();
    await page.getByText("In this spreadsheet").waitFor({ state: "detached" });
    expect(sent.find(({ name }) => name === "removeBlock")?.request).toEqual({ block: "bands_1" });
  });

  it.each([false, true])("is accessible and never wider than its frame (dark: %s)", async (dark) => {
    const { page } = await openBands({}, { dark });
    await page.getByLabel("A spread for each level").check();
    await page.getByText("Numbers as a table").click();
    await page.getByText(/^Posting laws/).click();
    await page.getByRole("button", { name: "All states" }).click();
    await page.getByRole("button", { name: "Show all" }).click();
    await page.getByRole("button", { name: "more" }).click();
    expect(await axeViolations(page)).toEqual([]);
    // A scrollbar that takes room leaves 285 of the 300 pixels.
    for (const width of [300, 285]) {
      await page.setViewportSize({ width, height: 720 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await page.getByRole("button", { name: "All tools" }).click();
    expect(await axeViolations(page)).toEqual([]);
  });
});

async function expectCells(row: Locator, cells: string[]) {
  expect(await row.getByRole("cell").allTextContents()).toEqual(cells);
}

/** What a screen reader says after the field's name. */
function descriptionOf(input: Element): string {
  const ids = input.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(" ");
}
