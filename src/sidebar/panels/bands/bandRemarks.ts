import { type BandFlag, LEAST_STEP, MOST_OVERLAP, TOO_WIDE, WIDE } from "../../../core/bands/bandGuards.ts";
import { LEVELS, type Level } from "../../../core/market/levels.ts";
import type { NumberFormats } from "../../NumberFormats.ts";
import { placeName } from "../../parts/placeName.ts";
import { placesThatRequire } from "../../parts/postingInPlaces.ts";
import type { BandsPreviewRow } from "./bandsPreview.ts";

/** More names than this are counted instead. */
const MOST_NAMES = 3;

/** What the guards say of the bands, a sentence a guard. */
export interface BandRemark {
  flag: BandFlag;
  text: string;
}

/** The sentences of the guards that found something, each with how many rows and the worst of them. */
export function bandRemarks(rows: readonly BandsPreviewRow[], formats: NumberFormats): BandRemark[] {
  const flagged = (flag: BandFlag) => rows.filter(({ flags }) => flags.includes(flag));
  const bandsOf = (found: readonly BandsPreviewRow[]) =>
    found.length === 1 ? "1 band" : `${formats.count(found.length)} bands`;
  const worst = (found: readonly BandsPreviewRow[], measure: (row: BandsPreviewRow) => number) =>
    found.reduce((most, row) => (measure(row) > measure(most) ? row : most));
  const named = ({ level, place, basis }: BandsPreviewRow) =>
    `${level}, ${placeName(place)}${rows.some((row) => row.basis !== basis) ? `, ${basis}` : ""}`;

  const remarks: BandRemark[] = [];
  const tooWide = flagged("tooWide");
  if (tooWide.length > 0) {
    const text = `${bandsOf(tooWide)} too wide for a posting: the maximum is over ${TOO_WIDE} times the minimum.${whereItIsPosted(tooWide)}`;
    remarks.push({ flag: "tooWide", text });
  }
  const overlap = flagged("overlap");
  if (overlap.length > 0) {
    const most = worst(overlap, (row) => row.overlap ?? 0);
    const by = formats.percent(most.overlap ?? 0);
    const verb = overlap.length === 1 ? "overlaps" : "overlap";
    const text = `${bandsOf(overlap)} ${verb} the level below by over ${formats.percent(MOST_OVERLAP)}; most ${named(most)}: ${by}.`;
    remarks.push({ flag: "overlap", text });
  }
  const steps = flagged("step");
  if (steps.length > 0) {
    const least = worst(steps, (row) => -(row.step ?? 0));
    const above = `${formats.percent(least.step ?? 0)} above ${levelBelow(rows, least)}`;
    const text = `${named(least)}: ${above}. A step under ${formats.percent(LEAST_STEP)} is a compressed ladder (${bandsOf(steps)}).`;
    remarks.push({ flag: "step", text });
  }
  const wide = flagged("wide");
  if (wide.length > 0) {
    const text = `${bandsOf(wide)} wide: the maximum is over ${WIDE} times the minimum.${whereItIsPosted(wide)}`;
    remarks.push({ flag: "wide", text });
  }
  return remarks;
}

/** " The law of California, Washington asks for the range in the posting.", where it does. */
function whereItIsPosted(rows: readonly BandsPreviewRow[]): string {
  const places = placesThatRequire([...new Set(rows.map(({ place }) => place))]);
  if (places.length === 0) return "";
  const whose = places.length <= MOST_NAMES ? places.join(", ") : `${places.length} of the states`;
  return ` The law of ${whose} asks for the range in the posting.`;
}

/** The next lower level that has a band of the same place and basis. */
function levelBelow(rows: readonly BandsPreviewRow[], { level, place, basis }: BandsPreviewRow): Level {
  const order = LEVELS.map((definition) => definition.level);
  const lower = rows.filter(
    (row) => row.place === place && row.basis === basis && order.indexOf(row.level) < order.indexOf(level),
  );
  return lower[lower.length - 1]?.level ?? level;
}
