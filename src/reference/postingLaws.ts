import text from "../../data/law/posting-laws.json?raw";
import { namedSource } from "./namedSource.ts";
import { onFirstUse } from "./onFirstUse.ts";
import type { PostingLaws } from "./schemas/PostingLaws.ts";

/** `source` is the statute where it is known, else the citation of the reports it rests on. */
export type PostingLaw = Omit<PostingLaws["rows"][number], "statute">;

const laws: () => PostingLaws = onFirstUse(() => JSON.parse(text) as PostingLaws);

/** A state's duty to disclose a pay range; undefined where the data knows none. Not legal advice. */
export function postingLaw(state: string): PostingLaw | undefined {
  const { sources, rows } = laws();
  const row = rows.find(({ place }) => place === state);
  if (!row) return undefined;
  const { statute, source, ...law } = row;
  return { ...law, source: statute ?? namedSource(sources, source).citation };
}
