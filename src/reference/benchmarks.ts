import type { Benchmarks, Figure } from "../core/market/Benchmarks.ts";
import { onFirstUse } from "../core/onFirstUse.ts";
import { GROWTH_SPANS, growthFigure } from "./developerGrowth.ts";
import { guideFigure, guideKeys } from "./guideFigures.ts";
import { metroAreas } from "./metroAreas.ts";
import { metroFactor, metroPrices } from "./metroFigures.ts";
import { payShapeFigure, payShapePoints } from "./payShape.ts";
import { priceParity } from "./priceParities.ts";
import { stateFactor } from "./stateFactors.ts";
import { STATE_CODES } from "./states.ts";
import { titleFigure } from "./titleFigure.ts";

/** Keys that are made from a table, by their first word. */
const TABLES = new Map<string, (rest: string) => Figure | undefined>([
  ["factor", (place) => stateFactor(place) ?? metroFactor(place)],
  ["living", (place) => priceParity(place) ?? metroPrices(place)],
  ["shape", payShapeFigure],
  ["title", titleFigure],
  ["growth", growthFigure],
]);

const allKeys: () => readonly string[] = onFirstUse(() => {
  const metros = metroAreas().map(({ place }) => place);
  return [
    ...guideKeys(),
    "title.ml_engineer",
    ...GROWTH_SPANS.map((span) => `growth.${span}`),
    ...["REMOTE", ...STATE_CODES, ...metros].map((place) => `factor.${place}`),
    ...[...STATE_CODES, ...metros].map((place) => `living.${place}`),
    ...payShapePoints().map((point) => `shape.${point}`),
  ];
});

/**
 * Every published figure, as it stands in the embedded data. Only the table that a key belongs to is parsed, and each
 * figure is made once: the rows of a range ask for the same ones.
 */
export const publishedBenchmarks: () => Benchmarks = onFirstUse(() => {
  const asked = new Map<string, Figure | null>();
  return {
    figure(key) {
      let figure = asked.get(key);
      if (figure === undefined) {
        figure = figureOf(key) ?? null;
        asked.set(key, figure);
      }
      return figure ?? undefined;
    },
    keys: allKeys,
  };
});

function figureOf(key: string): Figure | undefined {
  const dot = key.indexOf(".");
  const table = TABLES.get(key.slice(0, dot));
  return table ? table(key.slice(dot + 1)) : guideFigure(key);
}
