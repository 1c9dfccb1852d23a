import { Refusal } from "../core/Refusal.ts";
import { DEFAULT_BUDGET, MERIT_LIMITS } from "../core/team/merit.ts";
import type { Ratio } from "../core/units/money.ts";
import { optional } from "../input/params/optional.ts";
import { rateIn } from "../input/params/rate.ts";
import { field } from "../input/request.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { identityText } from "../tables/columns/blockTable.ts";
import { type MeritMember, meritBlock, meritColumns } from "../tables/meritTable.ts";
import type { InsertAs } from "../tables/Table.ts";
import { type Inserted, insertBlock } from "../workbook/blocks/insertBlock.ts";
import { ownItems } from "../workbook/blocks/ownItems.ts";
import { meritMatrixInUse, writeMeritMatrix } from "../workbook/meritMatrix.ts";
import { benchmarksInUse, figuresToPin, pinnedBenchmarks, pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import type { Destination } from "../workbook/readDestination.ts";
import { readDestination } from "../workbook/readDestination.ts";
import { CELLS, readTeam, refuseBadCells } from "../workbook/readTeam.ts";
import type { OwnBlock, Workbook } from "../workbook/Workbook.ts";
import { defineCommand } from "./define/defineCommand.ts";
import { type MeritRanges, readMeritRanges } from "./previewMerit.ts";

/** What the Merit sheet panel sends. */
export interface WriteMeritRequest extends MeritRanges {
  /** What raises and lump sums may come to, of all pay; blank: 3.5%. */
  budget: Ratio;
  insertAs: InsertAs;
  destination: Destination;
  /** The range the user agreed to replace, as the question named it. */
  replace?: string | undefined;
}

const KIND = "merit";
const BUDGET = optional(rateIn(MERIT_LIMITS), DEFAULT_BUDGET);

export const writeMerit = defineCommand<WriteMeritRequest, Inserted>({
  writes: true,
  read: (request) => ({
    ...readMeritRanges(request),
    budget: field(request, "budget", BUDGET),
    ...readDestination(request),
  }),
  run({ insertAs, destination, replace, budget, ...ranges }, workbook) {
    const pinned = insertAs === "native" ? figuresToPin(workbook) : pinnedCopy(workbook);
    const benchmarks = benchmarksInUse(workbook, pinned);
    const team = readTeam({ ...ranges, minStep: 0 }, workbook, benchmarks);
    refuseBadCells(team, { ...ranges, minStep: 0 });
    const inSheet = meritMatrixInUse(workbook);
    const source = `AI Comp benchmarks ${dataVersion().version}. Everyone who can edit this spreadsheet can see this pay.`;
    const block = (members: readonly MeritMember[], choices: MeritChoices) =>
      meritBlock({ ...choices, members }, inSheet, benchmarks, source, pinned);
    const choices = { budget, spread: ranges.spread, insertAs };
    const own = workbook.blocks().find(({ kind }) => kind === KIND);
    return insertBlock(
      {
        kind: KIND,
        what: "Merit raises",
        // Where the team stands, never what it is paid.
        choices: { ...ranges, ...choices },
        destination,
        sheetName: "Merit",
        first: () => {
          if (insertAs === "native") pinnedBenchmarks(workbook);
          writeMeritMatrix(workbook);
        },
        updates: () => true,
        block: block(withRatings(team.members, own, workbook), choices),
        typedIs: "as it stands",
        asWritten(before) {
          const members = membersOf(before, workbook);
          return members && block(members, before.choices as MeritChoices);
        },
      },
      replace,
      workbook,
    );
  },
});

type MeritChoices = Pick<WriteMeritRequest, "budget" | "spread" | "insertAs">;

/** Ratings and promotions that were chosen in the sheet hold where the team's own cells say nothing. */
function withRatings(
  members: readonly MeritMember[],
  own: OwnBlock | undefined,
  workbook: Workbook,
): MeritMember[] {
  const idOf = ({ name, level, place, pay }: MeritMember) =>
    identityText(name === "" ? [level, place, pay] : [name, level, place]);
  const before = new Map((own && membersOf(own, workbook))?.map((member) => [idOf(member), member]));
  return members.map((member) => {
    const chosen = before.get(idOf(member));
    return {
      ...member,
      rating: member.rating ?? chosen?.rating,
      promotedTo: member.promotedTo ?? chosen?.promotedTo,
    };
  });
}

/** The people as they stand in the sheet's blue cells; undefined where one of those is not accepted. */
function membersOf(own: OwnBlock, workbook: Workbook): MeritMember[] | undefined {
  const heads = ["level", "state", "pay", "rating", "promotedTo"] as const;
  const columns = meritColumns(
    { budget: 0, spread: 0 },
    [],
    { whole: "", ratings: "", rates: "" },
    undefined,
  );
  try {
    return ownItems(own, columns, ["name"], heads, workbook).map((item) => ({
      name: item.has("name") ? String(item.cell("name")) : "",
      level: item.read("level", CELLS.level),
      place: item.read("state", CELLS.state),
      pay: item.read("pay", CELLS.pay),
      rating: item.read("rating", CELLS.rating),
      promotedTo: item.read("promotedTo", CELLS.promotedTo),
    }));
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
