import { type Band, band } from "../core/bands/band.ts";
import type { Benchmarks } from "../core/market/Benchmarks.ts";
import type { Level } from "../core/market/levels.ts";
import { weakFactorsInWords } from "../core/market/weakFactors.ts";
import { type Merit, merit, type Rating } from "../core/team/merit.ts";
import type { Employee } from "../core/team/payAudit.ts";
import { silent } from "../core/trace.ts";
import type { Ratio } from "../core/units/money.ts";
import { figuresInUse, overridesRange, type PinnedCopy } from "./benchmarksTable.ts";
import type { Block } from "./columns/blockTable.ts";
import { columnList } from "./columns/Column.ts";
import { filled } from "./filled.ts";
import { LEVEL_COLUMN, PLACE_COLUMN } from "./jobColumns.ts";
import type { MatrixInSheet } from "./meritMatrixTable.ts";
import { figure } from "./native/FigureRanges.ts";
import { percentText } from "./percentText.ts";
import { NAME_COLUMN, toldApart } from "./personColumns.ts";
import { sentences } from "./sentences.ts";
import { FORMATS, type InsertAs } from "./Table.ts";
import { LEVEL_RULE, RATING_RULE } from "./typingRules.ts";

export interface MeritChoice {
  members: readonly MeritMember[];
  /** What all raises and lump sums may come to, of all pay. */
  budget: Ratio;
  spread: Ratio;
  insertAs: InsertAs;
}

export type MeritMember = Employee & {
  /** Empty where none was given. */
  name: string;
  /** Undefined: not rated yet. */
  rating: Rating | undefined;
  promotedTo: Level | undefined;
};

interface ReviewedMember {
  member: MeritMember;
  /** Undefined for who is not rated yet. */
  raised: Merit | undefined;
  range: Band;
  rangeAfter: Band;
}

const CELLS_HOLD: Readonly<Record<InsertAs, string>> = {
  live: "Live formulas of AI Comp: choose ratings and promotions in the blue cells.",
  native:
    "Native formulas against the pinned figures: choose ratings and promotions; the words as of the insert.",
  values: "Values as of the insert.",
};

/** The merit raises of a team, a row a person, with what they come to against the budget above. */
export function meritBlock(
  { members, budget, spread, insertAs }: MeritChoice,
  inSheet: MatrixInSheet,
  benchmarks: Benchmarks,
  source: string,
  pinned: PinnedCopy | undefined,
): Block<ReviewedMember, MeritKey> {
  const items = members.map((member): ReviewedMember => {
    const { level, place, rating, promotedTo } = member;
    const rangeOf = (of: Level) => band(of, place, "market", spread, 0, benchmarks, silent);
    return {
      member,
      raised: rating && merit({ ...member, rating }, inSheet.matrix, spread, benchmarks, silent),
      range: rangeOf(level),
      rangeAfter: rangeOf(promotedTo ?? level),
    };
  });
  const { isNamed, identifies } = toldApart(members);
  return {
    title: "Merit raises",
    provenance: sentences(
      source,
      weakFactorsInWords(
        members.map(({ place }) => place),
        benchmarks,
      ),
      CELLS_HOLD[insertAs],
      `The budget is ${percentText(budget)} of all pay, for raises and lump sums together. Matrix and rules are ours (D).`,
    ),
    columns: meritColumns({ budget, spread }, items, inSheet, pinned),
    without: isNamed ? [] : ["name"],
    identifies,
    items,
    insertAs,
    frozenTo: isNamed ? "name" : "level",
  };
}

export type MeritKey = keyof ReturnType<typeof meritColumns>;

const usd = { width: 105, format: FORMATS.usd } as const;
const words = { format: FORMATS.text } as const;
const NAMES_QUARTERS = '"1st quarter","2nd quarter","3rd quarter","4th quarter"';
/** How many boxes the bar of the budget has. */
const BOXES = 20;

