import { onFirstUse } from "../../core/onFirstUse.ts";
import type { LocalFormulas } from "../../input/localFormulas.ts";
import { placeOfUser } from "../placeOfUser.ts";
import { attempt } from "./attempt.ts";
import type { CellsWritten, Change } from "./Change.ts";
import type { ClearingUp } from "./ClearingUp.ts";
import { clearUp } from "./clearUp.ts";
import { endJournal, type Journal, keepJournal } from "./Journal.ts";
import type { OpenTransaction } from "./OpenTransaction.ts";
import { Overtaken } from "./Overtaken.ts";
import { type PutBack, putBack } from "./putBack.ts";
import { clockTime, copyName, copySheet, deleteCopy, refuseWithoutRoom } from "./sheetCopy.ts";
import { sheetWithId } from "./sheetWithId.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * All that one run writes, or nothing of it. What is to be changed is told first and kept in the journal; a run that fails
 * is put back by it, and one that is cut off by the next.
 */
export class Transaction implements OpenTransaction {
  private journal: Journal | undefined;
  /** The sheet on which the user stood when the run began, and the way back there. */
  private begun: { sheet: Sheet; back: () => void } | undefined;

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly local: () => LocalFormulas,
  ) {}

  begin(where: string, changes: readonly Change[]): void {
    const journal = this.journal ?? {
      began: Date.now(),
      where,
      isWritten: false,
      changes: [],
      clearingUp: [],
    };
    const time = onFirstUse(() => clockTime(this.spreadsheet, journal.began));
    const uncopied: { sheet: Sheet; copy: string }[] = [];
    for (const change of changes) {
      if (change.kind !== "cells written") continue;
      const earlier = cellsWritten(journal).find(({ sheet }) => sheet === change.sheet);
      if (earlier || isMade(change.sheet, journal)) continue;
      const sheet = sheetWithId(this.spreadsheet, change.sheet);
      if (!sheet) throw new Overtaken();
      refuseWithoutRoom(this.spreadsheet, sheet, change.rows * change.columns);
      change.copy = copyName(this.spreadsheet, sheet, time());
      uncopied.push({ sheet, copy: change.copy });
    }
    this.begun ??= {
      sheet: this.spreadsheet.getActiveSheet(),
      back: placeOfUser(this.spreadsheet),
    };
    const next = { ...journal, where, changes: changes.reduce(withChange, journal.changes) };
    try {
      keepJournal(next);
    } catch (error) {
      // Pieces of a first one that is not kept are nobody's: nothing was written yet.
      if (!this.journal) attempt(endJournal);
      throw error;
    }
    this.journal = next;
    for (const { sheet, copy } of uncopied) copySheet(this.spreadsheet, sheet, copy);
  }

  later(step: ClearingUp): void {
    this.journal?.clearingUp.push(step);
  }

  /** Whether somebody has inserted or taken out rows or columns where this run writes, or deleted the sheet. */
  isOvertaken(): boolean {
    return cellsWritten(this.journal).some(({ sheet: id, rows, columns, added, inserted }) => {
      const sheet = sheetWithId(this.spreadsheet, id);
      if (!sheet) return true;
      const ofOurs = [0, inserted?.count ?? 0, added.rows, (inserted?.count ?? 0) + added.rows];
      return (
        !ofOurs.includes(sheet.getMaxRows() - rows) ||
        ![0, added.columns].includes(sheet.getMaxColumns() - columns)
      );
    });
  }

  /** From here on the run is whole. What is left to clear up, the next run finishes where this one cannot. */
  commit(): void {
    const { journal } = this;
    if (!journal) return;
    if (journal.clearingUp.length === 0 && cellsWritten(journal).every(({ copy }) => copy === undefined)) {
      endJournal();
      return;
    }
    keepJournal({ ...journal, isWritten: true });
    attempt(() => finish(this.spreadsheet, journal));
  }

  /** Puts everything back; what could not be stays in the journal for the next run. */
  putBack(): PutBack {
    const { journal } = this;
    if (!journal) return { kept: [], left: [] };
    const outcome = putBack(this.spreadsheet, journal, this.local);
    if (outcome.left.length === 0 && !attempt(endJournal)) outcome.left.push("the journal");
    attempt(() => this.takeUserBack());
    return outcome;
  }

  /** A sheet that the run made took the user there, and with it gone they stand anywhere. */
  private takeUserBack(): void {
    const { begun, spreadsheet } = this;
    if (begun && spreadsheet.getActiveSheet().getSheetId() !== begun.sheet.getSheetId()) begun.back();
  }
}

/** Does what was left to the end, and ends the journal. */
export function finish(spreadsheet: Spreadsheet, journal: Journal): void {
  // First: what a copy's formulas mention would keep an empty sheet.
  for (const { copy } of cellsWritten(journal)) if (copy !== undefined) deleteCopy(spreadsheet, copy);
  for (const step of journal.clearingUp) clearUp(spreadsheet, step);
  endJournal();
}

function cellsWritten(journal: Journal | undefined): CellsWritten[] {
  return (journal?.changes ?? []).filter((change) => change.kind === "cells written");
}

/** Whether the run has made the sheet itself. */
function isMade(sheet: number, { changes }: Journal): boolean {
  return changes.some((change) => change.kind === "sheet made" && !change.others.includes(sheet));
}

/** The changes with one more; what is written to one sheet is told together. */
function withChange(changes: readonly Change[], change: Change): Change[] {
  const earlier = changes.find(
    (other): other is CellsWritten =>
      change.kind === "cells written" && other.kind === "cells written" && other.sheet === change.sheet,
  );
  if (!earlier || change.kind !== "cells written") return [...changes, change];
  const { areas, added, charts, inserted = earlier.inserted } = change;
  const together: CellsWritten = {
    ...earlier,
    areas: [...earlier.areas, ...areas],
    added: { rows: earlier.added.rows + added.rows, columns: earlier.added.columns + added.columns },
    inserted,
    charts:
      earlier.charts && charts
        ? { ...earlier.charts, titles: [...earlier.charts.titles, ...charts.titles] }
        : (earlier.charts ?? charts),
  };
  return changes.map((other) => (other === earlier ? together : other));
}
