import { band, DEFAULT_SPREAD } from "../core/bands/band.ts";
import type { Benchmarks } from "../core/market/Benchmarks.ts";
import type { Level } from "../core/market/levels.ts";
import { weakFactorsInWords } from "../core/market/weakFactors.ts";
import { floorOf } from "../core/offers/floorToClose.ts";
import type { CostToFix } from "../core/team/costToFix.ts";
import {
  AUDIT_FLAGS,
  type AuditFinding,
  type AuditFlag,
  type Employee,
  FLAG_SIGNS,
  LOWEST_COMPA,
} from "../core/team/payAudit.ts";
import { scopeCheck } from "../core/team/scopeCheck.ts";
import { silent } from "../core/trace.ts";
import type { Ratio } from "../core/units/money.ts";
import { SIGNS } from "../core/units/sign.ts";
import { figuresInUse, overridesRange, type PinnedCopy } from "./benchmarksTable.ts";
import { cellsHold } from "./cellsHold.ts";
import type { Block } from "./columns/blockTable.ts";
import { columnList } from "./columns/Column.ts";
import { filled, unlessBlocked } from "./filled.ts";
import { floorCall } from "./floorCall.ts";
import { LEVEL_COLUMN, PLACE_COLUMN } from "./jobColumns.ts";
import { marketRange } from "./native/bandFormulas.ts";
import { figure } from "./native/FigureRanges.ts";
import { percentText } from "./percentText.ts";
import { NAME_COLUMN, toldApart } from "./personColumns.ts";
import { sentences } from "./sentences.ts";
import { FORMATS, type InsertAs } from "./Table.ts";
import { LEVEL_RULE } from "./typingRules.ts";

export interface AuditChoice {
  /** Names are empty where none were given. */
  members: readonly AuditMember[];
  minStep: Ratio;
  insertAs: InsertAs;
}

export type AuditMember = Employee & {
  name: string;
  /** The level of what the person really does; undefined where it is not given. */
  scope?: Level | undefined;
};

interface AuditedMember {
  member: AuditMember;
  finding: AuditFinding;
  cost: CostToFix;
}

/** More people than this and a chart shows nothing. */
const MOST_CHARTED = 100;

const CELLS_HOLD = {
  live: "Live formulas of AI Comp on the pay copied here.",
  native: "Native formulas against the pinned figures; step, flag and reason as values of the insert.",
};

/**
 * A team's audit, a row a person in the order they stood in: the flag and what it costs first. Pay is copied: what-if
 * changes touch nobody's sheet.
 */
export function auditBlock(
  { members, minStep, insertAs }: AuditChoice,
  findings: readonly AuditFinding[],
  costs: readonly CostToFix[],
  benchmarks: Benchmarks,
  source: string,
  pinned: PinnedCopy | undefined,
): Block<AuditedMember, AuditKey> {
  const { isNamed, identifies } = toldApart(members);
  const hasScopes = members.some(({ scope }) => scope !== undefined);
  return {
    title: "Team audit",
    provenance: sentences(
      source,
      weakFactorsInWords(
        members.map(({ place }) => place),
        benchmarks,
      ),
      cellsHold(insertAs, CELLS_HOLD),
    ),
    columns: auditColumns(minStep, benchmarks, pinned),
    without: [
      ...(isNamed ? [] : (["name"] as const)),
      ...(hasScopes ? [] : (["scope", "scopeVerdict"] as const)),
    ],
    identifies,
    items: members.map((member, i) => ({
      member,
      finding: findings[i] as AuditFinding,
      cost: costs[i] as CostToFix,
    })),
    insertAs,
    frozenTo: "level",
    charts:
      members.length > MOST_CHARTED
        ? []
        : [
            {
              title: "Pay against the market band",
              kind: "range columns",
              columns: [isNamed ? "name" : "level", "minimum", "toMidpoint", "toMaximum", "pay"],
              lines: 1,
              points: 1,
              axis: "US dollars a year",
              format: FORMATS.usd,
              colours: ["#ffffff", "#d2e3fc", "#aecbfa", "#1a73e8"],
            },
          ],
    chartsOver: "toMidpoint",
  };
}

export type AuditKey = keyof ReturnType<typeof auditColumns>;

const usd = { width: 115, format: FORMATS.usd } as const;

