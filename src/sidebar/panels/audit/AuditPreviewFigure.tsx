import type { AuditPreview } from "../../../commands/previewAudit.ts";
import { DEFAULT_SPREAD } from "../../../core/bands/band.ts";
import type { Benchmarks } from "../../../core/market/Benchmarks.ts";
import type { AuditCounts } from "../../../core/team/auditCounts.ts";
import { type AuditFlag, LOWEST_COMPA } from "../../../core/team/payAudit.ts";
import type { NumberFormats } from "../../NumberFormats.ts";
import { HeadRow } from "../../parts/HeadRow.tsx";
import { Spoken } from "../../parts/Spoken.tsx";
import { useFirstOf } from "../../parts/useFirstOf.tsx";
import { WeakFactorsNote } from "../../parts/WeakFactorsNote.tsx";
import { useSession } from "../../Session.tsx";
import { DoubtfulCells } from "../team/DoubtfulCells.tsx";
import type { TeamPreview } from "./auditPreview.ts";
import { GroupGaps } from "./GroupGaps.tsx";
import { PayChart } from "./PayChart.tsx";
import { PayTable } from "./PayTable.tsx";

interface AuditPreviewFigureProps {
  benchmarks: Benchmarks;
  /** Undefined while no team is known. */
  preview: TeamPreview | undefined;
  /** Rows with a level or a pay, but not both. */
  incomplete: number;
  /** As the spreadsheet told it; undefined while no team is known. */
  team: AuditPreview | undefined;
  /** Why the team could not be read. */
  problem: string | undefined;
  waiting: boolean;
  /** Whether it is the team of before the last change. */
  stale: boolean;
}

/** More places than this are drawn only when asked for. */
const MOST_PLACES = 4;

/** How many people have which flag, what it costs, and where everybody's pay stands. */
export function AuditPreviewFigure({
  benchmarks,
  preview,
  incomplete,
  team,
  problem,
  waiting,
  stale,
}: AuditPreviewFigureProps) {
  const groups = preview?.groups ?? [];
  const { shown, button } = useFirstOf(groups, MOST_PLACES, "places");
  const { formats } = useSession();
  return (
    <section class={stale ? "preview stale" : "preview"} aria-label="Preview" aria-busy={waiting}>
      <h2>{stale ? "Preview before the last change" : "Preview"}</h2>
      <Spoken text={preview ? countsInWords(preview.counts, formats) : ""} />
      {!preview && !problem && (
        <p class="hint">
          {waiting ? "Reading the team …" : "Say where levels and pay stand to see what is flagged."}
        </p>
      )}
      <p role="status" class="problem">
        {problem}
      </p>
      {preview && (
        <>
          <FlagCounts counts={preview.counts} incomplete={incomplete} scopeAbovePay={team?.scopeAbovePay} />
          <StepsToRestore steps={preview.steps} />
          <DoubtfulCells title="Pay that looks mistyped" what="cells" cells={team?.odd ?? []} />
          <GroupGaps groups={team?.groups ?? []} />
          <PayChart
            label="Pay against the market band of each level. The table below has the numbers."
            groups={shown}
          />
          <Legend groups={shown} />
          {button}
          <WeakFactorsNote places={groups.map(({ place }) => place)} benchmarks={benchmarks} />
          <details>
            <summary>Numbers as a table</summary>
            <PayTable groups={shown} />
          </details>
        </>
      )}
    </section>
  );
}

interface FlagCountsProps {
  counts: AuditCounts;
  incomplete: number;
  scopeAbovePay: number | undefined;
}

function FlagCounts({ counts, incomplete, scopeAbovePay }: FlagCountsProps) {
  const { formats } = useSession();
  const { people, byFlag, clear, costToFix } = counts;
  const flags = (Object.keys(byFlag) as AuditFlag[]).filter((flag) => byFlag[flag] > 0);
  return (
    <>
      <table class="flags">
        <caption class="hidden">People by flag; one person may have several</caption>
        <HeadRow heads={["Flag", `Of ${formats.count(people)} people`]} />
        <tbody>
          {scopeAbovePay !== undefined && (
            <tr>
              <th scope="row">Scope above pay</th>
              <td>{formats.count(scopeAbovePay)}</td>
            </tr>
          )}
          {flags.map((flag) => (
            <tr key={flag}>
              <th scope="row">{flag}</th>
              <td>{formats.count(byFlag[flag])}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">No flag</th>
            <td>{formats.count(clear)}</td>
          </tr>
        </tbody>
      </table>
      <p class="note">
        {costToFix > 0
          ? `Cost to fix: ${formats.dollars(costToFix)} a year raises everyone flagged to the floor or to ${formats.percent(LOWEST_COMPA)} of the local average.`
          : `Nobody needs a raise to reach the floor or ${formats.percent(LOWEST_COMPA)} of the local average.`}
        {incomplete > 0 &&
          ` Left out: ${formats.count(incomplete)} ${incomplete === 1 ? "row" : "rows"} without level or pay.`}
      </p>
    </>
  );
}

/** What it takes that levels lie far enough apart again. */
function StepsToRestore({ steps }: { steps: TeamPreview["steps"] }) {
  const { formats } = useSession();
  if (steps.length === 0) return null;
  return (
    <>
      <h3 class="part">To restore the steps</h3>
      <ul class="rules">
        {steps.map(({ level, next, short, people, cost }) => (
          <li key={level}>
            {level} to {next}: {formats.dollars(cost)} a year, {formats.dollars(short)} for{" "}
            {people === 1 ? `the one ${next}` : `each of ${formats.count(people)} at ${next}`}.
          </li>
        ))}
      </ul>
    </>
  );
}

function Legend({ groups }: { groups: TeamPreview["groups"] }) {
  const { formats } = useSession();
  const people = groups.flatMap(({ rows }) => rows.flatMap((row) => row.people));
  return (
    <ul class="legend">
      <li>
        <i class="key-midpoint" /> Market band, {formats.percent(DEFAULT_SPREAD.market)} spread, with its
        midpoint
      </li>
      {people.some(({ flagged }) => !flagged) && (
        <li>
          <i class="key-person" /> Person without a flag
        </li>
      )}
      {people.some(({ flagged }) => flagged) && (
        <li>
          <i class="key-person flagged" /> Person with a flag
        </li>
      )}
      {groups.some(({ rows }) => rows.some(({ floor }) => floor !== undefined)) && (
        <li>
          <i class="key-floor" /> Floor to close
        </li>
      )}
    </ul>
  );
}

function countsInWords({ people, clear, costToFix }: AuditCounts, formats: NumberFormats): string {
  return `${formats.count(people)} ${people === 1 ? "person" : "people"}, ${formats.count(people - clear)} flagged; ${formats.dollars(costToFix)} a year to fix`;
}
