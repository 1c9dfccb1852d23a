import { areaA1 } from "../tables/a1.ts";
import type { SheetChart } from "../tables/Sheet.ts";
import { type Chart, HEAD_ROWS, type Table } from "../tables/Table.ts";
import { grow } from "./ranges.ts";
import type { Undo } from "./Undo.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows that a chart takes up, with a gap below it. */
const CHART_ROWS = 20;
const CHART_SIZE = { width: 640, height: 380 };

/** Beside a table wider than this nobody would find a chart: it goes below. */
const WIDEST_BESIDE = 14;

/** Draws a block's charts beside it, or below a wide one, one below the other; gives their ids. */
export function insertCharts(block: Range, { charts, columns }: Table, undo: Undo): number[] {
  if (charts.length === 0) return [];
  const beside = columns.length <= WIDEST_BESIDE;
  const row = block.getRow() + (beside ? 0 : block.getNumRows() + 1);
  const column = block.getColumn() + (beside ? columns.length + 1 : 0);
  // Heads and data, without the title row above them.
  const height = block.getNumRows() - HEAD_ROWS + 1;
  return newCharts(block.getSheet(), undo, (sheet) => {
    grow(sheet, row + charts.length * CHART_ROWS, column);
    charts.forEach((chart, i) => {
      const data = chart.columns.map((index) => block.offset(HEAD_ROWS - 1, index, height, 1));
      sheet.insertChart(chartOf(chart, data, sheet, row + i * CHART_ROWS, column));
    });
  });
}

/** Draws the charts of a described sheet, whose data may stand on another one; gives their ids. */
export function insertSheetCharts(sheet: Sheet, charts: readonly SheetChart[], undo: Undo): number[] {
  if (charts.length === 0) return [];
  return newCharts(sheet, undo, () => {
    for (const chart of charts) {
      const source = sheet.getParent().getSheetByName(chart.sheet);
      if (!source) throw new Error(`The sheet "${chart.sheet}" is no longer in this spreadsheet.`);
      const addresses = chart.data.map(({ row, column, rows, columns }) =>
        areaA1(row, column, rows, columns),
      );
      const data = source.getRangeList(addresses).getRanges();
      sheet.insertChart(chartOf(chart, data, sheet, chart.at.row, chart.at.column, chart.size));
    }
  });
}

function newCharts(sheet: Sheet, undo: Undo, insert: (sheet: Sheet) => void): number[] {
  const before = new Set(chartIds(sheet));
  const inserted = () => chartIds(sheet).filter((id) => !before.has(id));
  undo.add(() => removeCharts(sheet, inserted()));
  insert(sheet);
  return inserted();
}

function chartIds(sheet: Sheet): number[] {
  return sheet.getCharts().flatMap((chart) => chart.getChartId() ?? []);
}

/** Takes out the charts with these ids; one that the user deleted is gone already. */
export function removeCharts(sheet: Sheet, ids: readonly number[]): void {
  if (ids.length === 0) return;
  // Found first: once one is taken out, nothing that could still fail is left to do for it.
  const found = sheet.getCharts().filter((chart) => ids.includes(chart.getChartId() ?? Number.NaN));
  for (const chart of found) sheet.removeChart(chart);
}

function chartOf(
  { title, kind, lines = 0, axis, format, colours }: Omit<Chart, "columns">,
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
  }[kind];
  const builder = sheet.newChart().setChartType(type).setNumHeaders(1);
  for (const column of data) builder.addRange(column);
  const series = colours.map((colour, i) => ({
    color: colour,
    // A line's points are shown, because a single figure is a line of one point.
    ...(kind === "columns and lines" &&
      (i >= colours.length - lines ? { type: "line", pointSize: 6 } : { type: "bars" })),
  }));
  const valueAxis = kind === "bar" || kind === "stacked bar" ? "hAxis" : "vAxis";
  return builder
    .setOption("title", title)
    .setOption("width", width)
    .setOption("height", height)
    .setOption("isStacked", kind.startsWith("stacked"))
    .setOption("legend.position", "bottom")
    .setOption(`${valueAxis}.title`, axis)
    .setOption(`${valueAxis}.format`, format)
    .setOption("series", Object.fromEntries(series.map((options, i) => [i, options])))
    .setPosition(row, column, 0, 0)
    .build();
}
