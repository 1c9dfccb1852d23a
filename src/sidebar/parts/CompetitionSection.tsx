import type { Benchmarks } from "../../core/market/Benchmarks.ts";
import type { Level } from "../../core/market/levels.ts";
import { type CompetitionMix, competition, mixInWords } from "../../core/offers/competition.ts";
import { silent } from "../../core/trace.ts";
import type { Place } from "../../core/units/place.ts";
import { useSession } from "../Session.tsx";
import { placeName } from "./placeName.ts";

interface CompetitionSectionProps {
  level: Level;
  place: Place;
  mix: CompetitionMix;
  /** Base and bonus of the offer. */
  cash: number;
  benchmarks: Benchmarks;
}

/** Where an offer's cash stands among the companies that one competes with. */
export function CompetitionSection({ level, place, mix, cash, benchmarks }: CompetitionSectionProps) {
  const { formats } = useSession();
  const mixed = competition(level, place, mix, cash, benchmarks, silent);
  const gap = mixed.gap ?? 0;
  return (
    <>
      <dl class="findings">
        <dt>Their cash</dt>
        <dd>
          <b>{formats.dollars(mixed.cash)}</b>
        </dd>
        <dt>Cash and equity</dt>
        <dd>
          <b>{formats.dollars(mixed.total)}</b>
        </dd>
        <dt>{gap < 0 ? "This offer is under by" : "This offer is over by"}</dt>
        <dd>
          <b>{formats.dollars(Math.abs(gap))}</b>
        </dd>
        <dt>Share that it reaches</dt>
        <dd>
          <b>{formats.percent(mixed.reached ?? 0)}</b>
        </dd>
      </dl>
      <p class="hint">
        {mixInWords(mix)}; {level}, {placeName(place)}. The guide quotes companies for no level: taken as
        Senior's, other levels by its ladder of averages and the place by its factor (our default, D).
      </p>
    </>
  );
}
