import { Spoken } from "../../parts/Spoken.tsx";
import { useSession } from "../../Session.tsx";
import { answerInWords, type ComparedRow } from "./comparePreview.ts";

interface AnswerBarProps {
  rows: readonly ComparedRow[];
  years: number;
  /** Whether a field cannot be read just now, so that it is the answer of a moment ago. */
  stale: boolean;
}

/** Which offer is better, in sight while somebody types. */
export function AnswerBar({ rows, years, stale }: AnswerBarProps) {
  const { formats } = useSession();
  const answer = answerInWords(rows, years, formats.dollars);
  return (
    <div class="verdict-bar">
      {answer === undefined ? (
        <span class="hint">Type state and base of two offers to compare them.</span>
      ) : (
        <span class={stale ? "before" : undefined}>
          {stale && <b>Before the last change: </b>}
          {answer}
        </span>
      )}
      <Spoken text={answer ?? ""} />
    </div>
  );
}
