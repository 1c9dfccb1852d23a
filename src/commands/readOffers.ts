import { EQUITY_KINDS } from "../core/offers/equityCertainty.ts";
import { Refusal } from "../core/Refusal.ts";
import { isBlank, shown } from "../input/cell.ts";
import { AMOUNT } from "../input/params/amount.ts";
import { oneOf } from "../input/params/choice.ts";
import { LEVEL } from "../input/params/level.ts";
import { optional } from "../input/params/optional.ts";
import { PLACE } from "../input/params/place.ts";
import type { Reader } from "../input/Reader.ts";
import { cellA1, quotedSheetName } from "../tables/a1.ts";
import { type LabelledOffer, OFFER_INPUTS } from "../tables/offersTable.ts";
import { HEAD_ROWS } from "../tables/Table.ts";
import type { OwnBlock, Workbook } from "./define/Workbook.ts";
import { shownRange } from "./insertTable.ts";

type Input = keyof typeof OFFER_INPUTS;

const CELLS = {
  level: LEVEL,
  place: optional(PLACE, "US"),
  amount: AMOUNT,
  optionalAmount: optional(AMOUNT, 0),
  seatValue: optional(AMOUNT, undefined),
  kind: optional(oneOf(EQUITY_KINDS), "none"),
};

/** The offers of the block as they stand in the sheet, with whatever the user typed into them since. */
export function readOffers(block: OwnBlock, workbook: Workbook): LabelledOffer[] {
  const { values } = workbook.contents(block.area);
  const heads = values[HEAD_ROWS - 1] ?? [];
  const columns = Object.fromEntries(
    Object.entries(OFFER_INPUTS).map(([name, { head }]) => [name, heads.indexOf(head)]),
  ) as Record<Input, number>;
  for (const [name, at] of Object.entries(columns)) {
    if (at < 0) {
      throw new Refusal(
        `${shownRange(block.area)} must have a column headed "${OFFER_INPUTS[name as Input].head}"; put the head back, or remove the block.`,
      );
    }
  }
  return values.flatMap((row, index): LabelledOffer[] => {
    if (index < HEAD_ROWS || Object.values(columns).every((at) => isBlank(row[at]))) return [];
    const { sheet, row: top, column: left } = block.area;
    const where = (name: Input) =>
      `${quotedSheetName(sheet)}!${cellA1(top + index, left + columns[name])}: ${OFFER_INPUTS[name].head.toLowerCase()}`;
    const read = <T>(name: Input, reader: Reader<T>): T => {
      const cell = row[columns[name]];
      return isBlank(cell) && reader.whenBlank ? reader.whenBlank() : reader.read(cell, where(name));
    };
    const tick = (name: Input): boolean => {
      const cell = row[columns[name]];
      if (isBlank(cell)) return false;
      if (typeof cell === "boolean") return cell;
      throw new Refusal(`${where(name)} must be TRUE or FALSE; got ${shown(cell)}.`);
    };
    const words = (name: Input) => String(row[columns[name]] ?? "").trim();
    const base = read("base", CELLS.amount);
    return [
      {
        label: words("label"),
        level: read("level", CELLS.level),
        place: read("state", CELLS.place),
        base,
        bonus: read("bonus", CELLS.optionalAmount),
        guaranteedCash: read("guaranteed", optional(AMOUNT, base)),
        equityPerYear: read("equity", CELLS.optionalAmount),
        equityKind: read("kind", CELLS.kind),
        ticks: { valuation: tick("valuation"), vesting: tick("vesting"), liquidity: tick("liquidity") },
        seatValuePerDay: read("seatValue", CELLS.seatValue),
        mustGoRight: words("mustGoRight"),
        roleControls: words("roleControls"),
      },
    ];
  });
}
