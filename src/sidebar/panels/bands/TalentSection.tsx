import type { Benchmarks } from "../../../core/market/Benchmarks.ts";
import { type Talent, talentPerDollar } from "../../../core/market/talentPerDollar.ts";
import type { Place } from "../../../core/units/place.ts";
import { developers } from "../../../reference/developers.ts";
import { HeadRow } from "../../parts/HeadRow.tsx";
import { placeName } from "../../parts/placeName.ts";
import { useFirstOf } from "../../parts/useFirstOf.tsx";
import { useSession } from "../../Session.tsx";

/** The states as tiles, each about where it lies: rows from north to south, two spaces where there is none. */
const TILES = [
  "AK                            ME",
  "                           VT NH",
  "WA ID MT ND MN IL WI MI NY RI MA",
  "OR NV WY SD IA IN OH PA NJ CT   ",
  "CA UT CO NE MO KY WV VA MD DE   ",
  "   AZ NM KS AR TN NC SC DC      ",
  "         OK LA MS AL GA         ",
  "HI       TX             FL      ",
];
const TILE = 24;
const WIDTH = 268;
/** How many areas are listed at first. */
const FIRST = 8;

interface TalentSectionProps {
  /** The places of the bands, which are marked. */
  places: readonly Place[];
  benchmarks: Benchmarks;
}

/** Where the same money finds the most people: software developers ÷ pay factor, by state and by metropolitan area. */
export function TalentSection({ places, benchmarks }: TalentSectionProps) {
  const { states, areas } = developers();
  const byState = talentPerDollar(states, benchmarks);
  const byArea = talentPerDollar(areas, benchmarks);
  const chosen = [...byState, ...byArea].filter(({ place }) => places.includes(place));
  const { shown, button } = useFirstOf(byArea, FIRST, "areas");
  return (
    <details>
      <summary>Talent per dollar</summary>
      <p class="hint">
        Software developers ÷ pay factor: how many there are for the same money. Secondary markets can work.
        The darker, the more.
      </p>
      <TileMap talent={byState} places={places} />
      {chosen.length > 0 && <TalentTable caption="The places of these bands" rows={chosen} />}
      <h3 class="part">Metropolitan areas</h3>
      <TalentTable caption="Metropolitan areas, the most first" rows={shown} />
      {button}
      <p class="hint">
        Rank among {byState.length} states or {byArea.length} areas. Quotient: their share of all jobs
        relative to the US. BLS OEWS, May 2025; Alaska's are not published.
      </p>
    </details>
  );
}

function TileMap({ talent, places }: { talent: readonly Talent[]; places: readonly Place[] }) {
  const ranks = new Map(talent.map(({ place, rank }) => [place, rank]));
  return (
    <svg
      class="tiles"
      role="img"
      aria-label="A map of tiles, darker with more software developers for the same money."
      viewBox={`0 0 ${WIDTH} ${TILES.length * TILE}`}
    >
      {TILES.flatMap((row, y) =>
        [...row.matchAll(/\w\w/g)].map(({ 0: state, index }) => {
          const rank = ranks.get(state);
          const share = rank === undefined ? 0 : 1 - (rank - 1) / talent.length;
          const x = (index / 3) * TILE;
          return (
            <g key={state} class={places.includes(state) ? "chosen" : undefined}>
              <title>
                {placeName(state)}: {rank === undefined ? "not published" : `rank ${rank}`}
              </title>
              <rect
                x={x + 1}
                y={y * TILE + 1}
                width={TILE - 2}
                height={TILE - 2}
                rx={3}
                fill-opacity={share ** 2}
              />
              <text
                x={x + TILE / 2}
                y={y * TILE + TILE / 2 + 4}
                text-anchor="middle"
                class={share > 0.75 ? "on" : undefined}
              >
                {state}
              </text>
            </g>
          );
        }),
      )}
    </svg>
  );
}

function TalentTable({ caption, rows }: { caption: string; rows: readonly Talent[] }) {
  const { formats } = useSession();
  return (
    <table>
      <caption class="hidden">{caption}</caption>
      <HeadRow heads={["Place", "Per dollar", "Quotient"]} />
      <tbody>
        {rows.map(({ place, rank, developers, factor, perDollar, locationQuotient }) => (
          <tr key={place}>
            <th scope="row">
              {rank}. {placeName(place)}
              <br />
              <small>
                {formats.count(developers)} ÷ {formats.plain(factor)}
              </small>
            </th>
            <td>{formats.count(Math.round(perDollar))}</td>
            <td>{formats.plain(locationQuotient)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
