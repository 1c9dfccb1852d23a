import { EQUITY_KINDS, type EquityTicks } from "../core/offers/equityCertainty.ts";
import { Refusal } from "../core/Refusal.ts";
import { isBlank, shown } from "../input/cell.ts";
import { AMOUNT } from "../input/params/amount.ts";
import { oneOf } from "../input/params/choice.ts";
import { DAYS_EACH, REASONS, SLACK, STAGES } from "../input/params/interviewing.ts";
import { LEVEL } from "../input/params/level.ts";
import { optional } from "../input/params/optional.ts";
import { PLACE } from "../input/params/place.ts";
import { publishedBenchmarks } from "../reference/benchmarks.ts";
import { columnKeys, columnOf } from "../tables/columns/Column.ts";
import { type LabelledOffer, type OffersKey, offersColumns } from "../tables/offersTable.ts";
import { type OwnItem, ownItems } from "./blocks/ownItems.ts";
import type { OwnBlock, Workbook } from "./Workbook.ts";

const CELLS = {
  level: LEVEL,
  place: optional(PLACE, "US"),
  amount: AMOUNT,
  optionalAmount: optional(AMOUNT, 0),
  seatValue: optional(AMOUNT, undefined),
  kind: optional(oneOf(EQUITY_KINDS), "none"),
  stages: optional(STAGES, undefined),
  daysEach: optional(DAYS_EACH, undefined),
  slack: optional(SLACK, undefined),
  reasons: optional(REASONS, undefined),
};

/** Columns that blocks of an earlier version are without. */
const LATER: readonly OffersKey[] = ["stages", "daysEach", "slack", "reasons"];

/** The offers of the block as they stand in the sheet, with whatever the user typed into them since. */
export function readOffers(block: OwnBlock, workbook: Workbook): LabelledOffer[] {
  // Only heads and keys count here, not what the results would be.
  const columns = offersColumns(publishedBenchmarks(), undefined);
  const typed = columnKeys(columns).filter(
    (key) => columnOf(columns, key).is === "typed" && !LATER.includes(key),
  );
  return ownItems(block, columns, ["label"], typed, workbook).map((item): LabelledOffer => {
    const base = item.read("base", CELLS.amount);
    const words = (key: "label" | "mustGoRight" | "roleControls") => String(item.cell(key)).trim();
    return {
      label: words("label"),
      level: item.read("level", CELLS.level),
      place: item.read("state", CELLS.place),
      base,
      bonus: item.read("bonus", CELLS.optionalAmount),
      guaranteedCash: item.read("guaranteed", optional(AMOUNT, base)),
      equityPerYear: item.read("equity", CELLS.optionalAmount),
      equityKind: item.read("kind", CELLS.kind),
      ticks: ticksOf(item, { valuation: "valuation", vesting: "vesting", liquidity: "liquidity" }),
      seatValuePerDay: item.read("seatValue", CELLS.seatValue),
      mustGoRight: words("mustGoRight"),
      roleControls: words("roleControls"),
      stages: item.read("stages", CELLS.stages),
      daysEach: item.read("daysEach", CELLS.daysEach),
      slack: item.read("slack", CELLS.slack),
      reasons: [...(item.read("reasons", CELLS.reasons) ?? [])],
    };
  });
}

/** The three ticks of an equity grant, from the cells of these keys; a blank is none. */
export function ticksOf<Key extends string>(
  item: OwnItem<Key>,
  keys: Readonly<Record<keyof EquityTicks, Key>>,
): EquityTicks {
  const tick = (key: Key): boolean => {
    const cell = item.cell(key);
    if (isBlank(cell)) return false;
    if (typeof cell === "boolean") return cell;
    throw new Refusal(`${item.where(key)} must be TRUE or FALSE; got ${shown(cell)}.`);
  };
  return { valuation: tick(keys.valuation), vesting: tick(keys.vesting), liquidity: tick(keys.liquidity) };
}
