import { onFirstUse } from "../core/onFirstUse.ts";
import { type Content, isFormula } from "../tables/Content.ts";
import { asciiJson } from "../workbook/asciiJson.ts";
import { destinationOf } from "../workbook/destinationOf.ts";
import type { Area, CellChange, OwnBlock, OwnSheet, Workbook } from "../workbook/Workbook.ts";
import { storedBlocks } from "./blocks.ts";
import { withShownDates } from "./calendarDates.ts";
import { cancelRun } from "./cancelledRun.ts";
import { documentProperties } from "./documentProperties.ts";
import { keep, kept } from "./kept.ts";
import { appendLog } from "./log.ts";
import { refuseObstacles } from "./obstacles/refuseObstacles.ts";
import { refuseStrictRules } from "./obstacles/refuseStrictRules.ts";
import { rulesAside } from "./obstacles/rulesAside.ts";
import { unseen } from "./obstacles/unseen.ts";
import { placeOfUser } from "./placeOfUser.ts";
import { areaOf, grow, rangeOf, rangeWithin } from "./ranges.ts";
import { ownSheets } from "./sheets.ts";
import { takeOutBlock } from "./takeOutBlock.ts";
import type { SheetMade } from "./transaction/Change.ts";
import { cellsWritten } from "./transaction/cellsWritten.ts";
import { writingsOf } from "./transaction/marks.ts";
import { Overtaken } from "./transaction/Overtaken.ts";
import { contentsOf, readCells } from "./transaction/readCells.ts";
import type { Writer } from "./transaction/Writer.ts";
import { writeBlock } from "./writeBlock.ts";
import { writeCells } from "./writeCells.ts";
import { writeGuarded } from "./writeGuarded.ts";
import { sheetDestinations, writeSheets } from "./writeSheets.ts";

const REMEMBERED = "aiComp.choices";

