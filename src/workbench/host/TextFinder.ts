import type { Position } from "../grid/zone.ts";
import { cellAt, columnsOf, gridOf, refuseProtectedCells, rowsOf } from "./cellBlock.ts";
import type { CellRange } from "./Execution.ts";
import { Service } from "./Membrane.ts";

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
const withoutMarks = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "");

/** Finds text in the cells of ranges, row by row, and replaces it. */
export class TextFinder extends Service {
  private isCaseMatched = false;
  private isEntireCell = false;
  private isInFormulas = false;
  private isRegularExpression = false;
  private areMarksIgnored = false;
  private start: CellRange | undefined;
  private current: Position | undefined;

  constructor(
    private readonly scope: () => readonly CellRange[],
    private readonly text: string,
  ) {
    super();
  }

  #pattern(): RegExp {
    const source = this.isRegularExpression ? this.text : escaped(this.#plain(this.text));
    return new RegExp(this.isEntireCell ? `^(?:${source})$` : source, this.isCaseMatched ? "gu" : "giu");
  }
  #plain(text: string): string {
    return this.areMarksIgnored ? withoutMarks(text) : text;
  }
  /** What is searched of a cell: what it shows, or what was typed. */
  #textOf(range: CellRange, position: Position): string {
    const grid = gridOf(range);
    const formula = grid.formula(position);
    return this.isInFormulas ? (formula ?? String(grid.value(position))) : grid.displayed(position);
  }

  #matches(): { range: CellRange; position: Position }[] {
    const pattern = this.#pattern();
    const found: { range: CellRange; position: Position }[] = [];
    for (const range of this.scope()) {
      for (let row = 0; row < rowsOf(range); row += 1) {
        for (let column = 0; column < columnsOf(range); column += 1) {
          const position = cellAt(range, row, column);
          pattern.lastIndex = 0;
          if (pattern.test(this.#plain(this.#textOf(range, position)))) found.push({ range, position });
        }
      }
    }
    return found;
  }
  #rangeAt(range: CellRange, { sheetId, col, row }: Position): CellRange {
    return range.execution.objects.range(sheetId, { left: col, right: col, top: row, bottom: row });
  }
  #step(isForward: boolean): CellRange | null {
    const all = this.#matches();
    if (!isForward) all.reverse();
    const from = this.current ?? (this.start && cellAt(this.start, 0, 0));
    const sheets = [...new Set(this.scope().map(({ sheetId }) => sheetId))];
    const order = ({ sheetId, row, col }: Position) => (sheets.indexOf(sheetId) * 1e7 + row) * 1e5 + col;
    const next = all.find(({ position }) => {
      if (!from) return true;
      return isForward ? order(position) > order(from) : order(position) < order(from);
    });
    this.current = next?.position;
    return next ? this.#rangeAt(next.range, next.position) : null;
  }
  #replace(range: CellRange, position: Position, text: string): number {
    const grid = gridOf(range);
    // A formula shows what it calculates: only its own text can be replaced.
    if (grid.formula(position) !== undefined && !this.isInFormulas) return 0;
    let count = 0;
    const replaced = this.#textOf(range, position).replace(this.#pattern(), (...match: unknown[]) => {
      count += 1;
      if (!this.isRegularExpression) return text;
      return text.replaceAll(/\$(\d)/g, (_, group: string) => String(match[Number(group)] ?? ""));
    });
    if (count > 0) grid.write(position, replaced);
    return count;
  }

  matchCase(isMatched: boolean): this {
    this.isCaseMatched = isMatched;
    return this;
  }
  matchEntireCell(isEntire: boolean): this {
    this.isEntireCell = isEntire;
    return this;
  }
  matchFormulaText(isInFormulas: boolean): this {
    this.isInFormulas = isInFormulas;
    return this;
  }
  ignoreDiacritics(areIgnored: boolean): this {
    this.areMarksIgnored = areIgnored;
    return this;
  }
  useRegularExpression(isUsed: boolean): this {
    this.isRegularExpression = isUsed;
    return this;
  }
  startFrom(range: CellRange): this {
    this.start = range;
    this.current = undefined;
    return this;
  }
  findAll(): CellRange[] {
    return this.#matches().map(({ range, position }) => this.#rangeAt(range, position));
  }
  findNext(): CellRange | null {
    return this.#step(true);
  }
  findPrevious(): CellRange | null {
    return this.#step(false);
  }
  getCurrentMatch(): CellRange | null {
    const [range] = this.scope();
    return this.current && range ? this.#rangeAt(range, this.current) : null;
  }
  /** How many occurrences were replaced in the cell found last. */
  replaceWith(text: string): number {
    const { current } = this;
    const [range] = this.scope();
    if (!current || !range) return 0;
    refuseProtectedCells(this.#rangeAt(range, current));
    return this.#replace(range, current, text);
  }
  /** How many occurrences were replaced, of which a cell may hold several. */
  replaceAllWith(text: string): number {
    let count = 0;
    for (const { range, position } of this.#matches()) {
      refuseProtectedCells(this.#rangeAt(range, position));
      count += this.#replace(range, position, text);
    }
    return count;
  }
}
