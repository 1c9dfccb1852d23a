import type { Contents } from "../Workbook.ts";

const FILLING = /^=ARRAYFORMULA\(IF\(ROW\([^()]*\)=ROW\([^()]*\),"((?:[^"]|"")*)",/i;

/**
 * What the cells show, but for heads whose formulas show an error because something stands in their way: those by the
 * words that they are to show.
 */
export function withHeads({ values, formulas }: Contents): readonly (readonly unknown[])[] {
  return values.map((row, i) =>
    row.map((value, j) => {
      if (!String(value).startsWith("#")) return value;
      const [, head] = FILLING.exec(formulas[i]?.[j]?.replace(/\s/g, " ") ?? "") ?? [];
      return head?.replace(/""/g, '"') ?? value;
    }),
  );
}
