import type { Chart } from "../grid/Grid.ts";
import { INVISIBLE } from "../grid/sheetsCharts.ts";
import { type Zone, zoneName } from "../grid/zone.ts";
import type { Execution } from "./Execution.ts";
import { Enumeration, Service } from "./Membrane.ts";
import { type Range, rangeFromA1 } from "./Range.ts";

export const ChartType = new Enumeration("Charts.ChartType", [
  "AREA",
  "BAR",
  "COLUMN",
  "COMBO",
  "LINE",
  "PIE",
  "SCATTER",
  "STEPPED_AREA",
]);

const ChartHiddenDimensionStrategy = new Enumeration("Charts.ChartHiddenDimensionStrategy", [
  "IGNORE_BOTH",
  "IGNORE_ROWS",
  "IGNORE_COLUMNS",
  "SHOW_BOTH",
]);

export class Charts extends Service {
  readonly ChartType = ChartType;
  readonly ChartHiddenDimensionStrategy = ChartHiddenDimensionStrategy;
}

type Options = Readonly<Record<string, unknown>>;
interface Position {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

/** Options come nested (`legend: {position}`), dotted (`legend.position`), or partly both (`series.0: {color}`). */
const option = (options: Options, path: string): unknown => {
  if (path in options) return options[path];
  const head = Object.keys(options).find((key) => path.startsWith(`${key}.`));
  const inner = head === undefined ? undefined : options[head];
  return head && typeof inner === "object" && inner
    ? option(inner as Options, path.slice(head.length + 1))
    : undefined;
};

const SERIES_TYPES: Record<string, string> = {
  line: "line",
  bars: "bar",
  bar: "bar",
  area: "line",
  steppedArea: "line",
};

const definitionOf = (
  execution: Execution,
  type: string,
  ranges: readonly Range[],
  options: Options,
  headers: number | undefined,
  isTransposed: boolean,
  showsHidden: boolean,
): Record<string, unknown> => {
  const { grid } = execution.document;
  const columns = ranges.flatMap(({ sheetId, zone }) => {
    if (isTransposed) {
      return Array.from({ length: zone.bottom - zone.top + 1 }, (_, i) => ({
        sheetId,
        zone: { ...zone, top: zone.top + i, bottom: zone.top + i },
      }));
    }
    return Array.from({ length: zone.right - zone.left + 1 }, (_, i) => {
      const col = zone.left + i;
      const column: Zone = { ...zone, left: col, right: col };
      return { sheetId, zone: column };
    });
  });
  const [labels, ...series] = columns;
  if (!labels) throw new Error("A chart needs a range.");
  const references = series.map(({ sheetId, zone }) => grid.engineReference(sheetId, zone));
  const isTitled = () =>
    series.every(
      ({ sheetId, zone }) => typeof grid.value({ sheetId, col: zone.left, row: zone.top }) === "string",
    );
  const stacking = option(options, "isStacked");
  const isStacked =
    stacking === true || stacking === "true" || stacking === "absolute" || stacking === "percent";
  const legend = option(options, "legend.position") ?? option(options, "legend");
  const colors = (option(options, "colors") ?? []) as string[];
  const styles = references.map((_, i) => {
    const own = (name: string) => option(options, `series.${i}.${name}`);
    const color = own("color") ?? colors[i];
    const backgroundColor = color === "transparent" || color === "none" ? INVISIBLE : color;
    const usual = option(options, "seriesType") ?? (i === 0 ? "bars" : "line");
    const drawn = SERIES_TYPES[String(own("type") ?? usual)];
    return {
      ...(backgroundColor && { backgroundColor }),
      ...(own("visibleInLegend") === false && { visibleInLegend: false }),
      ...(own("labelInLegend") !== undefined && { label: String(own("labelInLegend")) }),
      ...(type === "COMBO" && { type: drawn ?? "bar" }),
      ...(type === "COMBO" && isStacked && drawn === "bar" && { isStacked }),
      ...(own("lineWidth") === 0 && { isPoints: true }),
      ...(showsHidden && { showsHidden }),
    };
  });
  const axis = (title: unknown, at: "vAxis" | "hAxis") => {
    const min = option(options, `${at}.minValue`) ?? option(options, `${at}.viewWindow.min`);
    const max = option(options, `${at}.maxValue`) ?? option(options, `${at}.viewWindow.max`);
    return {
      ...(title ? { title: { text: String(title) } } : {}),
      ...(typeof min === "number" && { min }),
      ...(typeof max === "number" && { max }),
    };
  };
  const definition = {
    title: { text: String(option(options, "title") ?? "") },
    legendPosition: ["top", "bottom", "left", "right", "none"].includes(legend as string) ? legend : "right",
    dataSource: {
      type: "range",
      dataSets: references.map((dataRange, i) => ({ dataSetId: String(i), dataRange })),
      dataSetsHaveTitle: headers === undefined ? isTitled() : headers > 0,
      labelRange: grid.engineReference(labels.sheetId, labels.zone),
    },
    dataSetStyles: Object.fromEntries(styles.map((style, i) => [String(i), style])),
    axesDesign: {
      x: axis(option(options, "hAxis.title"), "hAxis"),
      y: axis(option(options, "vAxis.title"), "vAxis"),
    },
  };
  switch (type) {
    case "BAR":
    case "COLUMN":
      return { ...definition, type: "bar", stacked: isStacked, horizontal: type === "BAR" };
    case "COMBO":
      return { ...definition, type: "combo" };
    case "PIE":
      return { ...definition, type: "pie" };
    case "SCATTER":
      return { ...definition, type: "scatter", labelsAsText: false };
    case "LINE":
    case "AREA":
    case "STEPPED_AREA":
      return {
        ...definition,
        type: "line",
        stacked: isStacked,
        labelsAsText: false,
        cumulative: false,
        fillArea: type !== "LINE",
      };
    default:
      throw new Error(`Charts.ChartType.${type} is not part of the workbench's Apps Script.`);
  }
};

export class EmbeddedChart extends Service {
  constructor(
    private readonly execution: Execution,
    readonly chart: Chart,
  ) {
    super();
  }

