import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { planWorkbook } from "../commands/budget/planWorkbook.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { COMPARED_OFFER, OFFER } from "../support/requests.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { linesIn, tableIn } from "../support/tableIn.ts";

/** What some program takes for a formula where it begins a cell; each is only text. */
const TEXTS = [
  "=1+1",
  '=HYPERLINK("https://example.com","press")',
  "+1-800",
  "-2+3",
  "@SUM(A1)",
  "'=1+1",
  "\t=1+1",
  // As a cell holds a carriage return.
  "\n=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(A1)",
];

/** What a panel sends of them: white space at the ends of what is typed there does not count. */
const IN_PANELS = TEXTS.filter((text) => text === text.trim());

let workbook: OpenWorkbook;

/** Puts a text into a cell as a person does who wants text: with an apostrophe before it. */
const typeText = (a1: string, text: string) => workbook.type(a1, `'${text}`);

/** Every formula of the workbook. */
function allFormulas(): string[] {
  const { grid } = workbook.document;
  return grid.sheetIds().flatMap((sheetId) => {
    const { rows, cols } = grid.contentSize(sheetId);
    return Array.from({ length: rows * cols }, (_, i) =>
      grid.formula({ sheetId, row: Math.floor(i / cols), col: i % cols }),
    ).flatMap((formula) => formula ?? []);
  });
}

/** The formulas of the workbook saved as .xlsx, and its texts. */
async function saved(): Promise<{ formulas: string[]; texts: string[] }> {
  const files = Object.entries(unzipSync(await workbook.xlsx())).map(([name, bytes]) => [
    name,
    strFromU8(bytes),
  ]);
  const all = (pattern: RegExp, of: RegExp) =>
    files
      .filter(([name = ""]) => of.test(name))
      .flatMap(([, xml = ""]) => [...xml.matchAll(pattern)].map(([, text = ""]) => unescaped(text)));
  return {
    formulas: all(/<f[^>]*>([^<]*)<\/f>/g, /worksheets\/sheet/).map((formula) => `=${formula}`),
    texts: all(/<t[^>]*>([^<]*)<\/t>/g, /sharedStrings|worksheets\/sheet/),
  };
}

const unescaped = (xml: string) =>
  xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll("&amp;", "&");

/** Where a text may come in, and where it is to stand then. */
const PATHS: Readonly<Record<string, (texts: readonly string[]) => Promise<unknown[]>>> = {
  "from cells into an audit": async (texts) => {
    texts.forEach((text, i) => {
      typeText(`A${i + 1}`, text);
    });
    const last = texts.length;
    workbook.typeRows(
      "B1",
      texts.map(() => ["Senior", 150_000, "US"]),
    );
    const team = { names: `A1:A${last}`, levels: `B1:B${last}`, pays: `C1:C${last}`, states: `D1:D${last}` };
    const how = { minStep: 0.1, insertAs: "live", destination: "new sheet" };
    await done(runCommand(workbook, "auditTeam", { ...team, ...how }));
    return tableIn(workbook, "Audit", "Name").under("Name");
  },
  "from a panel into an offer, its answers and the log": async (texts) => {
    for (const [i, label] of texts.entries()) {
      const next = texts[(i + 1) % texts.length] as string;
      const answers = { mustGoRight: next, roleControls: next };
      const offer = { ...OFFER, label, base: 150_000, equityPerYear: 0, answers, rationale: i === 0 };
      await done(runCommand(workbook, "checkOffer", { ...offer, insertAs: "values" }));
    }
    return tableIn(workbook, "Offers", "Offer").under("Offer");
  },
  "from a panel into compared offers": async (texts) => {
    const offer = (name: string) => ({
      name,
      ...COMPARED_OFFER,
    });
    const found: unknown[] = [];
    for (let i = 0; i < texts.length; i += 2) {
      const request = { offers: texts.slice(i, i + 2).map(offer), years: 4, filing: "single" };
      workbook.addSheet(`At ${i}`);
      const place = { insertAs: "values", destination: "selection" };
      const { range } = await done(runCommand(workbook, "compareOffers", { ...request, ...place }));
      found.push(...linesIn(workbook, range, "Offer").under("Offer"));
    }
    return found;
  },
  "from a panel into the sources of own figures": async (texts) => {
    await done(runCommand(workbook, "pinBenchmarks"));
    const used = tableIn(workbook, "Benchmarks", "Key").under("Key").map(String).slice(0, texts.length);
    for (const [i, source] of texts.entries()) {
      await done(
        runCommand(workbook, "setOverride", { key: used[i], value: ownValue(used[i] as string), source }),
      );
    }
    const benchmarks = tableIn(workbook, "Benchmarks", "Key");
    return used.map((key) => benchmarks.value(key, "Your source"));
  },
  "from a panel into an approval": async (texts) => {
    workbook = await planWorkbook();
    // Each approval takes two.
    for (let i = 0; i < texts.length; i += 2) {
      const [by, reason = ""] = texts.slice(i, i + 2);
      const { cost } = await done(
        runCommand<{ cost: number }>(workbook, "previewApproval", { requisition: "AI-102" }),
      );
      const approval = { requisition: "AI-102", cost, on: "2026-12-01", by, reason };
      await done(runCommand(workbook, "approveRequisition", approval));
    }
    const approvals = tableIn(workbook, "Approvals", "Requisition");
    const pairs = approvals.pick("Approved by", "Reason");
    return pairs.flat().slice(0, texts.length);
  },
  "from formulas that become values": async (texts) => {
    texts.forEach((text, i) => {
      typeText(`A${i + 1}`, text);
      workbook.type(`B${i + 1}`, `=IF(AI_TAKE_HOME(150000,"WA")>0,A${i + 1},0)`);
    });
    await done(runCommand(workbook, "detachFormulas"));
    return workbook.values(`B1:B${texts.length}`).flat();
  },
};

/** A value that a key of that kind accepts. */
function ownValue(key: string): number {
  return Number(tableIn(workbook, "Benchmarks", "Key").value(key, "Pinned value"));
}

describe.each(Object.entries(PATHS))("text that begins like a formula, %s", (path, put) => {
  let texts: readonly string[];
  let stands: unknown[];
  beforeAll(async () => {
    workbook = openWorkbook();
    texts = path.startsWith("from a panel") ? IN_PANELS : TEXTS;
    stands = await put(texts);
  });

  it("stays the text that it is, letter for letter", () => {
    expect(stands).toEqual(texts);
  });

  it("is no formula in any cell", () => {
    const asFormulas = TEXTS.flatMap((text) => [text, text.trim(), `=${text}`]);
    expect(allFormulas().filter((formula) => asFormulas.includes(formula))).toEqual([]);
  });

  it("is text in the workbook saved as .xlsx", async () => {
    const file = await saved();
    expect(file.formulas.filter((formula) => TEXTS.includes(formula))).toEqual([]);
    const isThere = (text: string) =>
      file.texts.some((written) => written === text || written.endsWith(`by ${text}`));
    expect(texts.filter((text) => !isThere(text))).toEqual([]);
  });
});
