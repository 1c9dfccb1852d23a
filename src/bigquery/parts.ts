import { isSeniorOrAbove, LEVELS } from "../core/market/levels.ts";
import { required } from "../core/market/required.ts";
import { withThousands } from "../core/units/thousands.ts";
import { ERROR_CELL, LONGEST_SHOWN } from "../input/cell.ts";
import { metrosByName } from "../input/params/metroName.ts";
import { FIGURE_LIMITS, likeOf, MAY_BE_ZERO, MOST_OVERRIDES, OWN_KEYS } from "../input/params/ownFigures.ts";
import { placesByName, territoriesByName } from "../input/params/place.ts";
import { publishedBenchmarks } from "../reference/benchmarks.ts";
import { metroAreas } from "../reference/metroAreas.ts";
import { PLACES, STATE_CODES, stateOf } from "../reference/states.ts";
import { OVERRIDES_TYPE } from "./argumentTypes.ts";
import { byWord, float, inDataset, quoted } from "./sqlText.ts";

/** A function that the bodies in SQL share; it stands in the data set beside the formulas. */
export interface Part {
  name: string;
  description: string;
  params: readonly { name: string; type: string }[];
  returns: string;
  body: string;
}

const text = (name: string) => ({ name, type: "STRING" });
const OVERRIDES = { name: "overrides", type: OVERRIDES_TYPE };
const published = (key: string) => float(required(publishedBenchmarks(), key).value);

/** A figure by its key, an expression: the caller's own where one is given, else the published one. */
export function figureOf(key: string, otherwise: string, overrides = "overrides"): string {
  return `${inDataset("ai_comp_figure")}(${key}, ${otherwise}, ${overrides})`;
}

/** The same of one key. */
export function figure(key: string, overrides?: string): string {
  return figureOf(quoted(key), published(key), overrides);
}

const lowerLevel = (suffix: string, prefix = "") =>
  `CONCAT(${[...(prefix ? [quoted(prefix)] : []), "LOWER(level)", ...(suffix ? [quoted(suffix)] : [])].join(", ")})`;

/** In an order in which each uses only those before it. */
export function parts(): readonly Part[] {
  return [
    numberText(),
    got(),
    normalized(),
    metro(),
    place(),
    territory(),
    state(),
    level(),
    refusedOverrides(),
    ownFigure(),
    factor(),
    living(),
    averageBase(),
    floor(),
    competitiveDays(),
    shape(),
    normalScore(),
    roundedTo(),
  ];
}

function numberText(): Part {
  return {
    name: "ai_comp_number_text",
    description: "A number as a sentence shows it.",
    params: [{ name: "number", type: "FLOAT64" }],
    returns: "STRING",
    // The fewest digits that are this number and no other; most exponents are written out.
    body: `(
  SELECT CASE
    WHEN IS_NAN(number) THEN 'NaN'
    WHEN IS_INF(number) THEN IF(number > 0, 'Infinity', '-Infinity')
    WHEN number = 0 THEN '0'
    WHEN ABS(number) >= 1e15 AND ABS(number) < 1e21 OR ABS(number) >= 1e-6 AND ABS(number) < 1e-4
      THEN CAST(PARSE_BIGNUMERIC(digits) AS STRING)
    ELSE REGEXP_REPLACE(digits, r'e([+-])0', r'e\\1')
  END
  FROM (
    SELECT CASE number
      WHEN SAFE_CAST(FORMAT('%.15g', number) AS FLOAT64) THEN FORMAT('%.15g', number)
      WHEN SAFE_CAST(FORMAT('%.16g', number) AS FLOAT64) THEN FORMAT('%.16g', number)
      ELSE FORMAT('%.17g', number)
    END AS digits
  )
)`,
  };
}

