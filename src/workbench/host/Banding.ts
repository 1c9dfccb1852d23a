import type { Annotation } from "../grid/Annotations.ts";
import { intersects, type Zone } from "../grid/zone.ts";
import type { Execution } from "./Execution.ts";
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

interface BandingOptions {
  readonly theme: string;
  readonly showHeader: boolean;
  readonly showFooter: boolean;
}

/** Alternating row colours, painted as fills and remembered so that two may not overlap. */
export class Banding extends Service {
  readonly place: Extract<Annotation["place"], { type: "zone" }>;

  private constructor(
    private readonly execution: Execution,
    private readonly annotation: Annotation,
  ) {
    super();
    if (annotation.place.type !== "zone") throw new Error("A banding needs a zone.");
    this.place = annotation.place;
  }

  static all(execution: Execution): Banding[] {
    return execution.document.grid
      .annotations("banding")
      .map((annotation) => new Banding(execution, annotation));
  }

  static create(execution: Execution, sheetId: string, zone: Zone, options: BandingOptions): Banding {
    const { grid } = execution.document;
    if (
      Banding.all(execution).some(({ place }) => place.sheetId === sheetId && intersects(place.zone, zone))
    ) {
      throw new Error(
        "You cannot add alternating background colors to a range that already has alternating background colors.",
      );
    }
    const [header, band] = THEMES[options.theme] ?? ["#bdbdbd", "#f3f3f3"];
    const first = zone.top + (options.showHeader ? 1 : 0);
    if (options.showHeader) grid.setStyle(sheetId, [{ ...zone, bottom: zone.top }], { fillColor: header });
    const last = zone.bottom - (options.showFooter ? 1 : 0);
    const banded: Zone[] = [];
    for (let row = first + 1; row <= last; row += 2) banded.push({ ...zone, top: row, bottom: row });
    if (banded.length > 0) grid.setStyle(sheetId, banded, { fillColor: band });
    if (options.showFooter) grid.setStyle(sheetId, [{ ...zone, top: zone.bottom }], { fillColor: header });
    const place = { type: "zone", sheetId, zone } as const;
    const annotation = { id: grid.newId(), kind: "banding", place, data: { ...options } } as const;
    grid.annotate(annotation);
    return new Banding(execution, annotation);
  }

  remove(): void {
    const { grid } = this.execution.document;
    grid.setStyle(this.place.sheetId, [this.place.zone], { fillColor: "" });
    grid.removeAnnotation(this.annotation.id);
  }
}
