import { oneOf } from "../input/params/choice.ts";
import { LEVEL } from "../input/params/level.ts";
import { optional } from "../input/params/optional.ts";
import { PLACE } from "../input/params/place.ts";
import { textOf } from "../input/params/text.ts";
import { FieldRefusal, field } from "../input/request.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { rolesBeside } from "../reference/neighbouringRoles.ts";
import { type RolesChoice, rolesBlock } from "../tables/rolesTable.ts";
import { type Inserted, insertBlock } from "../workbook/blocks/insertBlock.ts";
import { benchmarksInUse, pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import { defineCommand } from "./define/defineCommand.ts";

export interface WriteRolesRequest extends RolesChoice {
  /** The range the user agreed to replace. */
  replace?: string | undefined;
}

const INSERT_AS = oneOf(["live", "values"]);
const REPLACE = optional(textOf("the range that may be replaced"), undefined);

/** Writes what all neighbouring roles of a place are paid as one table, on a sheet of its own. */
export const writeRoles = defineCommand<WriteRolesRequest, Inserted>({
  writes: true,
  read: (request) => ({
    level: field(request, "level", LEVEL),
    place: field(request, "place", PLACE),
    insertAs: field(request, "insertAs", INSERT_AS),
    replace: field(request, "replace", REPLACE),
  }),
  run({ replace, ...choices }, workbook) {
    if (choices.place === "REMOTE") {
      throw new FieldRefusal(
        "place",
        'place must be a state, a metropolitan area or "US": nobody counts remote pay by role; got "REMOTE".',
      );
    }
    const pinned = pinnedCopy(workbook);
    const benchmarks = benchmarksInUse(workbook, pinned);
    const source = `AI Comp benchmarks ${dataVersion().version}`;
    const block = (choice: RolesChoice) =>
      rolesBlock(choice, rolesBeside(choice.level, choice.place), benchmarks, source, pinned);
    return insertBlock(
      {
        kind: "roles",
        what: "Neighbouring roles",
        choices,
        destination: "new sheet",
        sheetName: "Roles",
        block: block(choices),
        asWritten: (own) => block(own.choices as RolesChoice),
      },
      replace,
      workbook,
    );
  },
});
