// Series of a chart as Sheets shows them, where the engine does otherwise.
import { registries } from "./engine.ts";
import type { Zone } from "./zone.ts";

/** A colour of the engine's for a series that is not to be seen, such as the foot of a range bar. */
export const INVISIBLE = "#00000000";

/** How one series is drawn; the engine keeps it with the chart. */
interface SeriesStyle {
  /** Of a column or line in a chart of both. */
  readonly type?: string;
  readonly backgroundColor?: string;
  readonly visibleInLegend?: boolean;
  /** Of a column among lines: whether it stands on the ones before it. */
  readonly isStacked?: boolean;
  /** Of a line: whether only its points are drawn. */
  readonly isPoints?: boolean;
  /** Whether its chart shows what stands in hidden rows and columns. */
  readonly showsHidden?: boolean;
}

interface Definition {
  readonly type?: string;
  readonly dataSource?: { readonly dataSets: readonly { readonly dataSetId: string }[] };
  readonly dataSetStyles?: Readonly<Record<string, SeriesStyle | undefined>>;
}
interface Runtime {
  readonly chartJsConfig: {
    readonly data: { readonly datasets: { borderWidth?: number; stack?: string; showLine?: boolean }[] };
    readonly options: {
      readonly scales?: Readonly<Record<string, { stacked?: boolean } | undefined>>;
      readonly plugins: {
        readonly legend?: { readonly labels?: { filter?: LegendFilter; generateLabels?: LegendLabels } };
      };
    };
  };
  readonly customizableSeries: readonly { readonly dataSetId: string }[];
}
type LegendEntry = { readonly datasetIndex?: number; readonly strokeStyle?: string };
type LegendLabels = (chart: unknown) => LegendEntry[];
type LegendFilter = (entry: LegendEntry, data: unknown) => boolean;

interface Getters {
  getChartDefinition(chartId: string): Definition;
  getEvaluatedCellsInZone(sheetId: string, zone: Zone): unknown[];
}

interface ChartType {
  getRuntime(getters: unknown, definition: Definition, ...rest: unknown[]): Runtime;
}
const types = registries.chartTypeRegistry as unknown as {
  get(name: string): ChartType;
  replace(name: string, type: ChartType): void;
};

for (const name of ["bar", "combo", "line"]) {
  const engine = types.get(name);
  types.replace(name, {
    ...engine,
    getRuntime(getters, definition, ...rest) {
      const runtime = engine.getRuntime(getters, definition, ...rest);
      const { data, options } = runtime.chartJsConfig;
      const styles = runtime.customizableSeries.map(({ dataSetId }) => definition.dataSetStyles?.[dataSetId]);
      styles.forEach((style, i) => {
        const dataset = data.datasets[i];
        // The engine parts stacked bars by a line in the colour of the background.
        if (dataset && style?.backgroundColor === INVISIBLE) dataset.borderWidth = 0;
        if (dataset && style?.isPoints) dataset.showLine = false;
      });
      if (styles.some((style) => style?.isStacked)) {
        for (const scale of Object.values(options.scales ?? {})) if (scale) scale.stacked = true;
        // Each line stands by itself.
        data.datasets.forEach((dataset, i) => {
          dataset.stack = styles[i]?.isStacked ? "columns" : `line ${i}`;
        });
      }
      const labels = options.plugins.legend?.labels;
      if (labels) {
        const { filter = () => true, generateLabels } = labels;
        labels.filter = (entry, all) =>
          filter(entry, all) && styles[entry.datasetIndex ?? -1]?.visibleInLegend !== false;
        if (generateLabels) {
          labels.generateLabels = (chart) =>
            generateLabels(chart).map((entry) =>
              styles[entry.datasetIndex ?? -1]?.isPoints
                ? { ...entry, pointStyle: "circle", fillStyle: entry.strokeStyle, lineWidth: 0 }
                : entry,
            );
        }
      }
      return runtime;
    },
  });
}

interface DataSource {
  extractData(dataSource: unknown, chartId: string, getters: Getters): unknown;
}
const sources = registries.chartDataSourceRegistry as unknown as {
  get(name: string): DataSource;
  replace(name: string, source: DataSource): void;
};
const ranges = sources.get("range");
sources.replace("range", {
  ...ranges,
  extractData: (dataSource, chartId, getters) =>
    ranges.extractData(
      dataSource,
      chartId,
      showsHidden(getters.getChartDefinition(chartId)) ? withHiddenCells(getters) : getters,
    ),
});

