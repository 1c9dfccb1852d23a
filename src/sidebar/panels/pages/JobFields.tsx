import { LEVELS, type Level } from "../../../core/market/levels.ts";
import type { Place } from "../../../core/units/place.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { PlaceField } from "../../parts/PlaceField.tsx";
import { SelectField } from "../../parts/SelectField.tsx";

interface Job {
  level: Level;
  place: Place;
}

/** The level and place of a job. */
export function JobFields({ choices, onChange }: { choices: Job; onChange: (change: Partial<Job>) => void }) {
  return (
    <div class="columns">
      <SelectField
        {...fieldsOf(choices, onChange).choice("level")}
        label="Level"
        options={LEVELS.map(({ level, publishedYears }) => ({
          word: level,
          label: `${level}, ${publishedYears} y`,
        }))}
      />
      <PlaceField
        name="state"
        label="Place"
        besides={["US", "REMOTE"]}
        place={choices.place}
        onPlace={(place) => onChange({ place })}
      />
    </div>
  );
}