export function meritColumns(
  { budget, spread }: Pick<MeritChoice, "budget" | "spread">,
  items: readonly ReviewedMember[],
  inSheet: Omit<MatrixInSheet, "matrix">,
  pinned: PinnedCopy | undefined,
) {
  const own = pinned ? `,${overridesRange(pinned)}` : "";
  const looked = (key: string) => figure(key, figuresInUse(pinned));
  const wide = percentText(spread);
  const raised = (output: number) => ({
    fills: (all: Readonly<Record<"level" | "pay" | "state" | "rating" | "promotedTo", string>>) =>
      `AI_MERIT(${all.pay},${all.level},${all.state},${all.rating},${inSheet.whole},${all.promotedTo},${wide}${own})`,
    output,
  });
  const rangeOf = (
    level: (all: Readonly<Record<"level" | "promotedTo", string>>) => string,
    output: number,
  ) => ({
    fills: (all: Readonly<Record<"level" | "promotedTo" | "state", string>>) =>
      `AI_BAND(${level(all)},${all.state},"market",${wide}${own && `,${own}`})`,
    output,
  });
  const levelAfter = (all: Readonly<Record<"level" | "promotedTo", string>>) =>
    `IF(${all.promotedTo}="",${all.level},${all.promotedTo})`;
  const minimumOf = (level: string, state: string) =>
    `${looked(`"base."&${level}`)}*${looked(`"factor."&${state}`)}/(1+${wide}/2)`;
  const sum = (of: (item: ReviewedMember) => number) => items.reduce((total, item) => total + of(item), 0);
  const allowed = budget * sum(({ member }) => member.pay);
  const spent = sum(({ raised }) => (raised ? raised.raise + raised.lumpSum : 0));
  const allowedIs = (all: Readonly<Record<"pay", string>>) => `${percentText(budget)}*SUM(${all.pay})`;
  const leftIs = (all: Readonly<Record<"allowed" | "raise" | "lumpSum", string>>) =>
    `${all.allowed}-SUM(${all.raise})-SUM(${all.lumpSum})`;
  return columnList<ReviewedMember>()({
    name: { ...NAME_COLUMN, width: 130, value: ({ member }) => member.name },
    level: { ...LEVEL_COLUMN, width: 85, value: ({ member }) => member.level },
    rating: {
      is: "typed",
      head: "Rating",
      note: "How the year's work was rated; blank: not yet, no raise.",
      rule: RATING_RULE,
      width: 115,
      ...words,
      value: ({ member }) => member.rating ?? "",
    },
    promotedTo: {
      is: "typed",
      head: "Promoted to",
      note: "The new level; blank for who stays. At least its minimum is paid.",
      rule: LEVEL_RULE,
      width: 90,
      ...words,
      value: ({ member }) => member.promotedTo ?? "",
    },
    rate: {
      is: "calculated",
      head: "Merit",
      note: "From the matrix, by rating and place in the range.",
      width: 60,
      format: FORMATS.percent,
      value: ({ raised }) => raised?.rate ?? "",
      live: raised(0),
      native: (row) =>
        `IF(${row.rating}="","",INDEX(${inSheet.rates},MATCH(${row.rating},${inSheet.ratings},0),IF(${row.inRange}="below",1,IF(${row.inRange}="above",4,VALUE(LEFT(${row.inRange},1))))))`,
    },
    raise: {
      is: "calculated",
      head: "Raise",
      note: "Of base pay, a year: merit and promotion together.",
      ...usd,
      total: true,
      value: ({ raised }) => raised?.raise ?? "",
      formula: (row) => `IF(${row.rating}="","",${filled(row.newPay)}-${row.pay})`,
    },
    lumpSum: {
      is: "calculated",
      head: "Lump sum",
      note: "What the maximum of the range has no room for: paid once.",
      ...usd,
      total: true,
      value: ({ raised }) => raised?.lumpSum ?? "",
      live: raised(2),
      native: (row) =>
        `IF(${row.rating}="","",MAX(${row.pay}*(1+${row.rate}),IF(${row.promotedTo}="",0,${row.newMinimum}))-${row.newPay})`,
    },
    newPay: {
      is: "calculated",
      head: "New pay",
      note: "At least a new minimum, at most the maximum, never less than today.",
      ...usd,
      total: true,
      value: ({ raised }) => raised?.newPay ?? "",
      live: raised(3),
      native: (row) =>
        `IF(${row.rating}="","",MAX(${row.pay},MIN(${row.newMaximum},MAX(${row.pay}*(1+${row.rate}),IF(${row.promotedTo}="",0,${row.newMinimum})))))`,
    },
    toMinimum: {
      is: "calculated",
      head: "To minimum",
      note: "What the new pay still misses of the minimum of its range: not in the budget.",
      ...usd,
      total: true,
      colours: [{ when: "above", value: 0.5, colour: "bad" }],
      value: ({ raised }) => raised?.toMinimum ?? "",
      live: raised(5),
      native: (row) => `IF(${row.newPay}="","",MAX(0,${row.newMinimum}-${row.newPay}))`,
    },
    pay: {
      is: "typed",
      head: "Pay",
      note: "Base salary, US dollars a year, as it was when the sheet was written.",
      ...usd,
      total: true,
      value: ({ member }) => member.pay,
    },
    state: { ...PLACE_COLUMN, value: ({ member }) => member.place },
    inRange: {
      is: "calculated",
      head: "In range",
      note: `Where today's pay lies in the market band of the level, ${wide} range spread.`,
      width: 90,
      ...words,
      colours: [
        { when: "text is", value: "below", colour: "bad" },
        { when: "text is", value: "above", colour: "warning" },
      ],
      value: ({ raised }) => raised?.inRange ?? "",
      live: raised(4),
      native: (row) =>
        `IF(${row.rating}="","",IF(${row.pay}<${row.minimum},"below",IF(${row.pay}>${row.maximum},"above",CHOOSE(MIN(4,INT(ROUND(4*(${row.pay}-${row.minimum})/(${row.maximum}-${row.minimum}),9))+1),${NAMES_QUARTERS}))))`,
    },
    why: {
      is: "calculated",
      style: "text",
      head: "Why",
      width: 330,
      ...words,
      wraps: true,
      value: ({ raised }) => raised?.why ?? "",
      live: raised(6),
      native: "value",
    },
    minimum: {
      is: "calculated",
      style: "text",
      head: "Minimum",
      note: `Of the market band of the level, ${wide} range spread.`,
      ...usd,
      value: ({ range }) => range.min,
      live: rangeOf(({ level }) => level, 0),
      native: (row) => minimumOf(row.level, row.state),
    },
    maximum: {
      is: "calculated",
      style: "text",
      head: "Maximum",
      note: "Of the same band.",
      ...usd,
      value: ({ range }) => range.max,
      live: rangeOf(({ level }) => level, 2),
      native: (row) => `${row.minimum}*(1+${wide})`,
    },
    newMinimum: {
      is: "calculated",
      style: "text",
      head: "New minimum",
      note: "Of the level promoted to; of the same level for who stays.",
      ...usd,
      value: ({ rangeAfter }) => rangeAfter.min,
      live: rangeOf(levelAfter, 0),
      native: (row) => `IF(${row.promotedTo}="",${row.minimum},${minimumOf(row.promotedTo, row.state)})`,
    },
    newMaximum: {
      is: "calculated",
      style: "text",
      head: "New maximum",
      note: "Base pay does not rise over it.",
      ...usd,
      value: ({ rangeAfter }) => rangeAfter.max,
      live: rangeOf(levelAfter, 2),
      native: (row) => `${row.newMinimum}*(1+${wide})`,
    },
    allowed: {
      is: "above",
      over: "inRange",
      name: "Budget",
      nameOver: "state",
      format: FORMATS.usd,
      value: allowed,
      live: allowedIs,
      native: allowedIs,
    },
    left: {
      is: "above",
      over: "minimum",
      name: "Left",
      nameOver: "why",
      format: FORMATS.usdDifference,
      value: allowed - spent,
      live: leftIs,
      native: leftIs,
    },
    bar: {
      is: "above",
      // Beside the title, over cells that are empty: it is read first.
      over: "level",
      name: "",
      nameOver: "promotedTo",
      format: FORMATS.text,
      value: budgetBar(allowed, spent),
      live: barFormula,
      native: barFormula,
    },
  });
}

/** How much of the budget is spent, as twenty boxes and in words. */
function budgetBar(allowed: number, spent: number): string {
  if (allowed <= 0) return "";
  const filled = Math.min(BOXES, Math.max(0, Math.round((BOXES * spent) / allowed)));
  return `${"█".repeat(filled)}${"░".repeat(BOXES - filled)} ${Math.round((100 * spent) / allowed)}% of the budget`;
}

function barFormula({ allowed, left }: Readonly<Record<"allowed" | "left", string>>): string {
  const share = `(1-${left}/${allowed})`;
  const filled = `MIN(${BOXES},MAX(0,ROUND(${BOXES}*${share})))`;
  return `IF(${allowed}<=0,"",REPT("█",${filled})&REPT("░",${BOXES}-${filled})&" "&ROUND(100*${share})&"% of the budget")`;
}