  getChartId(): string {
    return this.chart.id;
  }
  getRanges(): Range[] {
    const { dataSource } = this.chart.definition as {
      dataSource?: { labelRange?: string; dataSets?: { dataRange: string }[] };
    };
    const references = [
      dataSource?.labelRange,
      ...(dataSource?.dataSets ?? []).map(({ dataRange }) => dataRange),
    ];
    return references.flatMap((reference) =>
      reference ? [rangeFromA1(this.execution, this.chart.sheetId, reference)] : [],
    );
  }
  getNumHeaders(): number {
    return this.chart.definition.dataSetsHaveTitle ? 1 : 0;
  }
  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.chart);
  }
  getOptions(): ChartOptions {
    return new ChartOptions(this.chart);
  }
  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.execution, this.chart.sheetId, this.chart, this.getRanges());
  }
}

export class ContainerInfo extends Service {
  constructor(private readonly chart: Chart) {
    super();
  }
  getAnchorColumn(): number {
    return this.chart.col + 1;
  }
  getAnchorRow(): number {
    return this.chart.row + 1;
  }
  getOffsetX(): number {
    return this.chart.offset.x;
  }
  getOffsetY(): number {
    return this.chart.offset.y;
  }
}

export class ChartOptions extends Service {
  constructor(private readonly chart: Chart) {
    super();
  }
  get(name: string): unknown {
    const { title, stacked } = this.chart.definition as { title?: { text?: string }; stacked?: boolean };
    if (name === "title") return title?.text ?? null;
    if (name === "isStacked") return stacked ?? false;
    if (name === "width" || name === "height") return this.chart.size[name];
    throw new Error(`ChartOptions.get("${name}") is not part of the workbench's Apps Script.`);
  }
}

const TYPES: Record<string, string> = { combo: "COMBO", pie: "PIE", scatter: "SCATTER", line: "LINE" };

