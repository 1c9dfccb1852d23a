import type { BandsPlan } from "../../../core/bands/bandRows.ts";
import type { Benchmarks } from "../../../core/market/Benchmarks.ts";
import { weakFactors } from "../../../core/market/weakFactors.ts";
import type { Place } from "../../../core/units/place.ts";
import { PostingRules } from "../../parts/PostingRules.tsx";
import { placeName } from "../../parts/placeName.ts";
import { RangeChart, type RangeGroup } from "../../parts/RangeChart.tsx";
import { RangeTable } from "../../parts/RangeTable.tsx";
import { Spoken } from "../../parts/Spoken.tsx";
import { useFirstOf } from "../../parts/useFirstOf.tsx";
import { WeakFactorsNote } from "../../parts/WeakFactorsNote.tsx";
import { useSession } from "../../Session.tsx";
import { BandGuards } from "./BandGuards.tsx";
import { type BandsPreview, type BandsPreviewRow, floorGap } from "./bandsPreview.ts";
import { TalentSection } from "./TalentSection.tsx";

interface BandsPreviewFigureProps {
  preview: BandsPreview;
  benchmarks: Benchmarks;
  basis: BandsPlan["basis"];
  /** Whether a field cannot be read just now, so that these are the bands of a moment ago. */
  stale: boolean;
  /** Takes this spread for all levels. */
  onFit: (spread: number) => void;
}

/** More places than this are drawn only when asked for. */
const MOST_PLACES = 5;

/** The bands as a chart and a table, with the gap between market and floor in sight. */
export function BandsPreviewFigure({ preview, benchmarks, basis, stale, onFit }: BandsPreviewFigureProps) {
  const { rows, leftOut, floor, remoteMedian } = preview;
  const { formats } = useSession();
  const places = rows.map(({ place }) => place);
  const marks = new Map(weakFactors(places, benchmarks).map(({ place, mark }) => [place, mark]));
  const groups = byPlace(rows, remoteMedian, basis, marks);
  const { shown, button } = useFirstOf(groups, MOST_PLACES, "places");
  const hasMarker = shown.some(({ bars }) => bars.some(({ marker }) => marker !== undefined));
  const ends = rows.flatMap(({ range }) => [range.min, range.max]);
  const spoken =
    rows.length === 0
      ? "No bands"
      : `${formats.count(rows.length)} ${rows.length === 1 ? "band" : "bands"}, from ${formats.dollars(Math.min(...ends))} to ${formats.dollars(Math.max(...ends))}`;
  const hasFloor = shown.some(({ bars }) => bars.some((bar) => bar.floor !== undefined));
  return (
    <section class={stale ? "preview stale" : "preview"} aria-label="Preview">
      <h2>{stale ? "Preview before the last change" : "Preview"}</h2>
      <Spoken text={spoken} />
      {leftOut.length > 0 && (
        <p class="note">
          Left out {basis === "both" && "on the hire basis "}
          {leftOut.join(" and ")}: no floor is quoted below Senior.
        </p>
      )}
      {rows.length === 0 ? (
        <p class="hint">Choose levels and states to see their bands.</p>
      ) : (
        <>
          <RangeChart
            label={`Salary ranges, ${basis === "both" ? "market and hire" : basis} basis. The table below has the numbers.`}
            groups={shown}
          />
          <ul class="legend">
            <li>
              <i class="key-midpoint" /> Midpoint
            </li>
            {hasFloor && (
              <li>
                <i class="key-floor" /> Floor to close {formats.dollars(floor)}, Senior and above
              </li>
            )}
            {hasMarker && (
              <li>
                <i class="key-marker" /> Median, remote senior {formats.dollars(remoteMedian)}
              </li>
            )}
          </ul>
          {button}
          <FloorGapNote rows={rows} />
          <WeakFactorsNote places={places} benchmarks={benchmarks} />
          <BandGuards preview={preview} onFit={onFit} />
          <details>
            <summary>Numbers as a table</summary>
            <RangeTable caption="Salary ranges, US dollars a year" groups={shown} />
          </details>
          <TalentSection places={places} benchmarks={benchmarks} />
          <PostingRules places={[...new Set(rows.map(({ place }) => place))]} />
        </>
      )}
    </section>
  );
}

/** Market and floor are two series; what lies between them is what a search waits for. */
function FloorGapNote({ rows }: { rows: readonly BandsPreviewRow[] }) {
  const { formats } = useSession();
  const { withFloor, under, widest } = floorGap(rows);
  if (!widest) return null;
  const { row, gap, share } = widest;
  return (
    <p class="note">
      {under} of {withFloor} midpoints from Senior up are under the floor; furthest {row.level},{" "}
      {placeName(row.place)}: {formats.dollars(gap)} ({formats.percent(share)}).
    </p>
  );
}

function byPlace(
  rows: readonly BandsPreviewRow[],
  remoteMedian: number,
  basis: BandsPlan["basis"],
  marks: ReadonlyMap<Place, string>,
): RangeGroup[] {
  const groups = new Map<string, RangeGroup["bars"][number][]>();
  for (const { place, level, range, floor, basis: rowBasis } of rows) {
    const mark = marks.get(place);
    const name = [
      placeName(place),
      ...(basis === "both" ? [rowBasis] : []),
      ...(mark === undefined ? [] : [mark]),
    ].join(", ");
    const bars = groups.get(name) ?? [];
    // The published median is of senior roles only.
    const marker = place === "REMOTE" && level === "Senior" ? remoteMedian : undefined;
    bars.push({ name: level, ...range, floor, marker });
    groups.set(name, bars);
  }
  return [...groups].map(([name, bars]) => ({ name, bars }));
}
