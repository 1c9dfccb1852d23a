import type { BandBasis } from "../core/bands/band.ts";
import { LEVELS, type Level } from "../core/market/levels.ts";
import type { Ratio } from "../core/units/money.ts";
import type { Place } from "../core/units/place.ts";
import { choice } from "../functions/define/params/choice.ts";
import { level } from "../functions/define/params/level.ts";
import { number } from "../functions/define/params/number.ts";
import { optional } from "../functions/define/params/optional.ts";
import { place } from "../functions/define/params/place.ts";
import { rate } from "../functions/define/params/rate.ts";
import { text } from "../functions/define/params/text.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { bandsTable, type InsertAs, levelsWithoutBand } from "../tables/bandsTable.ts";
import type { Answer } from "./define/Answer.ts";
import { defineCommand } from "./define/defineCommand.ts";
import { FieldRefusal, field, fields, listField } from "./define/reading.ts";
import { type Destination, type Inserted, insertTable } from "./insertTable.ts";
import { benchmarksInUse, pinnedBenchmarks, pinnedCopy } from "./pinBenchmarks.ts";

/** What the Bands panel sends. */
export interface GenerateBandsRequest {
  levels: readonly Level[];
  states: readonly Place[];
  basis: BandBasis;
  spreads: Readonly<Partial<Record<Level, Ratio>>>;
  roundTo: number;
  insertAs: InsertAs;
  destination: Destination;
  /** The range the user agreed to replace. */
  replace?: string | undefined;
}

const help = { description: "", example: "" };
const PARAMS = {
  level: level(help),
  state: place(help),
  basis: choice(["market", "hire"], help),
  spread: rate({ ...help, max: 2 }),
  roundTo: number({ ...help, min: 0, max: 100_000, what: "an amount in US dollars" }),
  insertAs: choice(["live", "native", "values"], help),
  destination: choice(["selection", "new sheet"], help),
  replace: optional(text({ ...help, accepts: "the range that may be replaced" }), undefined),
};
const MOST_STATES = 60;

export const generateBands = defineCommand<GenerateBandsRequest, Inserted>({
  name: "generateBands",
  writes: true,
  read(request) {
    const spreads = fields(fields(request).spreads ?? {});
    return {
      levels: sorted(listField(request, "levels", PARAMS.level, LEVELS.length)),
      states: [...new Set(listField(request, "states", PARAMS.state, MOST_STATES))],
      basis: field(request, "basis", PARAMS.basis),
      spreads: Object.fromEntries(
        LEVELS.flatMap(({ level }) =>
          spreads[level] === undefined ? [] : [[level, field(spreads, level, PARAMS.spread)]],
        ),
      ),
      roundTo: field(request, "roundTo", PARAMS.roundTo),
      insertAs: field(request, "insertAs", PARAMS.insertAs),
      destination: field(request, "destination", PARAMS.destination),
      replace: field(request, "replace", PARAMS.replace),
    };
  },
  run({ destination, replace, ...choices }, workbook) {
    const pinned = choices.insertAs === "native" ? pinnedBenchmarks(workbook) : pinnedCopy(workbook);
    const benchmarks = benchmarksInUse(workbook, pinned);
    const without = levelsWithoutBand(choices, benchmarks);
    if (without.length === choices.levels.length) {
      throw new FieldRefusal(
        "levels",
        `levels must include Senior, Lead or Principal on the hire basis, because no floor is quoted below Senior; got ${without.join(", ")}.`,
      );
    }
    const source = `AI Comp benchmarks ${dataVersion().version}`;
    const answer = insertTable(
      {
        kind: "bands",
        what: "Bands",
        insertAs: choices.insertAs,
        choices,
        destination,
        replace,
        sheetName: "Bands",
        table: (origin) => bandsTable(choices, origin, benchmarks, source, pinned),
      },
      workbook,
    );
    return withNotes(answer, [
      ...(choices.insertAs === "native" && pinned
        ? [`Calculated against the sheet ${pinned.sheet}, version ${pinned.version}.`]
        : []),
      // A level that was asked for and has no row must not vanish silently.
      ...(without.length > 0
        ? [`Left out: ${without.join(" and ")}, because no floor is quoted below Senior.`]
        : []),
    ]);
  },
});

function withNotes(answer: Answer<Inserted>, notes: readonly string[]): Answer<Inserted> {
  if (!answer.ok) return answer;
  return { ok: true, value: { ...answer.value, message: [answer.value.message, ...notes].join(" ") } };
}

function sorted(levels: readonly Level[]): Level[] {
  return LEVELS.map(({ level }) => level).filter((level) => levels.includes(level));
}
