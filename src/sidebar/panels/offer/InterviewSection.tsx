import { type Bottleneck, interviewSpeed } from "../../../core/hiring/interviewSpeed.ts";
import type { Benchmarks } from "../../../core/market/Benchmarks.ts";
import { silent } from "../../../core/trace.ts";
import { DAYS_EACH, SLACK, STAGES } from "../../../input/params/interviewing.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { NumberField } from "../../parts/NumberField.tsx";
import { Spoken } from "../../parts/Spoken.tsx";
import { readTyped } from "../../readTyped.ts";
import { useSession } from "../../Session.tsx";

/** How people are interviewed, as typed; blank where it is not asked about. */
export interface TypedInterview {
  stages: string;
  daysEach: string;
  slack: string;
}

const SAYS: Readonly<Record<Bottleneck, string>> = {
  Pay: "The pay is the bottleneck, not the process.",
  Process: "The process is the bottleneck: it takes longer than a whole search at the floor.",
  "Pay and process":
    "Pay and process are both too slow: under-budgeting and over-interviewing often appear together.",
  Neither: "Neither pay nor process holds the search up.",
  "Not the process": "The process does not hold the search up.",
};

interface InterviewSectionProps {
  typed: TypedInterview;
  onTyped: (change: Partial<TypedInterview>) => void;
  /** Whether the offer misses the floor or the local average; undefined while there is none. */
  payIsShort: boolean | undefined;
  benchmarks: Benchmarks;
}

/** Whether the pay or the process holds a search up. */
export function InterviewSection({ typed, onTyped, payIsShort, benchmarks }: InterviewSectionProps) {
  const { formats } = useSession();
  const fields = fieldsOf(typed, onTyped);
  const stages = readTyped(STAGES, typed.stages, "Stages").value;
  const daysEach = readTyped(DAYS_EACH, typed.daysEach, "Days each").value;
  const slack = typed.slack.trim() === "" ? 0 : readTyped(SLACK, typed.slack, "Days besides").value;
  const speed =
    stages !== undefined && daysEach !== undefined && slack !== undefined
      ? interviewSpeed({ stages, daysEach, slack }, payIsShort, benchmarks, silent)
      : undefined;
  const days = speed && formats.plain(Math.round(speed.days * 10) / 10);
  const says = speed
    ? `${days} days, against ${formats.plain(Math.round((speed.days - speed.over) * 10) / 10)} for a search at the floor. ${SAYS[speed.bottleneck]}`
    : "Type stages, and the days from one to the next.";
  return (
    <details class="fold">
      <summary>Interview speed{days && `: ${days} days`}</summary>
      <div class="years three">
        <NumberField {...fields.text("stages")} label="Stages" />
        <NumberField {...fields.text("daysEach")} label="Days each" />
        <NumberField {...fields.text("slack")} label="Besides" />
      </div>
      <p>{says}</p>
      <Spoken text={says} />
    </details>
  );
}
