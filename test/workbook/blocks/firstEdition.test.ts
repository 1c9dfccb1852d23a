import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { type OpenWorkbook, openWorkbook } from "../../support/openWorkbook.ts";
import { BANDS, OFFER } from "../../support/requests.ts";
import { askedAbout, done, runCommand } from "../../support/runCommand.ts";
import { shownIn } from "../../support/tableIn.ts";

// A document that version 0.1.0 saved: a live block of each panel, made with the requests below.
const SAVED = readFileSync(new URL("blocks-0.1.0.json", import.meta.url), "utf8");

const CASH = { state: "WA", bonus: 0, signOn: 0, ticks: { valuation: true, vesting: true, liquidity: true } };
const PANELS = [
  {
    panel: "Bands",
    command: "generateBands",
    block: "bands_1",
    request: {
      ...BANDS,
      states: ["WA", "US"],
      basis: "both",
      premium: "genai",
      agedTo: "2027-06-01",
      agingRate: 0.03,
    },
  },
  {
    panel: "Offers",
    command: "checkOffer",
    block: "offers_1",
    request: { ...OFFER, label: "Jane", base: 190_000, equityPerYear: 0, rationale: true },
  },
  {
    panel: "Compare offers",
    command: "compareOffers",
    block: "compare_1",
    request: {
      offers: [
        { ...CASH, name: "Big", base: 185_000, equityTotal: 0, equityKind: "none", vesting: [] },
        {
          ...CASH,
          name: "Small",
          base: 150_000,
          equityTotal: 300_000,
          equityKind: "private stock",
          vesting: [0.25, 0.25, 0.25, 0.25],
        },
      ],
      years: 2,
      filing: "single",
      insertAs: "live",
      destination: "new sheet",
    },
  },
  {
    panel: "Audit",
    command: "auditTeam",
    block: "audit_1",
    request: {
      names: "Team!A1:A3",
      levels: "Team!B1:B3",
      pays: "Team!C1:C3",
      insertAs: "live",
      destination: "new sheet",
    },
  },
];

describe.each(PANELS)("$panel of version 0.1.0", ({ panel, command, block, request }) => {
  let workbook: OpenWorkbook;
  beforeEach(() => {
    workbook = openWorkbook({ saved: JSON.parse(SAVED) });
  });
  const run = (change: object = {}) => runCommand(workbook, command, { ...request, ...change });
  const everything = () => JSON.stringify(workbook.saved().workbook);

  /** The same block where nothing was before. */
  async function made() {
    const fresh = openWorkbook();
    fresh.addSheet("Team");
    fresh.typeRows("Team!A1", workbook.values("Team!A1:C3") as (string | number)[][]);
    const { range } = await done(runCommand(fresh, command, request));
    return { range, values: fresh.values(range) };
  }

  it("is written anew at its place, with no question and no copy", async () => {
    const sheets = workbook.sheetNames;
    const { range, values } = await made();
    expect(await done(run())).toMatchObject({ block, range });
    expect(workbook.values(range)).toEqual(values);
    expect(workbook.sheetNames).toEqual(sheets);
    // And is a block like any other then.
    expect(await done(run())).toMatchObject({ block, range });
    expect(await runCommand(workbook, "removeBlock", { block })).toMatchObject({ ok: true });
    expect(workbook.sheetNames).toEqual(sheets.filter((name) => name !== panel));
  });

  it("asks first where somebody typed over a result", async () => {
    const [result] = { Bands: ["H3"], Offers: ["R3"], "Compare offers": ["P3"], Audit: ["K3"] }[panel] ?? [];
    workbook.type(`'${panel}'!${result}`, 12_345);
    const before = everything();
    const asked = await askedAbout(run());
    expect(everything()).toBe(before);
    const { range, values } = await made();
    await done(run({ replace: asked }));
    expect(workbook.values(range)).toEqual(values);
  });

  it("with a column of the user's among its own is refused by its head, and removed without it", async () => {
    workbook.insertColumns(`'${panel}'!C1`);
    workbook.typeRows(`'${panel}'!C2`, [["Mine"], ["kept"]]);
    const before = everything();
    expect(await run()).toMatchObject({
      ok: false,
      code: "refused",
      message: expect.stringContaining('has columns of yours among its own ("Mine")'),
    });
    expect(everything()).toBe(before);
    const asked = await askedAbout(runCommand(workbook, "removeBlock", { block }));
    await done(runCommand<{ message: string }>(workbook, "removeBlock", { block, replace: asked }));
    expect(shownIn(workbook, panel)).toEqual(["Mine", "kept"]);
  });
});
