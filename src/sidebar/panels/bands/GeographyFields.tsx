import type { GeographicPolicy } from "../../../core/bands/geographicPolicy.ts";
import type { Place } from "../../../core/units/place.ts";
import { type PayZone, zonesByPlace } from "../../../input/params/payZones.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { Choice } from "../../parts/Choice.tsx";
import { FromSheetField } from "../../parts/FromSheetField.tsx";
import { PlaceField } from "../../parts/PlaceField.tsx";
import { placeName } from "../../parts/placeName.ts";
import { useSession } from "../../Session.tsx";
import type { WritingCommands } from "../../useCommand.ts";
import { type BandsChoices, zonesAddress } from "./BandsChoices.ts";

interface GeographyFieldsProps {
  choices: BandsChoices;
  onChange: (change: Partial<BandsChoices>) => void;
  /** The zones that stand at the address; undefined until they are read. */
  zones: readonly PayZone[] | undefined;
  commands: WritingCommands;
}

const POLICIES: readonly { word: GeographicPolicy; label: string; hint: string }[] = [
  { word: "location", label: "Location", hint: "Each place by its own labour market." },
  { word: "national", label: "National", hint: "One rate in every place: the US average." },
  { word: "headquarters", label: "HQ", hint: "Every place is paid as the headquarters." },
  { word: "zones", label: "Zones", hint: "By a table of your own: zone, places, factor." },
];

/** By which market each place is paid. */
export function GeographyFields({ choices, onChange, zones, commands }: GeographyFieldsProps) {
  const { policy, headquarters } = choices;
  return (
    <>
      <Choice
        name="policy"
        legend="Pay by"
        options={POLICIES.map(({ word, label }) => ({ word, label }))}
        chosen={policy}
        onChosen={(word) => onChange({ policy: word })}
        hint={POLICIES.find(({ word }) => word === policy)?.hint}
      />
      {policy === "headquarters" && (
        <PlaceField
          name="headquarters"
          label="Headquarters"
          place={headquarters}
          onPlace={(place) => onChange({ headquarters: place })}
        />
      )}
      {policy === "zones" && (
        <ZonesFields choices={choices} onChange={onChange} zones={zones} commands={commands} />
      )}
    </>
  );
}

function ZonesFields({ choices, onChange, zones, commands }: GeographyFieldsProps) {
  const { refresh } = useSession();
  const { places } = choices;

  async function writeStart() {
    const { done, value } = await commands.run("writePayZones", { places }, "Writing pay zones …");
    if (done) onChange({ zones: zonesAddress(value.range) });
    await refresh();
  }

  return (
    <>
      <FromSheetField
        {...fieldsOf(choices, onChange).text("zones")}
        label="Table of zones"
        hint="Three columns: zone, places with semicolons between them, and a factor such as 95%"
        onSelected={({ a1 }) => onChange({ zones: a1 })}
      />
      {zones && <ZonesRead zones={zones} places={places} />}
      {places.some((place) => place !== "US") && (
        <p class="field">
          <button type="button" class="link" onClick={writeStart}>
            Write a table to start from
          </button>
        </p>
      )}
    </>
  );
}

/** What was read, and the places that are in none of it. */
function ZonesRead({ zones, places }: { zones: readonly PayZone[]; places: readonly Place[] }) {
  const { formats } = useSession();
  const byPlace = zonesByPlace(zones);
  const without = places.filter((place) => place !== "US" && !byPlace.has(place));
  return (
    <>
      <ul class="zones">
        {zones.map(({ zone, factor, places: within, where }) => (
          <li key={where}>
            <b>{zone}</b> {formats.percent(factor)}, {within.length}{" "}
            {within.length === 1 ? "place" : "places"}
          </li>
        ))}
      </ul>
      {without.length > 0 && (
        <p class="note">In no zone, so by their own factor: {without.map(placeName).join("; ")}.</p>
      )}
    </>
  );
}