function got(): Part {
  const unshown = String.raw`[\s\p{Z}\p{Cc}\x{FEFF}\x{061C}\x{200E}\x{200F}\x{202A}-\x{202E}\x{2066}-\x{2069}]+`;
  const line = `REGEXP_REPLACE(SUBSTR(given, 1, ${4 * LONGEST_SHOWN}), r'${unshown}', ' ')`;
  return {
    name: "ai_comp_got",
    description: "The end of a sentence that says what was found: text on one line, not too long.",
    params: [text("given")],
    returns: "STRING",
    body: `(
  SELECT CONCAT(
    IF(error, '; the cell given has the error ', '; got "'),
    IF(CHAR_LENGTH(given) <= ${4 * LONGEST_SHOWN} AND CHAR_LENGTH(line) <= ${LONGEST_SHOWN},
      line, CONCAT(SUBSTR(line, 1, ${LONGEST_SHOWN - 1}), '…')),
    IF(error, '.', '".'))
  FROM (SELECT REGEXP_CONTAINS(given, r'${ERROR_CELL.source}') AS error, ${line} AS line)
)`,
  };
}

function normalized(): Part {
  return {
    name: "ai_comp_normalized",
    description:
      "A name of a place as it is looked up: in any case, without points and apostrophes, whatever stands between its words.",
    params: [text("name")],
    returns: "STRING",
    body: String.raw`TRIM(REGEXP_REPLACE(REGEXP_REPLACE(LOWER(name), r"[.'\x{2019}]", ''), r'[\s\p{Z},/\x{2010}-\x{2015}-]+', ' '))`,
  };
}

function place(): Part {
  const names = [...placesByName()].map(([name, place]) => [name, quoted(place)] as const);
  return {
    name: "ai_comp_place",
    description: "The code of a place by its name or code; NULL where there is none.",
    params: [text("name")],
    returns: "STRING",
    body: `IFNULL(${byWord(`${inDataset("ai_comp_normalized")}(name)`, names)}, ${inDataset("ai_comp_metro")}(name))`,
  };
}

function metro(): Part {
  const names = new Map<string, string[]>();
  for (const [name, { areas, small }] of metrosByName()) {
    const [place, another] = [...areas, ...small];
    if (place !== undefined && another === undefined && areas.has(place))
      names.set(place, [...(names.get(place) ?? []), name]);
  }
  const whens = metroAreas().map(({ place, cbsa }) => {
    const known = [...(names.get(place) ?? []), String(cbsa)].map(quoted);
    return `WHEN typed IN (${known.join(", ")}) THEN ${quoted(place)}`;
  });
  return {
    name: "ai_comp_metro",
    description: "A metropolitan area by one of its names or its code; NULL where there is none, or several.",
    params: [text("name")],
    returns: "STRING",
    body: `(SELECT CASE ${whens.join(" ")} END FROM (SELECT ${inDataset("ai_comp_normalized")}(name) AS typed))`,
  };
}

function territory(): Part {
  const names = [...territoriesByName()].map(([name, territory]) => [name, quoted(territory)] as const);
  return {
    name: "ai_comp_territory",
    description: "What a territory is called, by its name or code; NULL where it is none.",
    params: [text("name")],
    returns: "STRING",
    body: byWord(`${inDataset("ai_comp_normalized")}(name)`, names),
  };
}

function state(): Part {
  const ofAreas = STATE_CODES.flatMap((code) => {
    const within = metroAreas().filter(({ place }) => stateOf(place) === code);
    const list = within.map(({ place }) => quoted(place)).join(", ");
    return list === "" ? [] : [`WHEN place IN (${list}) THEN ${quoted(code)}`];
  });
  return {
    name: "ai_comp_state",
    description: "The state of a place; NULL where it has no single one.",
    params: [text("place")],
    returns: "STRING",
    body: `CASE WHEN place IN (${PLACES.filter((place) => !stateOf(place))
      .map(quoted)
      .join(", ")}) THEN NULL
  WHEN CHAR_LENGTH(place) = 2 THEN place
  ${ofAreas.join("\n  ")} END`,
  };
}

