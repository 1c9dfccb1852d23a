import type { OwnBlock } from "./Workbook.ts";

/** Upper and lower case are one. */
export function sameLabel(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Whether a page is the one of that label, which its choices keep. */
export function isPageOf(label: string): (block: OwnBlock) => boolean {
  return ({ choices }) => sameLabel(String((choices as { label?: unknown }).label ?? ""), label);
}

/** A name that every spreadsheet takes: "Rationale Jane". */
export function pageSheetName(kind: string, label: string): string {
  return `${kind} ${label.replace(/[[\]*?:/\\']/g, " ")}`.replace(/\s+/g, " ").trim().slice(0, 31).trim();
}
