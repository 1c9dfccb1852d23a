import type { Destination } from "../../workbook/readDestination.ts";
import { useSession } from "../Session.tsx";
import { Choice } from "./Choice.tsx";

interface DestinationChoiceProps {
  chosen: Destination;
  onChosen: (destination: Destination) => void;
  /** The kind of block: one that is there already is updated in place. */
  kind: string;
}

/** Where the block goes. */
export function DestinationChoice({ chosen, onChosen, kind }: DestinationChoiceProps) {
  const { info } = useSession();
  const own = info?.blocks.filter((block) => block.kind === kind).at(-1);
  const hint =
    chosen === "selection"
      ? info && `Starts at ${info.selection}. You are asked before anything is replaced.`
      : own && `Updates ${own.range}.`;
  return (
    <Choice
      name="destination"
      legend="Where"
      options={[
        { word: "new sheet", label: "Own sheet" },
        { word: "selection", label: "At selection" },
      ]}
      chosen={chosen}
      onChosen={onChosen}
      hint={hint}
    />
  );
}