function showsHidden({ dataSetStyles = {} }: Definition): boolean {
  return Object.values(dataSetStyles).some((style) => style?.showsHidden);
}

/** What a chart asks the engine, where nothing is hidden from it. */
function withHiddenCells(getters: Getters): Getters {
  return Object.assign(Object.create(getters), {
    isColHidden: () => false,
    getVisibleRangeValues: ({ sheetId, zone }: { sheetId: string; zone: Zone }) =>
      getters.getEvaluatedCellsInZone(sheetId, zone),
  });
}

/**
 * A chart's part of an .xlsx file. There the engine writes an invisible series as a colour that .xlsx does not know and names it
 * in the legend; and of columns among lines only the first is a column, beside which nothing is stacked.
 */
export const chartAsDrawn = (chartXml: string, definition: Definition): string => {
  const isCombined = definition.type === "combo";
  const drawn = withInvisibleSeries(isCombined ? withColumnsAmongLines(chartXml, definition) : chartXml);
  // Of what an .xlsx says nothing about, programs show what is in sight alone.
  return showsHidden(definition)
    ? drawn.replace(
        /(<\/c:plotArea>(?:\s*<c:legend>[\s\S]*?<\/c:legend>)?)(?:\s*<c:plotVisOnly [^>]*>)?/,
        '$1<c:plotVisOnly val="0"/>',
      )
    : drawn;
};

const SERIES = /<c:ser>[\s\S]*?<\/c:ser>/g;

const withInvisibleSeries = (chartXml: string): string => {
  const filled = chartXml.replaceAll(
    /<a:solidFill>\s*<a:srgbClr val="00000000"\s*\/>\s*<\/a:solidFill>/g,
    "<a:noFill/>",
  );
  const series = filled.match(SERIES) ?? [];
  // The legend of horizontal bars is counted from the last.
  const isFromLast = filled.includes('<c:barDir val="bar"/>');
  const unnamed = series.flatMap((xml, i) => {
    if (!xml.includes("<a:srgbClr") && xml.includes("<a:noFill/>")) {
      const index = isFromLast ? series.length - 1 - i : i;
      return [`<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`];
    }
    return [];
  });
  return filled.replace(/<c:legendPos [^>]*>/, (position) => position + unnamed.join(""));
};

const withColumnsAmongLines = (chartXml: string, { dataSource, dataSetStyles = {} }: Definition): string => {
  const all = chartXml.match(SERIES) ?? [];
  const styles = all.map((_, i) => dataSetStyles[dataSource?.dataSets[i]?.dataSetId ?? ""]);
  const columns = all.filter((_, i) => styles[i]?.type === "bar").map(asColumn);
  const lines = all.flatMap((xml, i) => {
    if (styles[i]?.type === "bar") return [];
    return styles[i]?.isPoints ? withoutLine(xml) : xml;
  });
  if (columns.length === 0 || lines.length === 0) return chartXml;
  const isStacked = styles.some((style) => style?.isStacked);
  return chartXml
    .replace(SERIES, "")
    .replace(/<c:barChart>[\s\S]*?<c:varyColors [^>]*>/, (head) => {
      const stacked = head
        .replace(/<c:grouping val="clustered"\s*\/>/, '<c:grouping val="stacked"/>')
        .replace(/<c:overlap val="[^"]*"\s*\/>/, '<c:overlap val="100"/>');
      return (isStacked ? stacked : head) + columns.join("");
    })
    .replace(/<c:lineChart>[\s\S]*?<c:varyColors [^>]*>/, (head) => head + lines.join(""));
};

const asColumn = (series: string): string =>
  series.replace(/<c:smooth [^>]*>/, "").replace(/<c:marker>[\s\S]*?<\/c:marker>/, "");

/** A line of which the points alone are drawn; the outline after its markers' is the line. */
const withoutLine = (series: string): string =>
  series.replace(
    /(<\/c:marker>[\s\S]*?)<a:ln [^>]*>[\s\S]*?<\/a:ln>/,
    (_, marker: string) => `${marker}<a:ln><a:noFill/></a:ln>`,
  );
