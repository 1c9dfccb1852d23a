import type { Limits } from "../units/limits.ts";

/** Seniority in completed years of experience. */
export type Level = "Entry" | "Mid" | "Senior" | "Lead" | "Principal";

export interface LevelDefinition {
  level: Level;
  /** One letter, as ladders write it. */
  code: string;
  /** What ladders also call it, in lower case without full stops; where they differ, as we take it (class D). */
  alsoCalled: readonly string[];
  /** First completed year of the level; the next level's `from` ends it. */
  from: number;
  /** The years for which the guide publishes an average. */
  publishedYears: string;
  /** The keys of its average and of its own floor among the benchmarks. */
  baseKey: string;
  floorKey: string;
  /** The published range's middle: where the smoothed curve passes through the average. */
  anchorYears: number;
  /** How far the role decides for itself: what the guide says of its years, in our words (class A). */
  autonomy: string;
}

/** Years of experience that somebody can have. */
export const EXPERIENCE_LIMITS: Limits = { min: 0, max: 60 };

/** The guide says one thing for all of 7 years and more, so the levels above Senior are told apart by pay alone. */
const FROM_SEVEN_YEARS =
  "Works autonomously: decides architecture, production and trade-offs without heavy supervision";

export const LEVELS: readonly LevelDefinition[] = [
  {
    level: "Entry",
    alsoCalled: ["junior", "jr"],
    baseKey: "base.entry",
    floorKey: "entry.floor",
    code: "E",
    from: 0,
    publishedYears: "1-3",
    anchorYears: 2,
    autonomy: "Carries out work under guidance",
  },
  {
    level: "Mid",
    alsoCalled: ["mid-level", "intermediate"],
    baseKey: "base.mid",
    floorKey: "mid.floor",
    code: "M",
    from: 4,
    publishedYears: "4-6",
    anchorYears: 5,
    autonomy: "Grows from contributor to owner",
  },
  {
    level: "Senior",
    alsoCalled: ["sr", "snr"],
    baseKey: "base.senior",
    floorKey: "senior.floor",
    code: "S",
    from: 7,
    publishedYears: "7-9",
    anchorYears: 8,
    autonomy: FROM_SEVEN_YEARS,
  },
  {
    level: "Lead",
    alsoCalled: ["staff"],
    baseKey: "base.lead",
    floorKey: "lead.floor",
    code: "L",
    from: 10,
    publishedYears: "10-14",
    anchorYears: 12,
    autonomy: FROM_SEVEN_YEARS,
  },
  {
    level: "Principal",
    alsoCalled: ["senior staff", "sr staff"],
    baseKey: "base.principal",
    floorKey: "principal.floor",
    code: "P",
    from: 15,
    publishedYears: "15+",
    anchorYears: 15,
    autonomy: FROM_SEVEN_YEARS,
  },
];

/** From the lowest to the highest. */
export const LEVEL_NAMES: readonly Level[] = LEVELS.map(({ level }) => level);

const BY_NAME = Object.fromEntries(LEVELS.map((each) => [each.level, each])) as Record<
  Level,
  LevelDefinition
>;

/** Completed years decide: 3.9 years is still Entry. */
export function levelAt(years: number): Level {
  let reached: Level = "Entry";
  for (const { level, from } of LEVELS) if (years >= from) reached = level;
  return reached;
}

export function levelDefinition(level: Level): LevelDefinition {
  return BY_NAME[level];
}

/** The guide's floor is for senior roles; we hold Lead and Principal to it too (class D). */
export function isSeniorOrAbove(level: Level): boolean {
  return levelDefinition(level).from >= levelDefinition("Senior").from;
}
