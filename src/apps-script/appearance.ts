import { type CellStyle, HEAD_ROWS, type Table } from "../tables/Table.ts";

interface Look {
  background: string | null;
  colour: string;
  weight: "bold" | "normal";
}

const INK = "#202124";
export const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { background: null, colour: INK, weight: "bold" },
  note: { background: null, colour: "#5f6368", weight: "normal" },
  head: { background: "#e8f0fe", colour: "#174ea6", weight: "bold" },
  // Blue is what finance reads as "an input: change me".
  input: { background: null, colour: "#1a56db", weight: "normal" },
  result: { background: null, colour: INK, weight: "normal" },
  text: { background: null, colour: "#5f6368", weight: "normal" },
};

/** Colours of the rules: a fill light enough for dark text. */
export const RULE_COLOURS = { good: "#e6f4ea", warning: "#fef7e0", bad: "#fce8e6" } as const;

/** How every cell of a block looks, as the matrices that whole-range calls take. */
export interface Appearance {
  backgrounds: (string | null)[][];
  colours: string[][];
  weights: ("bold" | "normal")[][];
  formats: string[][];
  alignments: ("left" | "right")[][];
  notes: string[][];
}

export function appearanceOf({ columns, rows, provenance, titleCells, titleFormats }: Table): Appearance {
  const styles: CellStyle[][] = [
    columns.map((_, column) => (titleCells[column] === undefined ? "title" : "result")),
    columns.map(() => "head"),
    ...rows.map(() => columns.map(({ style }) => style)),
  ];
  const each = <T>(value: (look: Look, row: number, column: number) => T): T[][] =>
    styles.map((row, i) => row.map((style, j) => value(LOOKS[style], i, j)));
  return {
    backgrounds: each(({ background }) => background),
    colours: each(({ colour }) => colour),
    weights: each(({ weight }) => weight),
    formats: each((_look, row, column) => {
      const format = columns[column]?.format ?? "@";
      if (row === 0) return titleCells[column] === undefined ? "@" : (titleFormats?.[column] ?? format);
      return row < HEAD_ROWS ? "@" : format;
    }),
    alignments: each((_look, row, column) =>
      (row > 0 || titleCells[column] !== undefined) && columns[column]?.format !== "@" ? "right" : "left",
    ),
    notes: each((_look, row, column) => {
      if (row === 0) return column === 0 ? provenance : "";
      return row === 1 ? (columns[column]?.note ?? "") : "";
    }),
  };
}
