import { BAND_FLAG_SIGNS } from "../../../core/bands/bandGuards.ts";
import { useSession } from "../../Session.tsx";
import { bandRemarks } from "./bandRemarks.ts";
import type { BandsPreview } from "./bandsPreview.ts";

interface BandGuardsProps {
  preview: BandsPreview;
  /** Takes the largest spread that fits for all levels. */
  onFit: (spread: number) => void;
}

/** What is wrong with the bands, and the one press that mends an overlap. */
export function BandGuards({ preview: { rows, fitting }, onFit }: BandGuardsProps) {
  const { formats } = useSession();
  const both = rows.some(({ basis }) => basis === "hire");
  return (
    <>
      {bandRemarks(rows, formats).map(({ flag, text }) => (
        <div key={flag} class={BAND_FLAG_SIGNS[flag] === "bad" ? "note bad" : "note"}>
          {text}
          {flag === "overlap" && fitting !== undefined && (
            <button type="button" class="link" onClick={() => onFit(fitting)}>
              Use {formats.percent(fitting)}, the largest {both && "market "}spread that fits
            </button>
          )}
        </div>
      ))}
    </>
  );
}
