import { DetachSection } from "./DetachSection.tsx";
import { OtherVersionsSection } from "./OtherVersionsSection.tsx";
import { OwnFiguresSection } from "./OwnFiguresSection.tsx";
import { PinnedSection } from "./PinnedSection.tsx";
import type { PinnedFiguresState } from "./usePinnedFigures.ts";

/** The figures this spreadsheet calculates with, and its formulas. */
export function SpreadsheetView({ pinned }: { pinned: PinnedFiguresState }) {
  return (
    <>
      {pinned.problem && <p class="note">{pinned.problem}</p>}
      <PinnedSection pinned={pinned} />
      <OtherVersionsSection pinned={pinned} />
      <OwnFiguresSection pinned={pinned} />
      <DetachSection />
    </>
  );
}
