import { Refusal } from "../core/Refusal.ts";
import {
  type AuditFinding,
  DEFAULT_MIN_STEP,
  type Employee,
  HIGHEST_COMPA,
  LOWEST_COMPA,
  MOST_PEOPLE,
  payAudit,
} from "../core/team/payAudit.ts";
import type { Trace } from "../core/trace.ts";
import { percent } from "../core/units/amountText.ts";
import { withThousands } from "../core/units/thousands.ts";
import type { CellValue } from "../input/cell.ts";
import { amount } from "../input/params/amount.ts";
import { type ColumnCell, column } from "../input/params/column.ts";
import { level } from "../input/params/level.ts";
import { oneCell } from "../input/params/oneCell.ts";
import { optional } from "../input/params/optional.ts";
import { overrides } from "../input/params/overrides.ts";
import { place } from "../input/params/place.ts";
import { rate } from "../input/params/rate.ts";
import { defineFunction } from "./define/defineFunction.ts";

const COLUMNS = ["compa-ratio", "step to next level", "flag", "reason"];

export const AI_AUDIT = defineFunction({
  name: "AI_AUDIT",
  category: "Team",
  summary: "A team's pay, person by person, against the market, the floor and the team's own levels.",
  params: {
    levels: column(
      level({ description: "Each person's level, or years of experience.", example: "A2:A200" }),
      MOST_PEOPLE,
    ),
    pays: column(amount({ description: "Each person's base salary.", example: "B2:B200" }), MOST_PEOPLE),
    states: column(
      optional(place({ description: "Each person's state or metropolitan area.", example: "C2:C200" }), "US"),
      MOST_PEOPLE,
    ),
    min_step: oneCell(
      optional(
        rate({ description: "Smallest step between the medians of two levels.", example: "10%" }),
        DEFAULT_MIN_STEP,
        percent(DEFAULT_MIN_STEP),
      ),
    ),
    overrides,
  },
  returns: "One row a person: compa-ratio, step to the next level's median, flag, reason.",
  columns: COLUMNS,
  examples: [
    {
      formula: '=AI_AUDIT({"Entry";"Mid";"Senior";"Lead";"Principal"},{121513;138185;155008;172361;185709})',
      shows: [
        [1, 0.1372, "", ""],
        [1, 0.1217, "", ""],
        [1, 0.112, "", "At market, but $44,992 under the floor of $200,000: a replacement would cost more."],
        [
          1,
          0.0774,
          "Compression",
          "The step from the Lead to the Principal median is 7.7%, under 10.0%. At market, but $27,639 under the floor of $200,000: a replacement would cost more.",
        ],
        [1, "", "", "At market, but $14,291 under the floor of $200,000: a replacement would cost more."],
      ],
    },
  ],
  errors: [
    {
      formula: '=AI_AUDIT({"Mid";"Senior"},{138185;155008;155008})',
      says: "AI_AUDIT: levels must be one cell or as many rows as pays; got 2 rows beside 3.",
    },
    {
      formula: '=AI_AUDIT({"Mid";"Senior"},{138185;155008},,{0.1;0.2})',
      says: "AI_AUDIT: min_step must be one cell; got a range of 2 × 1 cells.",
    },
    {
      formula: '=AI_AUDIT({"Mid","Senior"},138185)',
      says: "AI_AUDIT: levels must be one column or one cell; got a range of 1 × 2 cells.",
    },
  ],
  notes: [
    "Inversion: paid more than the median of a higher level. Compression: the step to the next level's median is under min_step.",
    "Below floor: under both the floor and the market average. At market but under the floor is a remark, not a flag.",
    `Below ${percent(LOWEST_COMPA)} or above ${percent(HIGHEST_COMPA)} of the local market average are flagged; these two lines and the ${percent(DEFAULT_MIN_STEP)} step are our defaults.`,
    "Several flags are separated by commas. Medians are of pay as given, across states; the next level is the next with people.",
    `At most ${withThousands(MOST_PEOPLE)} people in one call.`,
    "Rows without a level or without pay stay blank.",
  ],
  sources: ["nexus IT group guide", "BLS OEWS May 2025 (state factors)"],
  nativeless: "looks at all rows at once: medians by level and place",
  compute({ levels, pays, states, min_step, overrides: benchmarks }, trace) {
    const rows = auditRows({ levels, pays, states });
    const [only] = rows;
    if (rows.length === 1 && only instanceof Refusal) throw only;
    const findings = payAudit(rows.filter(isEmployee), min_step, benchmarks, trace)[Symbol.iterator]();
    return rows.map((row, index) => {
      if (row === "blank") return COLUMNS.map(() => "");
      if (row instanceof Refusal) {
        trace.note(`Row ${index + 1}: ${row.message}`);
        return COLUMNS.map(() => Number.NaN);
      }
      return findingRow(findings.next().value as AuditFinding, index + 1, trace);
    });
  },
});

type AuditRow = Employee | "blank" | Refusal;

function isEmployee(row: AuditRow): row is Employee {
  return row !== "blank" && !(row instanceof Refusal);
}

/** One person a row; a single cell stands for all rows. */
function auditRows({
  levels,
  pays,
  states,
}: {
  levels: readonly ColumnCell<Employee["level"]>[];
  pays: readonly ColumnCell<Employee["pay"]>[];
  states: readonly ColumnCell<Employee["place"]>[];
}): AuditRow[] {
  const columns = { levels, pays, states };
  const height = Math.max(levels.length, pays.length, states.length);
  for (const [name, { length }] of Object.entries(columns)) {
    if (length === 1 || length === height) continue;
    const tallest = Object.entries(columns).find(([, column]) => column.length === height)?.[0];
    throw new Refusal(
      `${name} must be one cell or as many rows as ${tallest}; got ${length} rows beside ${height}.`,
    );
  }
  const at = <T>(column: readonly ColumnCell<T>[], row: number) =>
    column[column.length === 1 ? 0 : row] as ColumnCell<T>;
  return Array.from({ length: height }, (_, row) => {
    const [level, pay, place] = [at(levels, row), at(pays, row), at(states, row)];
    if (level === "blank" || pay === "blank" || place === "blank") return "blank";
    if (level instanceof Refusal) return level;
    if (pay instanceof Refusal) return pay;
    if (place instanceof Refusal) return place;
    return { level: level.value, pay: pay.value, place: place.value };
  });
}

function findingRow(
  { compaRatio, stepToNext, flags, reason }: AuditFinding,
  row: number,
  trace: Trace,
): CellValue[] {
  return [
    trace.derive(`Row ${row}, compa-ratio`, compaRatio, "ratio", "pay ÷ local average"),
    trace.derive(`Row ${row}, step to next level`, stepToNext ?? "", "ratio", "of the level's medians"),
    trace.derive(`Row ${row}, flag`, flags.join(", "), ""),
    trace.derive(`Row ${row}, reason`, reason, ""),
  ];
}