export function auditColumns(minStep: Ratio, benchmarks: Benchmarks, pinned: PinnedCopy | undefined) {
  const own = pinned ? `,${overridesRange(pinned)}` : "";
  const looked = (key: string) => figure(key, figuresInUse(pinned));
  const audited = (output: number) => ({
    fills: (all: Readonly<Record<"level" | "pay" | "state", string>>) =>
      `AI_AUDIT(${all.level},${all.pay},${all.state},${minStep}${own})`,
    output,
  });
  const bandOf = (output: number) => ({
    fills: (all: Readonly<Record<"level" | "state", string>>) =>
      `AI_BAND(${all.level},${all.state},"market"${own && `,,${own}`})`,
    output,
  });
  const range = ({ member: { level, place } }: AuditedMember) =>
    band(level, place, "market", DEFAULT_SPREAD.market, 0, benchmarks, silent);
  const spread = percentText(DEFAULT_SPREAD.market);
  return columnList<AuditedMember>()({
    name: { ...NAME_COLUMN, value: ({ member }) => member.name },
    level: {
      ...LEVEL_COLUMN,
      value: ({ member }) => member.level,
    },
    scope: {
      is: "typed",
      head: "Scope",
      note: "The level of what the person really does; blank where it is not known.",
      rule: LEVEL_RULE,
      width: 90,
      format: FORMATS.text,
      value: ({ member }) => member.scope ?? "",
    },
    scopeVerdict: {
      is: "calculated",
      head: "Scope and pay",
      note: "Scope above pay: more is done than is paid for. Pay is of the level whose local average is nearest.",
      width: 140,
      format: FORMATS.text,
      colours: [{ when: "text is", value: "Scope above pay", colour: "bad" }],
      value: ({ member: { scope, pay, place } }) =>
        scope ? scopeCheck(scope, pay, place, benchmarks, silent).verdict : "",
      live: { fills: (all) => `AI_SCOPE(${all.scope},${all.pay},${all.state}${own})`, output: 0 },
      native: "value",
    },
    flag: {
      is: "calculated",
      head: "Flag",
      width: 230,
      format: FORMATS.text,
      wraps: true,
      colours: SIGNS.flatMap((colour) =>
        AUDIT_FLAGS.filter((flag) => FLAG_SIGNS[flag] === colour).map(
          (value) => ({ when: "text has", value, colour }) as const,
        ),
      ),
      value: ({ finding }) => finding.flags.join(", "),
      live: audited(2),
      native: "value",
    },
    raise: {
      is: "calculated",
      head: "Cost to fix",
      note: `Raise of this person to the floor or to ${percentText(LOWEST_COMPA)} of the midpoint, a year.`,
      ...usd,
      total: true,
      value: ({ cost }) => cost.raise,
      formula: (row, all) =>
        unlessBlocked(
          all.flag,
          `MAX(0,IF(${flagged("Below floor", row.flag)},${filled(row.floor)}-${row.pay},0),${percentText(LOWEST_COMPA)}*${filled(row.midpoint)}-${row.pay})`,
        ),
    },
    restoreStep: {
      is: "calculated",
      head: "To restore step",
      note: "What the next level's median is short of the smallest step: a raise of that level, not of this person.",
      ...usd,
      value: ({ cost }) => cost.toRestoreStep ?? "",
      live: (row, all) =>
        unlessBlocked(
          all.flag,
          `IF(${flagged("Compression", row.flag)},MEDIAN(FILTER(${all.pay},${all.level}=${row.level}))*(${percentText(minStep)}-${filled(row.step)}),"")`,
        ),
      native: "value",
    },
    compaRatio: {
      is: "calculated",
      head: "Compa-ratio",
      note: "Pay ÷ midpoint.",
      width: 95,
      format: FORMATS.percent,
      value: ({ finding }) => finding.compaRatio,
      live: audited(0),
      native: (row) => `${row.pay}/${row.midpoint}`,
    },
    step: {
      is: "calculated",
      head: "Step",
      note: "From the median of this level to that of the next level with people.",
      width: 75,
      format: FORMATS.percentDifference,
      value: ({ finding }) => finding.stepToNext ?? "",
      live: audited(1),
      native: "value",
    },
    pay: {
      is: "typed",
      head: "Pay",
      note: "Base salary, US dollars a year, as it was when the audit was written.",
      ...usd,
      value: ({ member }) => member.pay,
    },
    state: {
      ...PLACE_COLUMN,
      value: ({ member }) => member.place,
    },
    reason: {
      is: "calculated",
      style: "text",
      head: "Reason",
      width: 520,
      format: FORMATS.text,
      wraps: true,
      value: ({ finding }) => finding.reason,
      live: audited(3),
      native: "value",
    },
    minimum: {
      is: "calculated",
      head: "Band minimum",
      note: `Market band of the level and state, ${spread} range spread.`,
      ...usd,
      value: (each) => range(each).min,
      live: bandOf(0),
      native: (row) => marketRange(row.midpoint, spread).minimum,
    },
    midpoint: {
      is: "calculated",
      head: "Midpoint",
      note: "The local market average.",
      ...usd,
      value: (each) => range(each).midpoint,
      live: bandOf(1),
      native: (row) => `${looked(`"base."&${row.level}`)}*${looked(`"factor."&${row.state}`)}`,
    },
    maximum: {
      is: "calculated",
      head: "Band maximum",
      note: `Market band of the level and state, ${spread} range spread.`,
      ...usd,
      value: (each) => range(each).max,
      live: bandOf(2),
      native: (row) => marketRange(row.midpoint, spread, row.minimum).maximum,
    },
    floor: {
      is: "calculated",
      head: "Floor",
      note: "The base below which senior searches stall.",
      ...usd,
      value: ({ member }) => floorOf(member.level, benchmarks) ?? "",
      live: { fills: (all) => floorCall(all.level, own) },
      native: (row) => `IFERROR(0+${looked(`${row.level}&".floor"`)},"")`,
    },
    toMidpoint: {
      is: "calculated",
      style: "text",
      head: "Minimum to midpoint",
      note: "For the chart: midpoint less band minimum.",
      ...usd,
      value: (each) => range(each).midpoint - range(each).min,
      formula: (row) => `${filled(row.midpoint)}-${filled(row.minimum)}`,
    },
    toMaximum: {
      is: "calculated",
      style: "text",
      head: "Midpoint to maximum",
      note: "For the chart: band maximum less midpoint.",
      ...usd,
      value: (each) => range(each).max - range(each).midpoint,
      formula: (row) => `${filled(row.maximum)}-${filled(row.midpoint)}`,
    },
  });
}

function flagged(flag: AuditFlag, cell: string): string {
  return `ISNUMBER(SEARCH("${flag}",${cell}))`;
}
