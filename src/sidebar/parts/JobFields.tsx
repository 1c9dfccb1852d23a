import { LEVELS, type Level } from "../../core/market/levels.ts";
import type { Place } from "../../core/units/place.ts";
import { fieldsOf } from "../fieldsOf.ts";
import { PlaceField } from "./PlaceField.tsx";
import { SelectField } from "./SelectField.tsx";

interface JobFieldsProps<Job> {
  choices: Job;
  onChange: (change: Partial<Job>) => void;
}

/** The level and place of a job. */
export function JobFields(props: JobFieldsProps<{ level: Level; place: Place }>) {
  const { choices, onChange } = props;
  return (
    <>
      <LevelField choices={choices} onChange={onChange} />
      <PlaceField
        name="state"
        label="Place"
        besides={["US", "REMOTE"]}
        place={choices.place}
        onPlace={(place) => onChange({ place })}
      />
    </>
  );
}

/** A level, with the years that it is published for. */
export function LevelField({ choices, onChange }: JobFieldsProps<{ level: Level }>) {
  return (
    <SelectField
      {...fieldsOf(choices, onChange).choice("level")}
      label="Level"
      options={LEVELS.map(({ level, publishedYears }) => ({
        word: level,
        label: `${level}, ${publishedYears} y`,
      }))}
    />
  );
}
