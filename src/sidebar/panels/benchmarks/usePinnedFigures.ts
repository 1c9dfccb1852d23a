import type { PinnedFigures } from "../../../commands/readOverrides.ts";
import { type Answered, useAnswer } from "../../useAnswer.ts";

export interface PinnedFiguresState extends Omit<Answered<PinnedFigures>, "value"> {
  /** Undefined until the spreadsheet has answered. */
  figures: PinnedFigures | undefined;
}

/** What the open spreadsheet has pinned, and the user's own figures in it, which may be typed there. */
export function usePinnedFigures(): PinnedFiguresState {
  const { value: figures, ...asking } = useAnswer("readOverrides", {});
  return { figures, ...asking };
}
