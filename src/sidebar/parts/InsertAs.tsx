import { wordsJoined } from "../../core/wordsJoined.ts";
import { useBenchmarks } from "../useBenchmarks.ts";
import { Choice } from "./Choice.tsx";
import { figureName } from "./figureName.ts";
import { WRITTEN_CALLS, type WrittenKind } from "./WRITTEN_CALLS.ts";
import { WrittenCells } from "./WrittenCells.tsx";

const OPTIONS = [
  { word: "live", label: "Live", hint: "They recalculate wherever the add-on is in use." },
  { word: "native", label: "Native", hint: "Plain formulas on a pinned Benchmarks sheet; no add-on needed." },
  { word: "values", label: "Values", hint: "Plain numbers of today, for anyone." },
] as const;

export type InsertedAs = (typeof OPTIONS)[number]["word"];

interface InsertAsProps {
  /** The kind of block that is written. */
  kind: WrittenKind;
  chosen: InsertedAs;
  onChosen: (word: InsertedAs) => void;
  /** What would be sent to write it; undefined while the fields cannot be read. */
  request: unknown;
  /** What native formulas are here, where that differs. */
  nativeHint?: string | undefined;
}

/** How results will stand in the sheet. */
export function InsertAs({ kind, chosen, onChosen, request, nativeHint }: InsertAsProps) {
  const { command, calls, ownFigures } = WRITTEN_CALLS[kind];
  const usualHint = OPTIONS.find(({ word }) => word === chosen)?.hint;
  const called = chosen === "live" ? `Formulas with ${wordsJoined(calls, "and")}. ` : "";
  return (
    <>
      <Choice
        name="insertAs"
        legend="Insert as"
        options={OPTIONS}
        chosen={chosen}
        onChosen={onChosen}
        hint={`${called}${(chosen === "native" && nativeHint) || usualHint}`}
      />
      <WrittenCells command={command} request={request} />
      {ownFigures && <OwnFigures chosen={chosen} />}
    </>
  );
}

/** More names than this are counted instead. */
const MOST_NAMES = 2;

/** Which figures of the user's own are in what is written, and how they come into it. */
function OwnFigures({ chosen }: { chosen: InsertedAs }) {
  const { own, argument } = useBenchmarks();
  if (own.length === 0) return null;
  const names =
    own.length > MOST_NAMES
      ? `${own.length} figures of your own`
      : `your own ${wordsJoined(
          own.map(({ key }) => figureName(key)),
          "and",
        )}`;
  const how = {
    live: argument
      ? `the formulas take ${argument} as their last argument.`
      : "the formulas take them from the sheet.",
    native: "the formulas read them from the Benchmarks sheet.",
    values: "as they are now.",
  };
  return (
    <p class="note">
      With {names}: {how[chosen]}
    </p>
  );
}