function level(): Part {
  const number = String.raw`\d+(?:\.\d+)?`;
  const [dash, unit] = ["(?:-|–|—|to)", String.raw`(?:\s*(?:years|yrs))?`];
  const between = (first: string, second: string) =>
    String.raw`CAST(REGEXP_EXTRACT(typed, r'(?i)^${first}\s*${dash}\s*${second}${unit}$') AS FLOAT64)`;
  const [lower, upper] = [between(`(${number})`, number), between(number, `(${number})`)];
  const open = String.raw`CAST(REGEXP_EXTRACT(typed, r'(?i)^(${number})\s*\+?${unit}$') AS FLOAT64)`;
  const byYears = LEVELS.slice(1).reduceRight(
    (above, { from }, i) => `IF(years < ${float(from)}, ${quoted(LEVELS[i]?.level ?? "")}, ${above})`,
    quoted(LEVELS[LEVELS.length - 1]?.level ?? ""),
  );
  const byName = LEVELS.flatMap(({ level, code, alsoCalled }) =>
    [level, code, ...alsoCalled].map((word) => [word.toLowerCase(), quoted(level)] as const),
  );
  return {
    name: "ai_comp_level",
    description: "A level by its name, its code or years of experience; NULL where it is none.",
    params: [text("given")],
    returns: "STRING",
    body: `(
  SELECT COALESCE(
    ${byWord("LOWER(REPLACE(typed, '.', ''))", byName)},
    IF(years BETWEEN 0 AND 60, ${byYears}, NULL))
  FROM (
    SELECT typed, COALESCE((${lower} + ${upper}) / 2, ${open}) AS years
    FROM (SELECT IF(CHAR_LENGTH(given) <= 40, TRIM(given), NULL) AS typed)
  )
)`,
  };
}

/** Which row of the caller's own figures is not accepted is told; nearest keys are not. */
function refusedOverrides(): Part {
  const benchmarks = publishedBenchmarks();
  const keys = [...benchmarks.keys(), ...OWN_KEYS];
  const kindOf = (key: string) => (benchmarks.figure(key) ?? benchmarks.figure(likeOf(key)))?.kind ?? "";
  const mayBeZero = keys.filter((key) => MAY_BE_ZERO.includes(kindOf(key)));
  const { min, max } = FIGURE_LIMITS;
  return {
    name: "ai_comp_refused_overrides",
    description: "Why figures of one's own are not accepted; NULL where they are.",
    params: [OVERRIDES],
    returns: "STRING",
    body: `(
  SELECT IF(COUNTIF(TRIM(IFNULL(own.key, '')) != '' OR own.value IS NOT NULL) > ${MOST_OVERRIDES},
    FORMAT("overrides must have at most ${withThousands(MOST_OVERRIDES)} rows that are not blank; got %'d.", COUNT(*)),
    ARRAY_AGG(refused IGNORE NULLS ORDER BY n LIMIT 1)[SAFE_OFFSET(0)])
  FROM (
    SELECT own, n, CASE
      WHEN own.value IS NULL THEN NULL
      WHEN known IS NULL THEN CONCAT('overrides row ', CAST(n + 1 AS STRING), ': key must be a key of AI_BENCHMARK',
        IF(TRIM(IFNULL(own.key, '')) = '', '; got a blank.', ${inDataset("ai_comp_got")}(own.key)))
      WHEN own.value BETWEEN ${min} AND ${float(max)} OR own.value = 0 AND known IN (${mayBeZero.map(quoted).join(", ")}) THEN NULL
      ELSE CONCAT('overrides row ', CAST(n + 1 AS STRING), ': value of ', known,
        ' must be a number above 0 and at most ${withThousands(max)}; got ', ${inDataset("ai_comp_number_text")}(own.value), '.')
    END AS refused
    FROM (
      SELECT own, n, (
        SELECT known FROM UNNEST([${keys.map(quoted).join(", ")}]) AS known WHERE LOWER(known) = LOWER(TRIM(own.key))
      ) AS known
      FROM UNNEST(overrides) AS own WITH OFFSET AS n
    )
  )
)`,
  };
}

function ownFigure(): Part {
  return {
    name: "ai_comp_figure",
    description: "A figure by its key: one's own, the last that is given, else the published one.",
    params: [text("wanted"), { name: "published", type: "FLOAT64" }, OVERRIDES],
    returns: "FLOAT64",
    body: `IFNULL((
  SELECT own.value FROM UNNEST(overrides) AS own WITH OFFSET AS n
  WHERE LOWER(TRIM(own.key)) = LOWER(wanted) AND own.value IS NOT NULL
  ORDER BY n DESC LIMIT 1
), published)`,
  };
}

/** What is published under such keys, by what follows the first word. */
function publishedBy(table: "factor" | "living"): (readonly [string, string])[] {
  return publishedBenchmarks()
    .keys()
    .filter((key) => key.startsWith(`${table}.`))
    .map((key) => [key.slice(table.length + 1), published(key)]);
}

