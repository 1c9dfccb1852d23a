import type { Banding } from "./Banding.ts";
import type { CellRange } from "./Execution.ts";
import { Service } from "./Membrane.ts";
import type { RangeList } from "./RangeList.ts";
import type { Sheet } from "./Sheet.ts";

/** What a spreadsheet does in the name of its active sheet. */
export abstract class SpreadsheetOfActiveSheet extends Service {
  abstract getActiveSheet(): Sheet;

  getSheetId(): number {
    return this.getActiveSheet().getSheetId();
  }
  getSheetName(): string {
    return this.getActiveSheet().getSheetName();
  }
  getSheetValues(...block: Parameters<Sheet["getSheetValues"]>): unknown[][] {
    return this.getActiveSheet().getSheetValues(...block);
  }
  renameActiveSheet(name: string): void {
    this.getActiveSheet().setName(name);
  }
  setActiveRangeList(ranges: RangeList): RangeList {
    return ranges.activate();
  }
  getBandings(): Banding[] {
    return this.getActiveSheet().getBandings();
  }

  autoResizeColumn(column: number): Sheet {
    return this.getActiveSheet().autoResizeColumn(column);
  }
  getColumnWidth(column: number): number {
    return this.getActiveSheet().getColumnWidth(column);
  }
  setColumnWidth(column: number, width: number): Sheet {
    return this.getActiveSheet().setColumnWidth(column, width);
  }
  getRowHeight(row: number): number {
    return this.getActiveSheet().getRowHeight(row);
  }
  setRowHeight(row: number, height: number): Sheet {
    return this.getActiveSheet().setRowHeight(row, height);
  }
  getFrozenColumns(): number {
    return this.getActiveSheet().getFrozenColumns();
  }
  setFrozenColumns(columns: number): void {
    this.getActiveSheet().setFrozenColumns(columns);
  }
  getFrozenRows(): number {
    return this.getActiveSheet().getFrozenRows();
  }
  setFrozenRows(rows: number): void {
    this.getActiveSheet().setFrozenRows(rows);
  }

  deleteColumn(column: number): Sheet {
    return this.getActiveSheet().deleteColumn(column);
  }
  deleteColumns(column: number, count: number): void {
    this.getActiveSheet().deleteColumns(column, count);
  }
  deleteRow(row: number): Sheet {
    return this.getActiveSheet().deleteRow(row);
  }
  deleteRows(row: number, count: number): void {
    this.getActiveSheet().deleteRows(row, count);
  }
  insertColumnAfter(column: number): Sheet {
    return this.getActiveSheet().insertColumnAfter(column);
  }
  insertColumnBefore(column: number): Sheet {
    return this.getActiveSheet().insertColumnBefore(column);
  }
  insertColumnsAfter(column: number, count: number): Sheet {
    return this.getActiveSheet().insertColumnsAfter(column, count);
  }
  insertColumnsBefore(column: number, count: number): Sheet {
    return this.getActiveSheet().insertColumnsBefore(column, count);
  }
  insertRowAfter(row: number): Sheet {
    return this.getActiveSheet().insertRowAfter(row);
  }
  insertRowBefore(row: number): Sheet {
    return this.getActiveSheet().insertRowBefore(row);
  }
  insertRowsAfter(row: number, count: number): Sheet {
    return this.getActiveSheet().insertRowsAfter(row, count);
  }
  insertRowsBefore(row: number, count: number): Sheet {
    return this.getActiveSheet().insertRowsBefore(row, count);
  }

  hideColumn(column: CellRange): void {
    this.getActiveSheet().hideColumn(column);
  }
  hideRow(row: CellRange): void {
    this.getActiveSheet().hideRow(row);
  }
  unhideColumn(column: CellRange): void {
    this.getActiveSheet().unhideColumn(column);
  }
  unhideRow(row: CellRange): void {
    this.getActiveSheet().unhideRow(row);
  }
  isColumnHiddenByUser(column: number): boolean {
    return this.getActiveSheet().isColumnHiddenByUser(column);
  }
  isRowHiddenByFilter(row: number): boolean {
    return this.getActiveSheet().isRowHiddenByFilter(row);
  }
  isRowHiddenByUser(row: number): boolean {
    return this.getActiveSheet().isRowHiddenByUser(row);
  }
}
