import type { Benchmarks } from "../../../core/market/Benchmarks.ts";
import type { Level } from "../../../core/market/levels.ts";
import { REMOTE_REASONS, type RemoteReason, remoteCheck } from "../../../core/offers/remoteCheck.ts";
import { silent } from "../../../core/trace.ts";
import { Checks } from "../../parts/Checks.tsx";
import { upperFirst } from "../../parts/RoleChart.tsx";
import { Spoken } from "../../parts/Spoken.tsx";
import { useSession } from "../../Session.tsx";

const REASONS = Object.keys(REMOTE_REASONS) as RemoteReason[];

interface RemoteSectionProps {
  base: number;
  level: Level;
  reasons: readonly RemoteReason[];
  onReasons: (reasons: RemoteReason[]) => void;
  benchmarks: Benchmarks;
}

/** What a remote base under the top quartile has to have besides. */
export function RemoteSection({ base, level, reasons, onReasons, benchmarks }: RemoteSectionProps) {
  const { formats } = useSession();
  const check = remoteCheck(base, level, new Set(reasons), benchmarks, silent);
  const inWords = (reason: RemoteReason) => upperFirst(REMOTE_REASONS[reason]);
  const stands = `The top quartile begins at ${formats.dollars(Math.round(check.topQuartile))}, and the quoted median of remote seniors is ${formats.dollars(check.quotedMedian)}.`;
  return (
    <>
      <h2>Remote</h2>
      <p>
        <b>{check.verdict}.</b> {stands}
      </p>
      <Spoken text={`${check.verdict}. ${stands}`} />
      {check.gap < 0 && (
        <Checks
          name="reasons"
          legend="What else does it have?"
          options={REASONS.map((reason) => ({ word: inWords(reason) }))}
          chosen={reasons.map(inWords)}
          onChosen={(chosen) => onReasons(REASONS.filter((reason) => chosen.includes(inWords(reason))))}
        />
      )}
    </>
  );
}
