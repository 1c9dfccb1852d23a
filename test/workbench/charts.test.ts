import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";

/** Salary ranges as stacked bars whose first series, the foot, is not to be seen. */
const CODE = `
  function draw(type, series) {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("A1:D4").setValues([
      ["Level", "Minimum", "Minimum to midpoint", "Midpoint to maximum"],
      ["Mid", 110000, 25000, 30000],
      ["Senior", 130000, 30000, 40000],
      ["Lead", 160000, 40000, 50000],
    ]);
    const builder = sheet.newChart().setChartType(Charts.ChartType[type]).addRange(sheet.getRange("A1:D4"))
      .setNumHeaders(1).setOption("isStacked", true).setOption("legend.position", "bottom")
      .setOption("series.1.color", "#99d5cf").setPosition(6, 1, 0, 0);
    if (series.hidden) {
      sheet.hideRows(3, 2);
      builder.setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy[series.hidden]);
    }
    for (const name of Object.keys(series)) builder.setOption(name, series[name]);
    sheet.insertChart(builder.build());
  }`;

interface Runtime {
  readonly chartJsConfig: {
    readonly data: {
      readonly datasets: readonly {
        label: string;
        backgroundColor: string;
        borderWidth: number;
        data: unknown[];
      }[];
    };
    readonly options: {
      readonly plugins: {
        readonly legend: {
          readonly labels: { filter(entry: { datasetIndex: number }, data: unknown): boolean };
        };
      };
    };
  };
}

let workbook: OpenWorkbook;

beforeEach(() => {
  workbook = openWorkbook({ code: CODE });
});

/** What the page hands to its drawing library: each series, its colour, and whether the legend names it. */
const drawn = () => {
  const { model } = workbook.document.grid;
  const [id = ""] = model.getters.getChartIds("sheet1");
  const { data, options } = (model.getters.getChartRuntime(id) as unknown as Runtime).chartJsConfig;
  const { filter } = options.plugins.legend.labels;
  return data.datasets.map(({ label, backgroundColor, borderWidth }, datasetIndex) => ({
    label,
    backgroundColor,
    borderWidth,
    isNamed: filter({ datasetIndex }, data),
  }));
};

describe("the foot of a range bar", () => {
  const HIDDEN: readonly [string, object][] = [
    ["in one option", { series: { 0: { color: "transparent", visibleInLegend: false } } }],
    ["in two", { "series.0.color": "transparent", "series.0.visibleInLegend": false }],
    ["in an option of the series", { "series.0": { color: "none", visibleInLegend: false } }],
  ];

  test.each(HIDDEN)("is not drawn and not named in the legend, said %s", async (_, series) => {
    for (const type of ["BAR", "COLUMN"]) {
      workbook = openWorkbook({ code: CODE });
      await workbook.run("draw", type, series);
      expect(drawn().map(({ isNamed }) => isNamed)).toEqual([false, true, true]);
      expect(drawn()[0]).toMatchObject({ label: "Minimum", backgroundColor: "#00000000", borderWidth: 0 });
    }
    expect(drawn()[1]).toMatchObject({ label: "Minimum to midpoint", borderWidth: 1 });
  });

  test("is kept with the document", async () => {
    await workbook.run("draw", "BAR", HIDDEN[0]?.[1]);
    const before = drawn();
    workbook = openWorkbook({ code: CODE, saved: workbook.saved() });
    expect(drawn()).toEqual(before);
  });

  // LibreOffice, which follows Excel here, counts the legend of horizontal bars from the last.
  test.each([
    ["COLUMN", 0],
    ["BAR", 2],
  ])("has no fill in the .xlsx file of a %s chart, and no place in its legend", async (type, entry) => {
    await workbook.run("draw", type, HIDDEN[0]?.[1]);
    const files = unzipSync(await workbook.xlsx());
    const path = Object.keys(files).find((name) => name.startsWith("xl/charts/")) ?? "";
    const chart = strFromU8(files[path] ?? new Uint8Array());
    const [foot = "", midpoint = ""] = chart.match(/<c:ser>[\s\S]*?<\/c:ser>/g) ?? [];
    expect(foot).toContain("<a:noFill/>");
    expect(foot).not.toContain("<a:srgbClr");
    expect(midpoint).toContain('<a:srgbClr val="99D5CF"/>');
    expect(chart.match(/<c:legendEntry>.*?<\/c:legendEntry>/g)).toEqual([
      `<c:legendEntry><c:idx val="${entry}"/><c:delete val="1"/></c:legendEntry>`,
    ]);
  });
});

