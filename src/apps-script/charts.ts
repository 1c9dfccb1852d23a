import { areaA1 } from "../tables/a1.ts";
import type { SheetChart } from "../tables/Sheet.ts";
import type { BlockChart, Chart, Table } from "../tables/Table.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows that a chart takes up, with a gap below it. */
const CHART_ROWS = 20;
const CHART_SIZE = { width: 640, height: 380 };

/** The last row and column that a block's charts need. */
export function chartReach({ area, charts, chartColumn }: Table): { row: number; column: number } {
  if (charts.length === 0) return { row: 1, column: 1 };
  return { row: area.row + charts.length * CHART_ROWS, column: chartColumn };
}

/** Draws a block's charts one below the other, beside what people read of it; gives their ids. */
export function insertCharts(sheet: Sheet, { area, charts, chartColumn }: Table): number[] {
  return newCharts(sheet, charts.length, (i) => {
    const chart = charts[i] as BlockChart;
    const data = chart.data.map(({ row, column, rows, columns }) =>
      sheet.getRange(row, column, rows, columns),
    );
    sheet.insertChart(chartOf(chart, data, sheet, area.row + i * CHART_ROWS, chartColumn));
  });
}

/** Draws the charts of a described sheet, whose data may stand on another one; gives their ids. */
export function insertSheetCharts(sheet: Sheet, charts: readonly SheetChart[]): number[] {
  return newCharts(sheet, charts.length, (i) => {
    const chart = charts[i] as SheetChart;
    const source = sheet.getParent().getSheetByName(chart.sheet);
    if (!source) throw new Error(`The sheet "${chart.sheet}" is no longer in this spreadsheet.`);
    const addresses = chart.data.map(({ row, column, rows, columns }) => areaA1(row, column, rows, columns));
    const data = source.getRangeList(addresses).getRanges();
    sheet.insertChart(chartOf(chart, data, sheet, chart.at.row, chart.at.column, chart.size));
  });
}

function newCharts(sheet: Sheet, count: number, insert: (index: number) => void): number[] {
  if (count === 0) return [];
  const before = new Set(chartIds(sheet));
  for (let index = 0; index < count; index++) insert(index);
  return chartIds(sheet).filter((id) => !before.has(id));
}

function chartIds(sheet: Sheet): number[] {
  return sheet.getCharts().flatMap((chart) => chart.getChartId() ?? []);
}

/** Takes out the charts with these ids; one that the user deleted is gone already. */
export function removeCharts(sheet: Sheet, ids: readonly number[]): void {
  if (ids.length === 0) return;
  const found = sheet.getCharts().filter((chart) => ids.includes(chart.getChartId() ?? Number.NaN));
  for (const chart of found) sheet.removeChart(chart);
}

/** A series that is not to be seen, such as the foot of a range. */
const INVISIBLE = { color: "transparent", visibleInLegend: false } as const;

function chartOf(
  { title, kind, lines = 0, points = 0, axis, format, colours, names }: Chart,
  data: readonly Range[],
  sheet: Sheet,
  row: number,
  column: number,
  { width, height } = CHART_SIZE,
): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const type = {
    bar: Charts.ChartType.BAR,
    "stacked bar": Charts.ChartType.BAR,
    column: Charts.ChartType.COLUMN,
    "stacked column": Charts.ChartType.COLUMN,
    line: Charts.ChartType.LINE,
    "columns and lines": Charts.ChartType.COMBO,
    "stacked columns and lines": Charts.ChartType.COMBO,
    "range columns": Charts.ChartType.COMBO,
  }[kind];
  const isCombined = type === Charts.ChartType.COMBO;
  const builder = sheet
    .newChart()
    .setChartType(type)
    .setNumHeaders(names ? 0 : 1)
    // Where its figures are folded away, a chart shows them all the same.
    .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH);
  for (const line of data) builder.addRange(line);
  // The first range tells whether the series stand below each other: then sheet and chart are turned.
  if ((data[0]?.getNumColumns() ?? 1) > 1) builder.setTransposeRowsAndColumns(true);
  const series = colours.map((colour, i) => ({
    color: colour,
    ...(names?.[i] !== undefined && { labelInLegend: names[i] }),
    // A line's points are shown, because a single figure is a line of one point.
    ...(isCombined &&
      (i >= colours.length - lines
        ? { type: "line", pointSize: 6, ...(i >= colours.length - points && { lineWidth: 0 }) }
        : { type: "bars" })),
    ...(kind === "range columns" && i === 0 && INVISIBLE),
  }));
  const valueAxis = kind === "bar" || kind === "stacked bar" ? "hAxis" : "vAxis";
  return builder
    .setOption("title", title)
    .setOption("width", width)
    .setOption("height", height)
    .setOption("isStacked", kind.startsWith("stacked") || kind === "range columns")
    .setOption("legend.position", "bottom")
    .setOption(`${valueAxis}.title`, axis)
    .setOption(`${valueAxis}.format`, format)
    .setOption("series", Object.fromEntries(series.map((options, i) => [i, options])))
    .setPosition(row, column, 0, 0)
    .build();
}
