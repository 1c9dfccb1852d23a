import { hashOfText } from "../workbook/hashOfText.ts";
import type { Area, Contents, Workbook } from "../workbook/Workbook.ts";

/** A live formula that was replaced, and the cells that stand in its place. */
export interface DetachedOriginal extends Area {
  formula: string;
  /** Of the cells as they were written: only those are ever replaced again. */
  hash: string;
}

const NAME = "detached";

export function detachedOriginals(workbook: Workbook): readonly DetachedOriginal[] {
  return (workbook.kept(NAME) as DetachedOriginal[] | undefined) ?? [];
}

export function keepDetachedOriginals(workbook: Workbook, originals: readonly DetachedOriginal[]): void {
  workbook.keep(NAME, originals.length === 0 ? undefined : originals);
}

/** Differs where anybody changed a cell, a reference within its formula included. */
export function hashOfCells({ values, formulas }: Contents): string {
  const cells = values.map((row, i) =>
    row.map((value, j) => formulas[i]?.[j]?.replace(/\s/g, "") || String(value)),
  );
  return hashOfText(JSON.stringify(cells));
}
