import { Fragment } from "preact";
import { RANGE_REMARKS } from "../../../core/hiring/jobPosting.ts";
import type { AskedPart } from "../../../core/hiring/postingParts.ts";
import { SIGN_WORDS } from "../../../core/units/sign.ts";
import { wordsJoined } from "../../../core/wordsJoined.ts";
import { CopyText } from "../../parts/CopyText.tsx";
import { PostingRules } from "../../parts/PostingRules.tsx";
import { placeName } from "../../parts/placeName.ts";
import { Spoken } from "../../parts/Spoken.tsx";
import { useSession } from "../../Session.tsx";
import type { PostingPreview } from "./postingPreview.ts";

interface PostingFigureProps {
  /** Undefined until a first posting can be read. */
  preview: PostingPreview | undefined;
  /** Whether a field cannot be read just now, so that this is the preview of a moment ago. */
  stale: boolean;
  job: string;
}

/** More names than this are counted instead. */
const MOST_NAMES = 3;

/** Whether a posting may go out, what the laws of its places ask, its ranges, and its text once nothing is missing. */
export function PostingFigure({ preview, stale, job }: PostingFigureProps) {
  const { formats } = useSession();
  if (!preview) return null;
  const { verdict, light, asked, notFound, ranges, text } = preview;
  return (
    <section class={stale ? "preview stale" : "preview"} aria-label="Preview">
      <h2>{stale ? "Preview before the last change" : "Preview"}</h2>
      <p class={`verdict ${light}`}>
        <span class={`lamp ${light}`}>
          <span class="hidden">{SIGN_WORDS[light]}: </span>
        </span>{" "}
        {verdict}
      </p>
      <Spoken text={verdict} />
      <h3 class="part">What the law asks it to name</h3>
      {asked.length === 0 ? (
        <p class="hint">Nothing, as far as the data knows; city or county rules may apply.</p>
      ) : (
        <dl class="findings">
          {asked.map((each) => (
            <Asked key={each.part} {...each} />
          ))}
        </dl>
      )}
      {notFound.length > 0 && (
        <p class="note">
          What else {wordsJoined(notFound, "and")} {notFound.length === 1 ? "asks" : "ask"} it to name was not
          found: check the statute.
        </p>
      )}
      <PostingRules places={preview.places} posting={preview.posting} />
      <h3 class="part">Base pay in the posting</h3>
      <dl class="findings">
        {ranges.map(({ place, range }) => (
          <Fragment key={place}>
            <dt>{placeName(place)}</dt>
            <dd>
              <b>
                {formats.dollars(range.min)} to {formats.dollars(range.max)}
              </b>
            </dd>
          </Fragment>
        ))}
      </dl>
      {[...new Set(ranges.flatMap(({ remark }) => remark ?? []))].map((remark) => (
        <p key={remark} class="note">
          {RANGE_REMARKS[remark]}
        </p>
      ))}
      <h3 class="part">Text to copy</h3>
      {text === undefined ? (
        <p class="hint">
          {job.trim() === "" ? "Name the job to get the text." : "The text follows once nothing is missing."}
        </p>
      ) : (
        <CopyText label="Text of the posting" text={text} rows={12} />
      )}
    </section>
  );
}

function Asked({ part, by }: AskedPart) {
  const others = by.length - MOST_NAMES;
  const names = others > 0 ? [...by.slice(0, MOST_NAMES), `${others} more`] : by;
  return (
    <>
      <dt>{part}</dt>
      <dd>{wordsJoined(names, "and")}</dd>
    </>
  );
}
