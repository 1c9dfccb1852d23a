import type { Destination } from "../../workbook/readDestination.ts";
import { DestinationChoice } from "./DestinationChoice.tsx";
import { InsertAs, type InsertedAs } from "./InsertAs.tsx";
import type { WrittenKind } from "./WRITTEN_CALLS.ts";

/** What every panel that writes a block lets people choose. */
export interface InsertChoices {
  insertAs: InsertedAs;
  destination: Destination;
}

export const FIRST_INSERT_CHOICES: InsertChoices = { insertAs: "live", destination: "new sheet" };

interface InsertFieldsProps {
  choices: InsertChoices;
  onChange: (change: Partial<InsertChoices>) => void;
  /** The kind of block: one that is there already is updated in place. */
  kind: WrittenKind;
  /** What would be sent to write it; undefined while the fields cannot be read. */
  request: unknown;
  /** Whether the block stays where it is, so that there is no place to choose. */
  stays?: boolean | undefined;
  /** What native formulas are here, where that differs. */
  nativeHint?: string;
}

/** How the block will stand in the sheet, and where. */
export function InsertFields(props: InsertFieldsProps) {
  const { choices, onChange, kind, request, stays = false, nativeHint } = props;
  return (
    <>
      <InsertAs
        kind={kind}
        chosen={choices.insertAs}
        onChosen={(insertAs) => onChange({ insertAs })}
        request={request}
        nativeHint={nativeHint}
      />
      {!stays && (
        <DestinationChoice
          kind={kind}
          chosen={choices.destination}
          onChosen={(destination) => onChange({ destination })}
        />
      )}
    </>
  );
}
