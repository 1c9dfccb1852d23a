/** A line of a guide's example: what is typed into a cell, and what stands there and to its right. */
export interface ExampleCell {
  readonly cell: string;
  readonly typed: string;
  readonly shows: readonly string[];
}

const HEAD = "| cell | type | shows |";

/** The examples of a guide, a list for each table that begins with cell, type and shows. */
export function exampleTables(guide: string): ExampleCell[][] {
  return guide
    .split(/\n\n+/)
    .filter((part) => part.startsWith(HEAD))
    .map((table) => table.trim().split("\n").slice(2).map(exampleCell));
}

function exampleCell(line: string): ExampleCell {
  const [cell = "", typed = "", shows = ""] = line.replace(/^\| /, "").split(" | ");
  return { cell, typed: typed.replace(/^`|`$/g, ""), shows: shows.split(" · ") };
}

/** The workbench's address with cells typed into it, relative to a page of the site at that depth. */
export function workbenchWith(cells: Readonly<Record<string, string>>, root = ""): string {
  return `${root}workbench/index.html#${new URLSearchParams(cells)}`;
}
