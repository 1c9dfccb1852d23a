import type { Figure } from "../core/market/Benchmarks.ts";
import { withThousands } from "../core/units/thousands.ts";
import { metroArea, metroFile } from "./metroAreas.ts";
import { namedSource } from "./namedSource.ts";
import { standingOf } from "./standingOf.ts";

/** Pay in a metropolitan area relative to the US as a multiplier; undefined for any other place. */
export function metroFactor(place: string): Figure | undefined {
  const area = metroArea(place);
  if (!area) return undefined;
  const { method, sources } = metroFile();
  const source = namedSource(sources, area.source);
  return {
    key: `factor.${area.place}`,
    value: area.factor,
    unit: "ratio",
    kind: "factor",
    class: "C",
    source: source.citation,
    note: `${area.name}, CBSA ${area.cbsa}. ${method}`,
    asOf: source.asOf,
    reliability: area.reliability,
    ...standingOf(
      area,
      `Reliability ${area.reliability}: ${withThousands(area.developers)} software developers.`,
    ),
  };
}

/** Price level of a metropolitan area relative to the US as a multiplier; undefined for any other place. */
export function metroPrices(place: string): Figure | undefined {
  const area = metroArea(place);
  if (!area) return undefined;
  const { pricesMethod, sources } = metroFile();
  const source = namedSource(sources, area.pricesSource);
  return {
    key: `living.${area.place}`,
    value: area.prices / 100,
    unit: "ratio",
    kind: "living",
    class: "C",
    source: source.citation,
    note: `${pricesMethod} Here ${area.prices}, divided by 100.`,
    asOf: source.asOf,
    ...standingOf({ status: area.pricesStatus }),
  };
}
