import { describe, expect, it } from "vitest";
import { hasDecimalComma, localFormulas } from "../../src/input/localFormulas.ts";
import { planWorkbook, REQUEST, SHEETS } from "../commands/budget/planWorkbook.ts";
import { differences } from "../support/differences.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { BANDS, OFFER } from "../support/requests.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { shownIn, sizeOf, tableIn, wholeSheet } from "../support/tableIn.ts";

describe("formulas of a locale", () => {
  it("are told by its decimal sign", () => {
    expect(
      ["de_DE", "fr_FR", "pt_BR", "tr_TR", "nl_NL"].filter((locale) => !hasDecimalComma(locale)),
    ).toEqual([]);
    expect(["en_US", "en_GB", "ja_JP", "he_IL", "nonsense"].filter(hasDecimalComma)).toEqual([]);
  });

  it.each([
    // English, as it is written with a decimal comma, and as the spreadsheet then gives it back.
    ["=SUM(A1,B2)", "=SUM(A1;B2)", "=SUM(A1;B2)"],
    ["=A1*1.2", "=A1*(12/10)", "=A1*(12/10)"],
    ['=IF(A1="a,b;c 0.5",0.05,1)', '=IF(A1="a,b;c 0.5";(5/100);1)', '=IF(A1="a,b;c 0.5";(5/100);1)'],
    ["='It''s 1.5, twice'!A1", "='It''s 1.5, twice'!A1", "='It''s 1.5, twice'!A1"],
  ])("%s", (english, written, shown) => {
    const { written: write, read } = localFormulas("de_DE");
    expect(write(english)).toBe(written);
    expect(read(shown)).toBe(english);
    expect(localFormulas("en_US").written(english)).toBe(english);
  });

  it("typed by people are read with their decimals; inline arrays stay as they are", () => {
    const { read } = localFormulas("de_DE");
    expect(read("=AI_SALARY(8;A1;0,75)*1,5")).toBe("=AI_SALARY(8,A1,0.75)*1.5");
    expect(read("=SUM({1\\2;3\\4};0,5)")).toBe("=SUM({1\\2;3\\4},0.5)");
  });
});

const errorsIn = (workbook: OpenWorkbook, sheet: string) =>
  shownIn(workbook, sheet)
    .flat()
    .filter((value) => typeof value === "string" && value.startsWith("#"));

describe.each(["de_DE", "fr_FR"])("a spreadsheet in %s", (locale) => {
  it.each(["live", "native"] as const)(
    "takes bands as %s, and updates them without a question",
    async (insertAs) => {
      const workbook = openWorkbook({ locale });
      const request = { ...BANDS, states: ["US", "CA"], basis: "both", insertAs };
      await done(runCommand(workbook, "generateBands", request));
      expect(errorsIn(workbook, "Bands")).toEqual([]);
      const { message } = await done(runCommand(workbook, "generateBands", request));
      expect(message).toMatch(/rows updated in Bands!/);
      expect(
        tableIn(workbook, "Bands", "Level", "State", "Basis").value("Senior US market", "Midpoint"),
      ).toBe(155_008);
    },
  );

  it("has formulas of people detached, and put back", async () => {
    const workbook = openWorkbook({ locale });
    workbook.type("A1", "=AI_SALARY(8;;0,75)*1,5");
    const before = workbook.value("A1") as number;
    expect(before).toBeGreaterThan(200_000);
    await done(runCommand(workbook, "detachFormulas"));
    expect(workbook.formula("A1")).not.toContain("AI_SALARY");
    expect(workbook.value("A1")).toBeCloseTo(before, 6);
    await done(runCommand(workbook, "attachFormulas"));
    expect(workbook.formula("A1")).toBe("=AI_SALARY(8;;0,75)*1,5");
    expect(workbook.value("A1")).toBeCloseTo(before, 6);
  });

  it("takes an audit, compared offers and pinned benchmarks with a figure of its own", async () => {
    const workbook = openWorkbook({ locale });
    workbook.typeRows("Sheet1!A1", [
      ["Mid", 140_000],
      ["Senior", 150_000],
      ["Lead", 210_000],
    ]);
    const place = { insertAs: "live", destination: "new sheet" };
    const ranges = { levels: "Sheet1!A1:A3", pays: "Sheet1!B1:B3" };
    await done(runCommand(workbook, "auditTeam", { ...place, ...ranges, minStep: 0.125 }));
    const offer = {
      name: "A",
      state: "TX",
      base: 185_000,
      bonus: 0,
      signOn: 0,
      equityKind: "none",
      equityTotal: 0,
      vesting: [1],
      ticks: { valuation: true, vesting: true, liquidity: true },
    };
    await done(
      runCommand(workbook, "compareOffers", {
        ...place,
        offers: [offer, { ...offer, name: "B", base: 190_500.5 }],
        years: 2,
        filing: "single",
      }),
    );
    await done(runCommand(workbook, "pinBenchmarks"));
    await done(
      runCommand(workbook, "setOverride", { key: "base.senior", value: 160_000.5, source: "Survey" }),
    );
    for (const sheet of workbook.sheetNames) expect(errorsIn(workbook, sheet), sheet).toEqual([]);
    const keys = workbook.values("Benchmarks!A1:B300");
    expect(keys.find(([key]) => key === "base.senior")?.[1]).toBe(160_000.5);
  });
});

