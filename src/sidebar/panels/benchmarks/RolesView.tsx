import { useState } from "preact/hooks";
import { averageBase } from "../../../core/market/averageBase.ts";
import { LEVEL_NAMES, type Level } from "../../../core/market/levels.ts";
import { silent } from "../../../core/trace.ts";
import type { Place } from "../../../core/units/place.ts";
import {
  neighbouringRoles,
  payAt,
  rolesBeside,
  titlesOfLevel,
} from "../../../reference/neighbouringRoles.ts";
import { Choice } from "../../parts/Choice.tsx";
import { Form } from "../../parts/Form.tsx";
import { PlaceField } from "../../parts/PlaceField.tsx";
import { placeName } from "../../parts/placeName.ts";
import { RoleChart, restsOn, upperFirst } from "../../parts/RoleChart.tsx";
import { SelectField } from "../../parts/SelectField.tsx";
import { Send } from "../../parts/Send.tsx";
import { WrittenBlocks } from "../../parts/WrittenBlocks.tsx";
import { CellTexts, WrittenCells } from "../../parts/WrittenCells.tsx";
import { useSession } from "../../Session.tsx";
import { useBenchmarks } from "../../useBenchmarks.ts";
import { useInsert } from "../../useInsert.ts";

interface RolesViewProps {
  level: Level;
  place: Place;
  onChange: (change: { level?: Level; place?: Place }) => void;
  onInserted: () => Promise<void>;
}

/** What neighbouring roles are paid in a place, beside the AI benchmark and never mixed with it. */
export function RolesView({ level, place, onChange, onInserted }: RolesViewProps) {
  const { formats } = useSession();
  const { benchmarks } = useBenchmarks();
  const { occupations, titles } = neighbouringRoles(place);
  const average = averageBase(level, place, benchmarks, silent);
  const where = placeName(place);
  return (
    <>
      <div class="columns">
        <PlaceField
          name="place"
          label="Place"
          besides={["US"]}
          place={place}
          onPlace={(chosen) => onChange({ place: chosen })}
        />
        <SelectField
          name="level"
          label="Beside the AI level"
          options={LEVEL_NAMES.map((word) => ({ word, label: word }))}
          chosen={level}
          onChosen={(chosen) => onChange({ level: chosen })}
        />
      </div>
      <ul class="legend">
        <li>
          <i class="key-midpoint" /> Median
        </li>
        <li>
          <i class="key-floor" /> AI engineer, {level}, average base {formats.dollars(average)}
        </li>
      </ul>
      <h2 class="part">Occupations, {where}</h2>
      {occupations.length > 0 ? (
        <RoleChart what={`Occupations, ${where}`} roles={occupations} against={average} />
      ) : (
        <p class="hint">No occupation is published here for 100 people or more.</p>
      )}
      <p class="hint">Everybody employed in them, BLS OEWS, May 2025.</p>
      <h2 class="part">Job titles, {titles.length > 0 ? where : "United States"}</h2>
      {titles.length > 0 ? (
        <RoleChart what={`Job titles, ${where}`} roles={titles} against={average} />
      ) : (
        <>
          <p class="note">
            Filings are told by metropolitan area, not by state: these are those of the US, in the tier of the
            level.
          </p>
          <RoleChart what="Job titles, United States" roles={titlesOfLevel(level)} against={average} />
        </>
      )}
      <p class="hint">
        Base offered in H-1B filings, US DOL, fiscal year 2025: evidence of sponsored jobs, no sample of the
        market. Fewer than 8 filings are not shown.
      </p>
      <InsertRoles level={level} place={place} onInserted={onInserted} />
    </>
  );
}

const INSERTED = [
  { word: "live", label: "Live" },
  { word: "values", label: "Values" },
] as const;

/** What stands for all roles where one is chosen. */
const ALL = "all";

/** Puts one role's median into the sheet, or all roles as a table. */
function InsertRoles({
  level,
  place,
  onInserted,
}: {
  level: Level;
  place: Place;
  onInserted: () => Promise<void>;
}) {
  const { formats, info } = useSession();
  const { commands, insert: insertOne } = useInsert("insertRolePay", onInserted);
  const { commands: tables, insert: insertAll } = useInsert("writeRoles", onInserted);
  const [chosen, setChosen] = useState(ALL);
  const [insertAs, setInsertAs] = useState<"live" | "values">("live");
  const roles = rolesBeside(level, place);
  const series = roles.find(({ role }) => role.name === chosen);
  const one = series && { role: series.role.name, place: series.place, insertAs };
  const all = { level, place, insertAs };
  const cell = info ? info.selection.replace(/:[A-Z]+\d+$/, "") : "the selection";
  return (
    <Form
      onSubmit={() =>
        series
          ? insertOne(one, `Writing ${series.role.name} …`)
          : insertAll(all, `Writing ${roles.length} roles …`)
      }
    >
      <SelectField
        name="role"
        label="Put into the sheet"
        options={[
          { word: ALL, label: `All ${roles.length}, as a table on the sheet Roles` },
          ...roles.map((each) => ({
            word: each.role.name,
            label: `${upperFirst(each.role.name)} ${formats.dollars(payAt(each, 0.5))}`,
          })),
        ]}
        chosen={series ? chosen : ALL}
        onChosen={setChosen}
        hint={series && restsOn(series, formats)}
      />
      <Choice
        name="roleInsertAs"
        legend="Insert as"
        options={INSERTED}
        chosen={insertAs}
        onChosen={setInsertAs}
        hint={insertAs === "live" ? "Formulas of AI Comp." : "As it is today."}
      />
      {series ? (
        <CellTexts command="insertRolePay" request={one} />
      ) : (
        <WrittenCells command="writeRoles" request={all} />
      )}
      <WrittenBlocks kind="roles" commands={tables} />
      <Send progress={series ? commands.progress : tables.progress} request={series ? one : all}>
        {series ? `Insert at ${cell}` : `Write ${roles.length} rows`}
      </Send>
    </Form>
  );
}
