import { Choice } from "./Choice.tsx";

const OPTIONS = [
  { word: "live", label: "Live", hint: "Formulas of the add-on; they recalculate wherever it is in use." },
  { word: "native", label: "Native", hint: "Plain formulas on a pinned Benchmarks sheet; no add-on needed." },
  { word: "values", label: "Values", hint: "Plain numbers of today, for anyone." },
] as const;

export type InsertedAs = (typeof OPTIONS)[number]["word"];

interface InsertAsProps {
  chosen: InsertedAs;
  onChosen: (word: InsertedAs) => void;
  /** What native formulas are here, where that differs. */
  nativeHint?: string | undefined;
}

/** How results will stand in the sheet. */
export function InsertAs({ chosen, onChosen, nativeHint }: InsertAsProps) {
  const usualHint = OPTIONS.find(({ word }) => word === chosen)?.hint;
  return (
    <Choice
      name="insertAs"
      legend="Insert as"
      options={OPTIONS}
      chosen={chosen}
      onChosen={onChosen}
      hint={(chosen === "native" && nativeHint) || usualHint}
    />
  );
}
