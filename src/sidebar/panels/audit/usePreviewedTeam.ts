import { useEffect, useRef, useState } from "preact/hooks";
import type { AuditPreview } from "../../../commands/previewAudit.ts";
import { DEFAULT_MIN_STEP } from "../../../core/team/payAudit.ts";
import type { TeamRanges } from "../../../workbook/readTeam.ts";
import { server } from "../../server.ts";

export interface PreviewedTeam {
  /** The team as it was last read; undefined before. */
  team: AuditPreview | undefined;
  /** Why the ranges could not be read: the sentence names the cell. */
  problem: string | undefined;
  waiting: boolean;
}

const NOBODY = { team: undefined, problem: undefined, waiting: false };
/** Long enough not to ask for every letter of an address. */
const PAUSE_MS = 400;

/** The team that stands in the ranges: asked for when the ranges change, and when the user comes back from the sheet. */
export function usePreviewedTeam(ranges: TeamRanges | undefined): PreviewedTeam & { readAgain: () => void } {
  const [previewed, setPreviewed] = useState<PreviewedTeam>(NOBODY);
  const [reading, setReading] = useState(0);
  const asked = useRef(0);
  const { levels, pays, states, scopes, groups } = ranges ?? {};

  useEffect(() => {
    const number = ++asked.current;
    if (levels === undefined || pays === undefined) {
      setPreviewed(NOBODY);
      return;
    }
    const ask = async () => {
      setPreviewed((before) => ({ ...before, waiting: true }));
      // Steps are tried in the panel, on the team that comes back.
      const request = {
        ...{ levels, pays, states, scopes, groups },
        ...{ minStep: DEFAULT_MIN_STEP, auditRest: true },
      };
      const reply = await server.run("previewAudit", request);
      // Ranges may have changed while the spreadsheet was reading.
      if (number !== asked.current) return;
      setPreviewed(
        reply.ok
          ? { team: reply.value, problem: undefined, waiting: false }
          : { team: undefined, problem: reply.message, waiting: false },
      );
    };
    const pause = setTimeout(ask, PAUSE_MS);
    window.addEventListener("focus", ask);
    return () => {
      clearTimeout(pause);
      window.removeEventListener("focus", ask);
    };
  }, [levels, pays, states, scopes, groups, reading]);

  return { ...previewed, readAgain: () => setReading((before) => before + 1) };
}
