import type { Limits } from "../core/units/limits.ts";
import type { Param } from "../input/Param.ts";
import { A_SHARE } from "../input/params/amount.ts";
import { LEVEL, OWN_NUMBERS, OWN_RUNG } from "../input/params/level.ts";
import { overrides } from "../input/params/overrides.ts";
import { PLACE } from "../input/params/place.ts";
import { TAX_YEAR } from "../input/params/taxYear.ts";
import { TAX_YEARS } from "../reference/taxYears.ts";
import { float, inDataset, joined, quoted } from "./sqlText.ts";

/** How an argument is read in SQL. */
export interface Reading {
  /** What it is read as, an expression over the argument; NULL where nothing is given or it is not accepted. */
  read: string;
  /** The same under this name, with what holds where nothing is given. */
  value: string;
  /** True where nothing is given though something is required; absent where nothing is. */
  missing?: string;
  /** True where it is not accepted. */
  refused: string;
  /** The sentence for that, an expression. */
  sentence: string;
}

/** The name under which a body finds the argument as it is read. */
const nameOf = (name: string) => `${name}_read`;

/** A kind of parameter: what its argument is read as, and when that is refused. */
interface Kind {
  /** NULL where nothing is given. */
  given: string;
  read: string;
  refused: string;
  /** The end of the sentence, after what is accepted. */
  got: string;
}

/** How a parameter of a formula is read; undefined where SQL has no reading of its kind. */
export function readingOf(formula: string, name: string, param: Param<unknown>): Reading | undefined {
  if (param.read === overrides.read) return ownFigures(formula, name);
  const kind = kindOf(name, param);
  if (!kind) return undefined;
  const { given, read, refused, got } = kind;
  const sentence = joined(quoted(`${formula}: ${name} must be ${param.accepts}`), got);
  const value = nameOf(name);
  if (!param.whenBlank) return { read, value, missing: `${given} IS NULL`, refused, sentence };
  const fallback = literal(param.whenBlank());
  return { read, value: fallback === undefined ? value : `IFNULL(${value}, ${fallback})`, refused, sentence };
}

function literal(value: unknown): string | undefined {
  if (typeof value === "number") return float(value);
  return typeof value === "string" ? quoted(value) : undefined;
}

function ownFigures(formula: string, name: string): Reading {
  return {
    read: `${inDataset("ai_comp_refused_overrides")}(${name})`,
    value: name,
    refused: `${nameOf(name)} IS NOT NULL`,
    sentence: joined(quoted(`${formula}: `), nameOf(name)),
  };
}

function kindOf(name: string, param: Param<unknown>): Kind | undefined {
  const { read, words, limits, samples, type, accepts } = param;
  if (read === PLACE.read) return place(name);
  if (read === TAX_YEAR.read) return taxYear(name);
  if (read === LEVEL.read) return levelNamed(name);
  if (words && type === "string") return samples ? someOf(name, words) : oneOf(name, words);
  if (limits && type === "number") return number(name, limits, accepts.startsWith("a whole number"));
  return undefined;
}

function number(name: string, { min, max, least }: Limits, whole: boolean): Kind {
  const isWhole = whole ? ` AND ${name} = FLOOR(${name})` : "";
  const within = `${name} BETWEEN ${float(min)} AND ${float(max)}${isWhole}`;
  if (least === undefined) {
    return { given: name, read: name, refused: `NOT (${within})`, got: numberGot(name) };
  }
  const isShare = `(${name} > 0.0 AND ${name} < ${float(least)})`;
  return {
    given: name,
    read: name,
    refused: `(NOT (${within}) OR ${isShare})`,
    got: numberGot(name, `IF(${isShare}, ${quoted(`${A_SHARE}.`)}, '.')`),
  };
}

const numberGot = (name: string, end = quoted(".")) =>
  joined(quoted("; got "), `${inDataset("ai_comp_number_text")}(${name})`, end);

function taxYear(name: string): Kind {
  return {
    given: name,
    read: name,
    refused: `${name} NOT IN (${TAX_YEARS.map(float).join(", ")})`,
    got: numberGot(name),
  };
}

const given = (name: string) => `NULLIF(TRIM(${name}), '')`;
const got = (name: string) => `${inDataset("ai_comp_got")}(${name})`;

/** Text that is looked up. */
function named(name: string, read: string): Kind {
  return {
    given: given(name),
    read,
    refused: `${given(name)} IS NOT NULL AND ${nameOf(name)} IS NULL`,
    got: got(name),
  };
}

function levelNamed(name: string): Kind {
  const kind = named(name, `${inDataset("ai_comp_level")}(${name})`);
  const isRung = `REGEXP_CONTAINS(UPPER(TRIM(${name})), r'${OWN_RUNG}')`;
  const ofRung = joined(quoted("; got "), `FORMAT('"%s"', ${name})`, quoted(`${OWN_NUMBERS}.`));
  return { ...kind, got: `IF(${isRung}, ${ofRung}, ${kind.got})` };
}

function place(name: string): Kind {
  const territory = `${inDataset("ai_comp_territory")}(${name})`;
  const ofTerritory = joined(quoted("; "), territory, quoted(" is a territory and not in the data."));
  return {
    ...named(name, `${inDataset("ai_comp_place")}(${name})`),
    got: `IFNULL(${ofTerritory}, ${got(name)})`,
  };
}

function oneOf(name: string, words: readonly string[]): Kind {
  const refused = `${nameOf(name)} NOT IN (${words.map(quoted).join(", ")})`;
  return { given: given(name), read: `LOWER(${given(name)})`, refused, got: got(name) };
}

function someOf(name: string, words: readonly string[]): Kind {
  const list = `SPLIT(${name}, ',')`;
  return {
    given: given(name),
    read: `ARRAY(SELECT LOWER(TRIM(word)) FROM UNNEST(${list}) AS word WHERE TRIM(word) != '')`,
    refused: `EXISTS(SELECT 1 FROM UNNEST(${nameOf(name)}) AS word WHERE word NOT IN (${words.map(quoted).join(", ")}))`,
    got: got(name),
  };
}