// What locales with a decimal comma have in common.
describe("a spreadsheet in de_DE", () => {
  const locale = "de_DE";

  it("takes an offer", async () => {
    const workbook = openWorkbook({ locale });
    await done(
      runCommand(workbook, "checkOffer", {
        ...OFFER,
        label: "Jane",
        base: 190_000,
        equityPerYear: 0,
        insertAs: "native",
      }),
    );
    expect(errorsIn(workbook, "Offers")).toEqual([]);
    expect(tableIn(workbook, "Offers", "Offer").value("Jane", "Verdict")).toBe("Stretch");
  });

  it("has formulas refreshed with their decimals as they are", async () => {
    const workbook = openWorkbook({ locale });
    workbook.type("A1", "=AI_SALARY(8;;0,75)*1,5+AI_SALARY(AI_LEVEL(8))");
    await done(runCommand(workbook, "refreshFormulas"));
    expect(workbook.formula("A1")).toBe("=AI_SALARY(8;;0,75;)*1,5+AI_SALARY(AI_LEVEL(8;);)");
    await done(runCommand(workbook, "refreshFormulas"));
    expect(workbook.formula("A1")).toBe("=AI_SALARY(8;;0,75)*1,5+AI_SALARY(AI_LEVEL(8))");
  });

  it("that was in another locale meanwhile has formulas put back as that one takes them", async () => {
    const workbook = openWorkbook({ locale });
    workbook.type("A1", "=AI_SALARY(8;;0,75)");
    await done(runCommand(workbook, "detachFormulas"));
    workbook.document.grid.setLocale("en_US");
    await done(runCommand(workbook, "attachFormulas"));
    expect(workbook.formula("A1")).toBe("=AI_SALARY(8,,0.75)");
  });
});

describe("a hiring plan in a spreadsheet in de_DE", () => {
  /** As a German spreadsheet shows an amount within words. */
  const inGerman = (value: unknown) =>
    typeof value === "string" ? value.replace(/(?<=\d),(?=\d{3})/g, ".") : value;

  it("calculates as in English", async () => {
    const english = await planWorkbook();
    const german = openWorkbook({ locale: "de_DE" });
    await done(runCommand(german, "buildBudget", REQUEST));
    for (const sheet of SHEETS) {
      const area = wholeSheet(sheet, sizeOf(english, sheet));
      // Dates as text: two of them are the same day, and not the same object.
      const [expected, found] = [english, german].map((each): unknown[][] =>
        JSON.parse(JSON.stringify(each.values(area))),
      );
      const shown = expected?.map((row) => row.map(inGerman));
      expect(differences(shown, found), area).toEqual([]);
    }
  });
});
