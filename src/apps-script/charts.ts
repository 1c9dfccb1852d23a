import { type Chart, HEAD_ROWS, type Table } from "../tables/Table.ts";
import type { Undo } from "./Undo.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows that a chart takes up, with a gap below it. */
const CHART_ROWS = 20;
const CHART_SIZE = { width: 640, height: 380 };

/** Draws a block's charts to its right, one below the other; gives their ids. */
export function insertCharts(block: Range, { charts, columns }: Table, undo: Undo): number[] {
  if (charts.length === 0) return [];
  const sheet = block.getSheet();
  const before = new Set(chartIds(sheet));
  const inserted = () => chartIds(sheet).filter((id) => !before.has(id));
  undo.add(() => removeCharts(sheet, inserted()));
  const column = block.getColumn() + columns.length + 1;
  charts.forEach((chart, i) => {
    sheet.insertChart(chartOf(chart, block, sheet, block.getRow() + i * CHART_ROWS, column));
  });
  return inserted();
}

function chartIds(sheet: Sheet): number[] {
  return sheet.getCharts().flatMap((chart) => chart.getChartId() ?? []);
}

/** Takes out the charts with these ids; one that the user deleted is gone already. */
export function removeCharts(sheet: Sheet, ids: readonly number[]): void {
  if (ids.length === 0) return;
  for (const chart of sheet.getCharts()) {
    if (ids.includes(chart.getChartId() ?? Number.NaN)) sheet.removeChart(chart);
  }
}

function chartOf(
  { title, kind, columns, lines = 0, axis, format, colours }: Chart,
  block: Range,
  sheet: Sheet,
  row: number,
  column: number,
): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const type = {
    bar: Charts.ChartType.BAR,
    "stacked bar": Charts.ChartType.BAR,
    column: Charts.ChartType.COLUMN,
    "stacked column": Charts.ChartType.COLUMN,
    line: Charts.ChartType.LINE,
    "columns and lines": Charts.ChartType.COMBO,
  }[kind];
  const builder = sheet.newChart().setChartType(type).setNumHeaders(1);
  // Heads and data, without the title row above them.
  const height = block.getNumRows() - HEAD_ROWS + 1;
  for (const index of columns) builder.addRange(block.offset(HEAD_ROWS - 1, index, height, 1));
  const series = colours.map((colour, i) => ({
    color: colour,
    ...(kind === "columns and lines" && { type: i >= colours.length - lines ? "line" : "bars" }),
  }));
  const valueAxis = kind === "bar" || kind === "stacked bar" ? "hAxis" : "vAxis";
  return builder
    .setOption("title", title)
    .setOption("width", CHART_SIZE.width)
    .setOption("height", CHART_SIZE.height)
    .setOption("isStacked", kind.startsWith("stacked"))
    .setOption("legend.position", "bottom")
    .setOption(`${valueAxis}.title`, axis)
    .setOption(`${valueAxis}.format`, format)
    .setOption("series", Object.fromEntries(series.map((options, i) => [i, options])))
    .setPosition(row, column, 0, 0)
    .build();
}
