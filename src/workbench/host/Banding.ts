import type { Annotation } from "../grid/Annotations.ts";
import { intersects, type Zone } from "../grid/zone.ts";
import type { CellRange, Execution } from "./Execution.ts";
import { Service } from "./Membrane.ts";

/** Header and second-row colours of Google's banding themes. */
const THEMES: Record<string, readonly [header: string, band: string]> = {
  LIGHT_GREY: ["#bdbdbd", "#f3f3f3"],
  CYAN: ["#4dd0e1", "#e0f7fa"],
  GREEN: ["#63d297", "#e7f9ef"],
  YELLOW: ["#f7cb4d", "#fef8e3"],
  ORANGE: ["#f46524", "#ffe6dd"],
  BLUE: ["#5b95f9", "#e8f0fe"],
  TEAL: ["#26a69a", "#ddf2f0"],
  GREY: ["#78909c", "#ebeff1"],
  BROWN: ["#cca677", "#f8f2eb"],
  LIGHT_GREEN: ["#8bc34a", "#eef7e3"],
  INDIGO: ["#8989eb", "#e8e7fc"],
  PINK: ["#e91d63", "#fddce8"],
};
const WHITE = "#ffffff";

interface BandingOptions {
  readonly theme: string;
  readonly showHeader: boolean;
  readonly showFooter: boolean;
  readonly isByColumn?: boolean;
}

/** The colours of the first line, of those that alternate after it, and of the last; null where there is none. */
interface Bands {
  readonly header: string | null;
  readonly first: string | null;
  readonly second: string | null;
  readonly footer: string | null;
}
interface BandingData {
  readonly rows: Bands;
  readonly columns: Bands;
}
const NONE: Bands = { header: null, first: null, second: null, footer: null };
const isNone = (bands: Bands): boolean => Object.values(bands).every((color) => color === null);

/** Alternating row or column colours, painted as fills and remembered so that two may not overlap. */
export class Banding extends Service {
  private constructor(
    private readonly execution: Execution,
    private readonly id: string,
  ) {
    super();
  }

  static all(execution: Execution): Banding[] {
    return execution.document.grid.annotations("banding").map(({ id }) => new Banding(execution, id));
  }

  static create(execution: Execution, sheetId: string, zone: Zone, options: BandingOptions): Banding {
    const { theme, showHeader, showFooter, isByColumn = false } = options;
    const [header, band] = THEMES[theme] ?? ["#bdbdbd", "#f3f3f3"];
    const bands: Bands = {
      header: showHeader ? header : null,
      first: WHITE,
      second: band,
      footer: showFooter ? header : null,
    };
    return Banding.place(execution, sheetId, zone, {
      rows: isByColumn ? NONE : bands,
      columns: isByColumn ? bands : NONE,
    });
  }

  private static place(execution: Execution, sheetId: string, zone: Zone, data: BandingData): Banding {
    Banding.refuseOverlap(execution, sheetId, zone);
    const { grid } = execution.document;
    const id = grid.newId();
    grid.annotate({ id, kind: "banding", place: { type: "zone", sheetId, zone }, data: { ...data } });
    const banding = new Banding(execution, id);
    banding.#paint();
    return banding;
  }

  private static refuseOverlap(execution: Execution, sheetId: string, zone: Zone, except?: string): void {
    const isTaken = Banding.all(execution).some(
      ({ id, place }) => id !== except && place.sheetId === sheetId && intersects(place.zone, zone),
    );
    if (isTaken) {
      throw new Error(
        "You cannot add alternating background colors to a range that already has alternating background colors.",
      );
    }
  }

  get annotation(): Annotation {
    const found = this.execution.document.grid.annotations("banding").find(({ id }) => id === this.id);
    if (!found) throw new Error("This banding was removed.");
    return found;
  }
  get place(): Extract<Annotation["place"], { type: "zone" }> {
    const { place } = this.annotation;
    if (place.type !== "zone") throw new Error("A banding needs a zone.");
    return place;
  }
  get #data(): BandingData {
    return this.annotation.data as unknown as BandingData;
  }

  #paint(): void {
    const { sheetId, zone } = this.place;
    const { rows, columns } = this.#data;
    const isByColumn = isNone(rows);
    const { header, first, second, footer } = isByColumn ? columns : rows;
    const [start, end] = isByColumn ? [zone.left, zone.right] : [zone.top, zone.bottom];
    const from = start + (header === null ? 0 : 1);
    const lines = new Map<string, Zone[]>();
    for (let line = start; line <= end; line += 1) {
      const band = (line - from) % 2 === 0 ? first : second;
      const color = (line < from ? header : line === end ? (footer ?? band) : band) ?? WHITE;
      const fill = color === WHITE ? "" : color;
      const part = isByColumn ? { ...zone, left: line, right: line } : { ...zone, top: line, bottom: line };
      lines.set(fill, [...(lines.get(fill) ?? []), part]);
    }
    for (const [fillColor, zones] of lines)
      this.execution.document.grid.setStyle(sheetId, zones, { fillColor });
  }
  #clear(): void {
    const { sheetId, zone } = this.place;
    this.execution.document.grid.setStyle(sheetId, [zone], { fillColor: "" });
  }
  #color(of: keyof BandingData, band: keyof Bands, color: string | null): this {
    const data = this.#data;
    const changed = { ...data, [of]: { ...data[of], [band]: color } };
    this.execution.document.grid.annotate({ ...this.annotation, data: changed });
    this.#paint();
    return this;
  }

  getRange(): CellRange {
    const { sheetId, zone } = this.place;
    return this.execution.objects.range(sheetId, zone);
  }
  setRange({ sheetId, zone }: CellRange): this {
    Banding.refuseOverlap(this.execution, sheetId, zone, this.id);
    this.#clear();
    this.execution.document.grid.annotate({ ...this.annotation, place: { type: "zone", sheetId, zone } });
    this.#paint();
    return this;
  }
  copyTo({ sheetId, zone }: CellRange): Banding {
    return Banding.place(this.execution, sheetId, zone, this.#data);
  }
  getHeaderRowColor(): string | null {
    return this.#data.rows.header;
  }
  getFirstRowColor(): string | null {
    return this.#data.rows.first;
  }
  getSecondRowColor(): string | null {
    return this.#data.rows.second;
  }
  getFooterRowColor(): string | null {
    return this.#data.rows.footer;
  }
  getHeaderColumnColor(): string | null {
    return this.#data.columns.header;
  }
  getFirstColumnColor(): string | null {
    return this.#data.columns.first;
  }
  getSecondColumnColor(): string | null {
    return this.#data.columns.second;
  }
  getFooterColumnColor(): string | null {
    return this.#data.columns.footer;
  }
  setHeaderRowColor(color: string | null): this {
    return this.#color("rows", "header", color);
  }
  setFirstRowColor(color: string | null): this {
    return this.#color("rows", "first", color);
  }
  setSecondRowColor(color: string | null): this {
    return this.#color("rows", "second", color);
  }
  setFooterRowColor(color: string | null): this {
    return this.#color("rows", "footer", color);
  }
  setHeaderColumnColor(color: string | null): this {
    return this.#color("columns", "header", color);
  }
  setFirstColumnColor(color: string | null): this {
    return this.#color("columns", "first", color);
  }
  setSecondColumnColor(color: string | null): this {
    return this.#color("columns", "second", color);
  }
  setFooterColumnColor(color: string | null): this {
    return this.#color("columns", "footer", color);
  }

  remove(): void {
    this.#clear();
    this.execution.document.grid.removeAnnotation(this.id);
  }
}