test("a series may be seen and yet not be named in the legend", async () => {
  await workbook.run("draw", "COLUMN", { series: { 0: { color: "#123456", visibleInLegend: false } } });
  expect(drawn()[0]).toMatchObject({ backgroundColor: "#123456", isNamed: false });
});

/** Of which kind each series is in the .xlsx file, by its number; and how its columns are put together. */
const written = async () => {
  const files = unzipSync(await workbook.xlsx());
  const path = Object.keys(files).find((name) => name.startsWith("xl/charts/")) ?? "";
  const chart = strFromU8(files[path] ?? new Uint8Array());
  const part = (kind: string) => new RegExp(`<c:${kind}>[\\s\\S]*</c:${kind}>`).exec(chart)?.[0] ?? "";
  const numbers = (kind: string) =>
    (part(kind).match(/<c:ser>\s*<c:idx val="\d+"/g) ?? []).map((each) => Number(/\d+/.exec(each)?.[0]));
  const [lines, columns] = [part("lineChart"), part("barChart")];
  return {
    columns: numbers("barChart"),
    lines: numbers("lineChart"),
    isStacked: columns.includes('<c:grouping val="stacked"/>') && columns.includes('<c:overlap val="100"/>'),
    columnsHaveMarkers: columns.includes("<c:marker>"),
    linesWithoutLine: lines.split("<a:ln><a:noFill/></a:ln>").length - 1,
    unnamed: chart.match(/<c:legendEntry>/g)?.length ?? 0,
  };
};

test("columns among lines are columns in the .xlsx file too, one on the other", async () => {
  await workbook.run("draw", "COMBO", {
    series: { 0: { type: "bars" }, 1: { type: "bars" }, 2: { type: "line" } },
  });
  expect(await written()).toEqual({
    columns: [0, 1],
    lines: [2],
    isStacked: true,
    columnsHaveMarkers: false,
    linesWithoutLine: 0,
    unnamed: 0,
  });
});

test("a range with its points has a foot that is not seen, a column on it, and no line between the points", async () => {
  await workbook.run("draw", "COMBO", {
    series: {
      0: { type: "bars", color: "transparent", visibleInLegend: false },
      1: { type: "bars" },
      2: { type: "line", lineWidth: 0 },
    },
  });
  expect(await written()).toEqual({
    columns: [0, 1],
    lines: [2],
    isStacked: true,
    columnsHaveMarkers: false,
    linesWithoutLine: 1,
    unnamed: 1,
  });
});

test("a chart leaves out hidden rows, unless it is to show them; its .xlsx file says so too", async () => {
  for (const [hidden, points] of [
    ["IGNORE_ROWS", 1],
    ["SHOW_BOTH", 3],
  ] as const) {
    workbook = openWorkbook({ code: CODE });
    await workbook.run("draw", "COLUMN", { hidden });
    const { getters } = workbook.document.grid.model;
    const runtime = getters.getChartRuntime(getters.getChartIds("sheet1")[0] ?? "") as unknown as Runtime;
    expect(runtime.chartJsConfig.data.datasets.map(({ data }) => data.length)).toEqual([
      points,
      points,
      points,
    ]);
    const files = unzipSync(await workbook.xlsx());
    const path = Object.keys(files).find((name) => name.startsWith("xl/charts/")) ?? "";
    const showsAll = strFromU8(files[path] ?? new Uint8Array()).includes('<c:plotVisOnly val="0"/>');
    expect(showsAll).toBe(hidden === "SHOW_BOTH");
  }
});