/** The open spreadsheet as commands see it; `beforeWriting` is called once, before the first of their changes. */
export function spreadsheetWorkbook(writer: Writer, beforeWriting: () => void): Workbook {
  const { spreadsheet, local, transaction, planned } = writer;
  const added = new Set<string>();
  const cleared = new Set<string>();
  // No other command writes while one runs, so what was read once holds until it writes itself.
  let selection: Area | undefined;
  let blocks: readonly OwnBlock[] | undefined;
  let own: readonly OwnSheet[] | undefined;
  let used: readonly Area[] = [];
  let writing = false;

  function begin(): void {
    if (!writing) beforeWriting();
    writing = true;
    own = undefined;
    used = [];
  }

  /** Once for the same cells; a sheet that this run made has nothing of anybody's. */
  function refuse(areas: readonly Area[]): void {
    const present = areas.filter(({ sheet }) => !added.has(sheet));
    const asked = JSON.stringify(present);
    if (!cleared.has(asked)) refuseObstacles(spreadsheet, present);
    cleared.add(asked);
  }

  function inEnglish(content: CellChange["content"]): Content {
    const isAsRead = typeof content === "object" && content !== null && "asRead" in content;
    return isAsRead ? { formula: local().read(content.asRead) } : content;
  }

  function addSheet(name: string, shown?: "behind"): string {
    refuse([]);
    begin();
    const sheets = spreadsheet.getSheets();
    const taken = new Set(sheets.map((sheet) => sheet.getName().toLowerCase()));
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} ${number}`;
    const others = sheets.map((sheet) => sheet.getSheetId());
    const change: SheetMade = { kind: "sheet made", name: free, others };
    transaction.begin(free, [change]);
    const back = placeOfUser(spreadsheet);
    change.id = spreadsheet.insertSheet(free, sheets.length).getSheetId();
    if (shown === "behind") back();
    added.add(free);
    planned.hasMade(free);
    return free;
  }

  return {
    locale: onFirstUse(() => spreadsheet.getSpreadsheetLocale()),
    selection() {
      selection ??= areaOf(spreadsheet.getActiveRange() ?? spreadsheet.getActiveSheet().getRange(1, 1));
      return selection;
    },
    show(area) {
      selection = undefined;
      const sheet = sheetNamed(spreadsheet, area.sheet);
      // What lies outside the sheet is no reason to make it larger.
      spreadsheet.setActiveRange(rangeWithin(sheet, area) ?? sheet.getRange(1, 1));
    },
    contents(area) {
      const sheet = sheetNamed(spreadsheet, area.sheet);
      // What is in use is there; of others it is asked first how far the sheet reaches.
      const isThere = used.some((known) => holds(known, area));
      const { row, column, rows, columns } = area;
      const contents = isThere
        ? contentsOf(sheet.getRange(row, column, rows, columns), local)
        : readCells(sheet, area, local);
      planned.hasRead(area, contents);
      return contents;
    },
    formulasAsRead: (area) => rangeOf(spreadsheet, area).getFormulas(),
    blocks() {
      blocks ??= storedBlocks(spreadsheet);
      return blocks;
    },
    usedAreas(only) {
      const names = only ? [...only] : spreadsheet.getSheets().map((sheet) => sheet.getName());
      const areas = names.map((name) => {
        const sheet = sheetNamed(spreadsheet, name);
        return {
          sheet: name,
          row: 1,
          column: 1,
          rows: Math.max(1, sheet.getLastRow()),
          columns: Math.max(1, sheet.getLastColumn()),
        };
      });
      used = [...used, ...areas];
      return areas;
    },
    addSheet,
    write(sheet, table, block, replaced, entry) {
      refuse(destinationOf(table, sheet));
      begin();
      blocks = undefined;
      writeBlock(writer, sheetNamed(spreadsheet, sheet), added.has(sheet), table, block, replaced, entry);
    },
    refuseObstacles: refuse,
    unseen: (area) => unseen(spreadsheet, area),
    writeCells(changes, entry, isNew) {
      const areas = changes.map(({ sheet, row, column }) => ({ sheet, row, column, rows: 1, columns: 1 }));
      refuse(areas);
      if (isNew === "typed")
        refuseStrictRules(
          changes.map(({ content }, i) => ({ range: rangeOf(spreadsheet, areas[i] as Area), content })),
        );
      begin();
      const written = [...new Set(changes.map(({ sheet }) => sheet))].map((name) => {
        const sheet = sheetNamed(spreadsheet, name);
        const ofSheet = changes.filter((change) => change.sheet === name);
        const cells = ofSheet.map((change) => ({ ...change, content: inEnglish(change.content) }));
        for (const { content } of cells) if (isFormula(content)) planned.hasWrittenFormula(content.formula);
        return { sheet, name, changes: ofSheet, change: cellsWritten(sheet, writingsOf(cells)) };
      });
      transaction.begin(entry.where, [
        ...written.map(({ change }) => change),
        { kind: "line logged", what: entry.what, where: entry.where },
      ]);
      for (const { sheet, name, change } of written) {
        planned.requireName(sheet, name);
        const { rows, columns, added } = change;
        if (added.rows > 0 || added.columns > 0) grow(sheet, rows + added.rows, columns + added.columns);
      }
      const putRulesBack = isNew === "typed" ? undefined : rulesAside(spreadsheet, areas);
      writeCells(written, local(), (range, area, cells) => {
        if (isNew) planned.requireRowsUnchanged(range.getSheet(), area.sheet, cells, changes);
        return planned.requireUnchangedIn(range, area, cells);
      });
      putRulesBack?.();
      for (const { name } of written) planned.hasWritten(name);
      appendLog(spreadsheet, entry, transaction);
    },
    remove(block, cells, entry) {
      refuse(cells.map((area) => ({ ...area, sheet: block.area.sheet })));
      begin();
      blocks = undefined;
      takeOutBlock(writer, sheetNamed(spreadsheet, block.area.sheet), block, cells, entry);
    },
    sheetNames: () => spreadsheet.getSheets().map((sheet) => sheet.getName()),
    ownSheets() {
      own ??= ownSheets(spreadsheet);
      return own;
    },
    named(name) {
      const range = spreadsheet.getRangeByName(name);
      return range ? areaOf(range) : undefined;
    },
    valueNamed: (name) => withShownDates(spreadsheet.getRangeByName(name)?.getValues() ?? [])[0]?.[0],
    writeSheets(writes, entry) {
      refuse(writes.flatMap(sheetDestinations));
      begin();
      writeSheets(writer, writes, entry);
    },
    writeGuarded(cells, guarded, entry) {
      refuse([...cells.map(({ at }) => at), ...guarded.areas]);
      refuseStrictRules(
        cells.map(({ at, cell: { content } }) => ({ range: rangeOf(spreadsheet, at), content })),
      );
      begin();
      const name = cells[0]?.at.sheet ?? "";
      writeGuarded(writer, sheetNamed(spreadsheet, name), cells, guarded, entry);
    },
    remembered: () => JSON.parse(documentProperties().getProperty(REMEMBERED) ?? "{}"),
    remember(panel, choices) {
      const remembered = JSON.parse(documentProperties().getProperty(REMEMBERED) ?? "{}");
      documentProperties().setProperty(REMEMBERED, asciiJson({ ...remembered, [panel]: choices }));
    },
    cancel: cancelRun,
    kept,
    keep(name, value) {
      begin();
      keep(name, value, transaction);
    },
  };
}

/** Whether an area has all of another one. */
function holds(area: Area, { sheet, row, column, rows, columns }: Area): boolean {
  return (
    area.sheet === sheet &&
    row >= area.row &&
    column >= area.column &&
    row + rows <= area.row + area.rows &&
    column + columns <= area.column + area.columns
  );
}

/** A sheet that the command has read from; somebody may have renamed or deleted it since. */
function sheetNamed(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  name: string,
): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = spreadsheet.getSheetByName(name);
  if (!sheet) throw new Overtaken();
  return sheet;
}
