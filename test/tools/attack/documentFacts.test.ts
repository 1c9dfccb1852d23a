import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { differences } from "../../../tools/attack/differences.ts";
import { documentFacts, type Facts } from "../../../tools/attack/documentFacts.ts";
import { bands, begin } from "../../../tools/attack/scenes/requests.ts";
import { typeOwnTable } from "../../../tools/attack/scenes/usersOwn.ts";
import { wayBack } from "../../../tools/attack/wayBack.ts";
import { type OpenWorkbook, openWorkbook } from "../../support/openWorkbook.ts";

const CELL = { left: 1, top: 1, right: 1, bottom: 1 };

let opened: OpenWorkbook;
let workbook: OpenWorkbook;
let back: () => void;
let before: Facts;
const shownBefore: Record<string, unknown[][]> = {};
const shown = (name: string) => opened.values(`${name}!A1:T20`);
beforeAll(async () => {
  opened = openWorkbook({ saved: (await withBands()).saved() });
  back = wayBack(opened.document);
  before = documentFacts(opened);
  for (const name of opened.sheetNames) shownBefore[name] = shown(name);
});
beforeEach(() => {
  workbook = opened;
});
// Whatever is done to the document, it goes back to how it stood: what it holds and what it calculates.
afterEach(() => {
  back();
  workbook = opened;
  expect(found()).toEqual([]);
  for (const name of opened.sheetNames) expect(shown(name)).toEqual(shownBefore[name]);
});

async function withBands(): Promise<OpenWorkbook> {
  const made = openWorkbook();
  typeOwnTable(made);
  await begin(made, bands());
  made.filter("Sheet1!B2:D5", "B", ["a", "b", "c"]);
  return made;
}

const found = () =>
  differences(documentFacts(workbook), before, before).map(
    ({ shortfall, example }) => `${shortfall}: ${example}`,
  );
const grid = () => workbook.document.grid;
const bandsId = () => grid().sheetIdByName("Bands") ?? "";
const dispatch = (type: string, payload: object) => grid().dispatch(type, payload);
const annotation = (kind: "metadata" | "note" | "protection") => grid().annotations(kind)[0]?.id ?? "";

it("finds nothing in a document that is saved and opened", () => {
  workbook = openWorkbook({ saved: workbook.saved() });
  expect(found()).toEqual([]);
});

it("finds nothing in the same done twice, whatever its identifiers and its time", async () => {
  workbook = await withBands();
  expect(found()).toEqual([]);
});

it.each<[what: string, change: () => void, first: RegExp]>([
  ["a value", () => workbook.type("Sheet1!C3", 13), /^lost: Sheet1!C3 is 13, not 12.5$/],
  ["a value as text", () => workbook.type("Sheet1!C3", "'12.5"), /^lost: Sheet1!C3 is "12.5", not 12.5$/],
  [
    "a value in place of a formula",
    () => workbook.type("Sheet1!C4", 25),
    /^lost: Sheet1!C4 is 25, not =C3\*2$/,
  ],
  ["a cell more", () => workbook.type("Sheet1!F9", "x"), /^left: Sheet1!F9 is "x"$/],
  ["a number format", () => workbook.setFormat("Sheet1!C3", "0.0"), /^looks: Sheet1!C3, look is format 0.0 /],
  ["a colour", () => grid().setStyle("sheet1", [CELL], { textColor: "#ff0000" }), /^looks: Sheet1!B2, look /],
  ["an alignment", () => grid().setStyle("sheet1", [CELL], { align: "left" }), /^looks: Sheet1!B2, look /],
  ["wrapping", () => grid().setStyle("sheet1", [CELL], { wrapping: "wrap" }), /^looks: Sheet1!B2, look /],
  ["a font", () => grid().setStyle("sheet1", [CELL], { fontFamily: "Lora" }), /^looks: Sheet1!B2, look /],
  ["a border", () => grid().setBorder("sheet1", [CELL], "clear"), /^looks: Sheet1!B2, look /],
  ["a note", () => grid().removeAnnotation("own-note"), /^lost: Sheet1, note at B3 .* is gone/],
  [
    "a rule of typing",
    () => grid().removeValidation("sheet1", "own-rule"),
    /^lost: Sheet1!C3, validation is gone/,
  ],
  [
    "a rule of colour",
    () => grid().removeConditionalFormat("sheet1", "own-format"),
    /^lost: Sheet1, conditional format .* is gone/,
  ],
  [
    "the order of rules of colour",
    () => {
      const [first] = grid().conditionalFormats("sheet1");
      if (!first) throw new Error("There is no rule.");
      grid().removeConditionalFormat("sheet1", first.id);
      grid().setConditionalFormat("sheet1", first);
    },
    /^lost: Sheet1, conditional formats in order is /,
  ],
  ["the locale", () => grid().setLocale("de_DE"), /^lost: the locale is de_DE, not en_US$/],
  [
    "a name that outlives its sheet",
    () => {
      const copy = grid().duplicateSheet("sheet1", "Copy");
      grid().deleteSheet(copy);
    },
    /^left: name .*'Copy'!Ours/,
  ],
  [
    "merged cells",
    () => dispatch("ADD_MERGE", { sheetId: "sheet1", target: [{ left: 5, top: 5, right: 6, bottom: 6 }] }),
    /^left: Sheet1, merged F6:G7 is there$/,
  ],
  ["a name", () => grid().removeName("Ours"), /^lost: name Ours is gone/],
  [
    "a protection",
    () =>
      grid().annotate({ id: "p", kind: "protection", place: { type: "sheet", sheetId: "sheet1" }, data: {} }),
    /^left: Sheet1, protection /,
  ],
  ["metadata", () => grid().removeAnnotation(annotation("metadata")), /^lost: Sheet1, metadata .* is gone/],
  [
    "a chart",
    () => grid().removeFigure(bandsId(), grid().charts(bandsId())[0]?.id ?? ""),
    /^lost: Bands, chart .* is gone/,
  ],
  [
    "a filter",
    () => dispatch("REMOVE_TABLE", { sheetId: "sheet1", target: [CELL] }),
    /^lost: Sheet1, tables is /,
  ],
  [
    "a width",
    () => dispatch("RESIZE_COLUMNS_ROWS", { sheetId: "sheet1", dimension: "COL", elements: [0], size: 50 }),
    /^looks: Sheet1, column A is /,
  ],
  [
    "frozen rows",
    () => dispatch("FREEZE_ROWS", { sheetId: "sheet1", quantity: 1 }),
    /^left: Sheet1, panes is /,
  ],
  [
    "a sheet hidden",
    () => dispatch("HIDE_SHEET", { sheetId: bandsId() }),
    /^lost: Bands, isVisible is false, not true$/,
  ],
  ["a sheet renamed", () => workbook.renameSheet("Bands", "Pay"), /^lost: sheet Bands is gone/],
  [
    "the order of sheets",
    () => dispatch("MOVE_SHEET", { sheetId: "sheet1", delta: 1 }),
    /^left: the order of the sheets is Bands, Sheet1, Log, not /,
  ],
  ["rows", () => workbook.insertRows("Sheet1!A9"), /^left: Sheet1, rows is 1001, not 1000$/],
  [
    "a property",
    () => workbook.document.properties("document").setProperty("a", "b"),
    /^left: property a of document is b$/,
  ],
])("finds %s", (_, change, first) => {
  change();
  expect(
    found().filter((text) => first.test(text)),
    found().slice(0, 5).join("\n"),
  ).toHaveLength(1);
});
