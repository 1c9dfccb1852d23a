import { Choice } from "../../parts/Choice.tsx";
import { useRememberedChoices } from "../../useRememberedChoices.ts";
import { rememberedBenchmarksChoices } from "./BenchmarksChoices.ts";
import { ExplainView } from "./ExplainView.tsx";
import { FiguresView } from "./FiguresView.tsx";
import { RolesView } from "./RolesView.tsx";
import { SpreadsheetView } from "./SpreadsheetView.tsx";
import { usePinnedFigures } from "./usePinnedFigures.ts";

/** Every figure with its source; what neighbouring roles are paid; what a cell calculates; and the figures this spreadsheet has pinned. */
export function BenchmarksPanel() {
  const { choices, set, remember } = useRememberedChoices("benchmarks", rememberedBenchmarksChoices);
  const pinned = usePinnedFigures();
  return (
    <>
      <Choice
        name="view"
        legend="Show"
        options={[
          { word: "figures", label: "Figures" },
          { word: "roles", label: "Roles" },
          { word: "explain", label: "Explain" },
          { word: "spreadsheet", label: "Spreadsheet" },
        ]}
        chosen={choices.view}
        onChosen={(view) => set({ view })}
      />
      {choices.view === "figures" && (
        <FiguresView
          pinned={pinned}
          insertAs={choices.insertAs}
          onInsertAs={(insertAs) => set({ insertAs })}
          onInserted={remember}
        />
      )}
      {choices.view === "roles" && (
        <RolesView level={choices.level} place={choices.place} onChange={set} onInserted={remember} />
      )}
      {choices.view === "explain" && <ExplainView />}
      {choices.view === "spreadsheet" && <SpreadsheetView pinned={pinned} />}
    </>
  );
}
