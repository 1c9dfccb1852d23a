import type { PinnedFiguresState } from "./usePinnedFigures.ts";

/** What in this spreadsheet another version of the data gave, as far as it can be known, and how it is calculated anew. */
export function OtherVersionsSection({ pinned: { figures } }: { pinned: PinnedFiguresState }) {
  if (!figures) return null;
  const { pinned, publishedVersion, valuesOfOthers } = figures;
  const isAllOfThis = valuesOfOthers.length === 0 && (!pinned || pinned.version === publishedVersion);
  if (isAllOfThis) return null;
  return (
    <section>
      <h2>Other data versions</h2>
      {valuesOfOthers.map(({ version, ranges }) => (
        <p key={version}>
          Values by {version === "" ? "an earlier version" : `data ${version}`}: {ranges.join(", ")}. Insert
          them again to have data {publishedVersion}.
        </p>
      ))}
      <p>
        Formulas do not tell their version. After an upgrade Sheets may still show what it keeps of them:
        “Refresh formulas” in the menu calculates all anew.
      </p>
    </section>
  );
}
