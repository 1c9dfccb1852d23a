import type { Benchmarks } from "../../../core/market/Benchmarks.ts";
import type { Level } from "../../../core/market/levels.ts";
import { meanScore } from "../../../core/offers/candidateCase.ts";
import type { CompetitionMix } from "../../../core/offers/competition.ts";
import { DEFAULT_TAX_YEAR } from "../../../reference/taxYears.ts";
import { CompetitionSection } from "../../parts/CompetitionSection.tsx";
import { NextDoor } from "../../parts/NextDoor.tsx";
import { StackedBars } from "../../parts/StackedBars.tsx";
import { useSession } from "../../Session.tsx";
import { type ComparedRow, most } from "./comparePreview.ts";
import { OutcomesTable } from "./OutcomesTable.tsx";

interface ComparePreviewFigureProps {
  rows: readonly ComparedRow[];
  years: number;
  /** Names of offers that cannot be reckoned yet. */
  missing: readonly string[];
  /** Whether a field cannot be read just now, so that these are the offers of a moment ago. */
  stale: boolean;
  /** For which level the offers are held against other companies and neighbouring roles. */
  level: Level;
  /** The companies that one competes with, where they are given. */
  mix: CompetitionMix | undefined;
  benchmarks: Benchmarks;
}

/** The offers on one scale, cash first, and what decides between them. */
export function ComparePreviewFigure(props: ComparePreviewFigureProps) {
  const { rows, years, missing, stale, level, mix, benchmarks } = props;
  const period = years === 1 ? "1 year" : `${years} years`;
  if (rows.length < 2) return null;
  return (
    <section class={stale ? "preview stale" : "preview"} aria-label="Preview">
      <h2>{stale ? "Preview before the last change" : `Preview: ${period}, before tax`}</h2>
      <StackedBars
        label={`What each offer comes to over ${period}, before tax. The table below has the numbers.`}
        cashIs="Cash"
        bars={rows.map(({ offer, outcome }) => ({
          name: offer.name,
          cash: outcome.cash,
          certainEquity: outcome.certainEquity,
          uncertainEquity: outcome.uncertainEquity,
        }))}
      />
      <Findings rows={rows} />
      {missing.length > 0 && <p class="hint">Left out until complete: {missing.join(", ")}.</p>}
      <details>
        <summary>Numbers as a table</summary>
        <OutcomesTable rows={rows} />
      </details>
      {rows.map(({ offer }) => (
        <details key={offer.name}>
          <summary>
            {offer.name}: next door{mix && ", and who else offers"}
          </summary>
          {mix && (
            <CompetitionSection
              level={level}
              place={offer.state}
              mix={mix}
              cash={offer.base + offer.bonus}
              benchmarks={benchmarks}
            />
          )}
          <NextDoor level={level} place={offer.state} base={offer.base} />
        </details>
      ))}
      <p class="hint">
        After tax: cash of tax year {DEFAULT_TAX_YEAR}, of a resident with one job and the standard deduction.
        Equity is before tax.
      </p>
    </section>
  );
}

/** Which offer leads in cash, after tax and with the equity that counts, and when the others draw level. */
function Findings({ rows }: { rows: readonly ComparedRow[] }) {
  const { formats } = useSession();
  const cash = most(rows, ({ outcome }) => outcome.cash);
  const net = most(rows, ({ outcome }) => outcome.cashAfterTax);
  const counted = most(rows, ({ outcome }) => outcome.counted);
  if (!cash || !net || !counted) return null;
  const scored = most(
    rows.filter((row) => scoreOf(row) > 0),
    scoreOf,
  );
  return (
    <>
      <dl class="findings">
        <dt>Most cash</dt>
        <dd>
          {cash.offer.name} <b>{formats.dollars(cash.outcome.cash)}</b>
        </dd>
        <dt>Most cash after tax</dt>
        <dd>
          {net.offer.name} <b>{formats.dollars(net.outcome.cashAfterTax)}</b>
        </dd>
        <dt>Most with certain equity</dt>
        <dd>
          {counted.offer.name} <b>{formats.dollars(counted.outcome.counted)}</b>
        </dd>
        {scored && (
          <>
            <dt>Best scored</dt>
            <dd>
              {scored.offer.name} <b>{formats.plain(Math.round(scoreOf(scored) * 10) / 10)} of 5</b>
            </dd>
          </>
        )}
      </dl>
      {rows.map((row) => (
        <BreakEvenNote key={row.offer.name} {...row} />
      ))}
    </>
  );
}

/** The mean of an offer's scores; 0 without any. */
function scoreOf({ offer: { scores = {} } }: ComparedRow): number {
  return meanScore(Object.values(scores)) ?? 0;
}

function BreakEvenNote({ offer, outcome: { breakEven, breakEvenExit, certainty } }: ComparedRow) {
  const { formats } = useSession();
  if (breakEvenExit !== undefined) {
    return (
      <p class="note">
        {offer.name} draws level with the most cash at an exit of {formats.dollars(Math.round(breakEvenExit))}
        , if that is certain; {formats.percent(certainty)} of it counts here.
      </p>
    );
  }
  if (!breakEven) return null;
  const { against } = breakEven;
  const needed = formats.percent(breakEven.certainty);
  const counts = formats.percent(certainty);
  return (
    <p class="note">
      {breakEven.certainty > 1
        ? `${offer.name} stays behind ${against} even if all of its equity comes true.`
        : `${offer.name} draws level with ${against} when ${needed} of its equity comes true; ${counts} counts as certain.`}
    </p>
  );
}