export class EmbeddedChartBuilder extends Service {
  private type = "COLUMN";
  private options: Options = {};
  private headers: number | undefined;
  private position: Position;
  private isTransposed = false;
  private showsHidden = false;

  constructor(
    private readonly execution: Execution,
    private readonly sheetId: string,
    private readonly original?: Chart,
    private ranges: readonly Range[] = [],
  ) {
    super();
    this.position = {
      row: (original?.row ?? 0) + 1,
      column: (original?.col ?? 0) + 1,
      x: original?.offset.x ?? 0,
      y: original?.offset.y ?? 0,
    };
    if (!original) return;
    const { type, horizontal, stacked, title } = original.definition as {
      type: string;
      horizontal?: boolean;
      stacked?: boolean;
      title?: { text?: string };
    };
    this.type = TYPES[type] ?? (horizontal ? "BAR" : "COLUMN");
    this.options = { isStacked: stacked ?? false, title: title?.text ?? "", ...original.size };
  }

  getChartType(): string {
    return this.type;
  }
  getContainer(): ContainerInfo {
    return new ContainerInfo(this.build().chart);
  }
  removeRange(range: Range): this {
    this.ranges = this.ranges.filter(
      ({ sheetId, zone }) => sheetId !== range.sheetId || zoneName(zone) !== zoneName(range.zone),
    );
    return this;
  }
  setChartType(type: string): this {
    this.type = type;
    return this;
  }
  asBarChart(): this {
    return this.setChartType("BAR");
  }
  asColumnChart(): this {
    return this.setChartType("COLUMN");
  }
  asLineChart(): this {
    return this.setChartType("LINE");
  }
  asAreaChart(): this {
    return this.setChartType("AREA");
  }
  asComboChart(): this {
    return this.setChartType("COMBO");
  }
  asPieChart(): this {
    return this.setChartType("PIE");
  }
  asScatterChart(): this {
    return this.setChartType("SCATTER");
  }
  setStacked(): this {
    return this.setOption("isStacked", true);
  }
  setTitle(title: string): this {
    return this.setOption("title", title);
  }
  setXAxisTitle(title: string): this {
    return this.setOption("hAxis.title", title);
  }
  setYAxisTitle(title: string): this {
    return this.setOption("vAxis.title", title);
  }
  setColors(colors: string[]): this {
    return this.setOption("colors", colors);
  }
  addRange(range: Range): this {
    this.ranges = [...this.ranges, range];
    return this;
  }
  clearRanges(): this {
    this.ranges = [];
    return this;
  }
  getRanges(): Range[] {
    return [...this.ranges];
  }
  setNumHeaders(headers: number): this {
    this.headers = headers;
    return this;
  }
  /** Ranges lie side by side here, as MERGE_COLUMNS says. */
  setMergeStrategy(_strategy: string): this {
    return this;
  }
  setTransposeRowsAndColumns(isTransposed: boolean): this {
    this.isTransposed = isTransposed;
    return this;
  }
  /** Charts of the engine leave out what is hidden, or show all of it. */
  setHiddenDimensionStrategy(strategy: string): this {
    this.showsHidden = String(strategy) === "SHOW_BOTH";
    return this;
  }
  setPosition(row: number, column: number, x: number, y: number): this {
    this.position = { row, column, x, y };
    return this;
  }
  setOption(name: string, value: unknown): this {
    this.options = { ...this.options, [name]: value };
    return this;
  }
  build(): EmbeddedChart {
    const { row, column, x, y } = this.position;
    const number = (name: string, usual: number) => Number(option(this.options, name) ?? usual);
    return new EmbeddedChart(this.execution, {
      id: this.original?.id ?? this.execution.document.grid.newId(),
      sheetId: this.sheetId,
      definition: definitionOf(
        this.execution,
        this.type,
        this.ranges,
        this.options,
        this.headers,
        this.isTransposed,
        this.showsHidden,
      ),
      col: column - 1,
      row: row - 1,
      offset: { x, y },
      size: { width: number("width", 600), height: number("height", 371) },
    });
  }
}
