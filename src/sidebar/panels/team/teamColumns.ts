import type { Selection } from "../../../commands/readSelection.ts";
import { AMOUNT } from "../../../input/params/amount.ts";
import { LEVEL } from "../../../input/params/level.ts";
import { PLACE } from "../../../input/params/place.ts";
import { readTyped } from "../../readTyped.ts";
import { columnsOf } from "./ColumnAddress.ts";
import type { TeamColumn } from "./TeamChoices.ts";

type SelectedCell = Selection["values"][number][number];

const HEADS: readonly (readonly [TeamColumn, RegExp])[] = [
  ["ratings", /\b(rating|performance|review)\b/i],
  ["promotions", /\bpromot/i],
  ["pays", /\b(pay|salary|base|wages?)\b/i],
  ["levels", /\b(level|grade|seniority|years|experience|yoe)\b/i],
  ["scopes", /\bscope\b/i],
  ["groups", /\bgroup\b/i],
  ["states", /\b(state|location|place)\b/i],
  ["names", /\b(name|employee|person)\b/i],
];

/** Nobody's yearly pay, but well above anybody's years of experience. */
const LEAST_PAY = 1_000;

/** These of a team's columns in a selection: by their heads, and where those say nothing by what stands in them. */
export function teamColumns<Field extends TeamColumn>(
  { a1, values }: Selection,
  fields: readonly Field[],
): Partial<Record<Field, string>> {
  const addresses = columnsOf(a1);
  const found: Partial<Record<TeamColumn, string>> = {};
  const free = new Set(addresses.keys());
  const take = (field: TeamColumn, index: number) => {
    found[field] = addresses[index] as string;
    free.delete(index);
  };
  for (const [field, head] of HEADS) {
    if (!fields.includes(field as Field)) continue;
    const index = [...free].find((i) => typeof values[0]?.[i] === "string" && head.test(values[0][i]));
    if (index !== undefined) take(field, index);
  }
  for (const [field, fits] of CONTENTS) {
    if (found[field]) continue;
    const index = [...free].find((i) =>
      mostly(
        values.map((row) => row[i]),
        fits,
      ),
    );
    if (index !== undefined) take(field, index);
  }
  return found;
}

const CONTENTS: readonly (readonly [TeamColumn, (cell: SelectedCell) => boolean])[] = [
  ["pays", (cell) => (readTyped(AMOUNT, String(cell), "").value ?? 0) >= LEAST_PAY],
  ["levels", (cell) => readTyped(LEVEL, String(cell), "").value !== undefined],
  ["states", (cell) => readTyped(PLACE, String(cell), "").value !== undefined],
  ["names", (cell) => typeof cell === "string"],
];

/** Whether more than half of what stands in a column fits. */
function mostly(
  column: readonly (SelectedCell | undefined)[],
  fits: (cell: SelectedCell) => boolean,
): boolean {
  const filled = column.filter((cell) => cell !== undefined && cell !== "") as SelectedCell[];
  return filled.length > 0 && filled.filter(fits).length * 2 > filled.length;
}
