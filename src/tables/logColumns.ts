import { columnList } from "./columns/Column.ts";
import { FORMATS } from "./Table.ts";

/** One line of the log, as its sheet shows it. */
export interface LogLine {
  /** "Bands inserted". */
  what: string;
  /** "Bands!A1:K17". */
  where: string;
  /** What the cells hold: live formulas, native formulas or values. */
  insertAs: string;
  dataVersion: string;
}

/** The columns of the log; its lines are written under the heads as they stand. */
export const LOG_COLUMNS = columnList<LogLine>()({
  // Filled when the line is written: nothing here has a clock.
  when: { is: "text", head: "When", width: 160, format: "yyyy-mm-dd hh:mm", value: () => null },
  what: { is: "text", head: "What", width: 220, format: FORMATS.text, value: ({ what }) => what },
  where: { is: "text", head: "Where", width: 560, format: FORMATS.text, value: ({ where }) => where },
  insertAs: {
    is: "text",
    head: "Cells hold",
    width: 110,
    format: FORMATS.text,
    value: ({ insertAs }) => insertAs,
  },
  dataVersion: {
    is: "text",
    head: "Data version",
    width: 120,
    format: FORMATS.text,
    value: ({ dataVersion }) => dataVersion,
  },
});