function factor(): Part {
  return {
    name: "ai_comp_factor",
    description: "Pay in a place relative to the US.",
    params: [text("place"), OVERRIDES],
    returns: "FLOAT64",
    body: `IF(place = 'US', 1.0, ${figureOf("CONCAT('factor.', place)", byWord("place", publishedBy("factor")))})`,
  };
}

function living(): Part {
  return {
    name: "ai_comp_living",
    description: "Prices in a place relative to the US.",
    params: [text("place")],
    returns: "FLOAT64",
    body: byWord("place", [["US", "1.0"], ...publishedBy("living")]),
  };
}

function averageBase(): Part {
  const national = LEVELS.map(({ level }) => [level, published(`base.${level.toLowerCase()}`)] as const);
  return {
    name: "ai_comp_average_base",
    description: "Average base salary of a level in a place.",
    params: [text("level"), text("place"), OVERRIDES],
    returns: "FLOAT64",
    body: `${figureOf(lowerLevel("", "base."), byWord("level", national))} * ${inDataset("ai_comp_factor")}(place, overrides)`,
  };
}

function floor(): Part {
  const senior = LEVELS.filter(({ level }) => isSeniorOrAbove(level)).map(({ level }) => quoted(level));
  return {
    name: "ai_comp_floor",
    description: "The floor to close of a level; NULL where none is quoted.",
    params: [text("level"), OVERRIDES],
    returns: "FLOAT64",
    body: figureOf(
      lowerLevel(".floor"),
      `IF(level IN (${senior.join(", ")}), ${figure("senior.floor")}, NULL)`,
    ),
  };
}

function competitiveDays(): Part {
  const [shortest, longest] = [figure("senior.slow.excess.low"), figure("senior.slow.excess.high")];
  return {
    name: "ai_comp_competitive_days",
    description: "Days that a search at the floor or above takes.",
    params: [text("bound"), OVERRIDES],
    returns: "FLOAT64",
    body: `${figure("senior.slow.days")} / (1 + CASE bound WHEN 'low' THEN ${longest} WHEN 'high' THEN ${shortest} ELSE (${shortest} + ${longest}) / 2 END)`,
  };
}

function shape(): Part {
  const points = ["p10", "p25", "p50", "p75", "p90"].map((point) => {
    const byLevel = LEVELS.map(
      ({ level }) => [level, published(`shape.${level.toLowerCase()}.${point}`)] as const,
    );
    return figureOf(lowerLevel(`.${point}`, "shape."), byWord("level", byLevel));
  });
  return {
    name: "ai_comp_shape",
    description: "Pay at the 10th, 25th, 50th, 75th and 90th percentile of a level, over its mean.",
    params: [text("level"), OVERRIDES],
    returns: "ARRAY<FLOAT64>",
    body: `[${points.join(",\n  ")}]`,
  };
}

/** M. Wichura's algorithm AS 241 (Applied Statistics 37, 1988) around the median: about as exact as a number holds. */
const ABOVE = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const BELOW = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];

function normalScore(): Part {
  const polynomial = (coefficients: readonly number[]) =>
    coefficients.reduceRight(
      (higher, each) => (higher === "" ? float(each) : `(${higher} * r + ${float(each)})`),
      "",
    );
  return {
    name: "ai_comp_normal_score",
    description: "The score below which a share from 0.075 to 0.925 of a standard normal distribution lies.",
    params: [{ name: "share", type: "FLOAT64" }],
    returns: "FLOAT64",
    body: `(
  SELECT (share - 0.5) * ${polynomial(ABOVE)} / ${polynomial(BELOW)}
  FROM (SELECT 0.180625 - POW(share - 0.5, 2) AS r)
)`,
  };
}

function roundedTo(): Part {
  return {
    name: "ai_comp_rounded_to",
    description: "An amount to the nearest multiple of a step; as it is where the step is less than a cent.",
    params: [
      { name: "amount", type: "FLOAT64" },
      { name: "step", type: "FLOAT64" },
    ],
    returns: "FLOAT64",
    body: "IF(step >= 0.01, FLOOR(amount / step + 0.5) * step, amount)",
  };
}
