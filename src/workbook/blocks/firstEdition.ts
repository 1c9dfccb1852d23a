import { isErrorCell } from "../../input/cell.ts";
import { hashOfContents } from "../sheetFingerprint.ts";
import { shownRange } from "../shownRange.ts";
import type { Contents, OwnBlock } from "../Workbook.ts";

// Blocks of version 0.1.0 stand in another order of columns, were filled from their first row, and were fingerprinted
// as a whole: "3,4,5:hash", the columns into which formulas spilled before the hash.
const FIRST_EDITION = /^[\d,]*:(\w+)$/;

/** The heads that version 0.1.0 wrote, by kind of block. */
const HEADS: Readonly<Record<string, readonly string[]>> = {
  bands: [
    "Level|State|Basis|Minimum|Midpoint|Maximum|Spread|Step|Overlap|Floor gap|Flag|Source|Label",
    "Floor to close|Remote median|Plain minimum|Plain midpoint|Plain maximum",
  ],
  offers: [
    "Offer|Level|State|Base|Bonus|Guaranteed cash|Equity a year|Equity kind|Valuation|Vesting|Liquidity",
    "Seat value a day|What must go right|What the role controls|Verdict|Gap|Gap share|Expected days|Certainty",
    "Certain equity|Counted|Raise needed|Extra days|Cost of waiting|Mid average|Saved with a Mid|Equity needed",
  ],
  compare: [
    "Offer|State|Base|Bonus|Sign-on|Equity grant|Equity kind|Valuation|Vesting|Liquidity|Vests year 1",
    "Vests year 2|Vests year 3|Vests year 4|Vested|Certainty|Cash, year 1|Cash, later years|Cash|Certain equity",
    "Uncertain equity|Counted|After tax, year 1|After tax, later years|Cash after tax|Break-even certainty",
  ],
  audit: [
    "Name|Level|State|Pay|Band minimum|Midpoint|Band maximum|Floor|Compa-ratio|Step|Flag|Reason|Cost to fix",
    "To restore step",
  ],
  benchmarks: ["Key|Your value|Your source|Pinned value|Value in use|Unit|Class|As of|Source|Note"],
  rationale: ["Point|Light|What it says"],
};

/** A block as version 0.1.0 left it. */
export interface FirstEditionBlock {
  isEdited: boolean;
  /** Its columns, counted from 0, the user's own left out. */
  columns: readonly number[];
  /** Why it cannot be written anew; undefined where it can. */
  why?: string;
}

/** Whether version 0.1.0 wrote a block. */
export function isOfFirstEdition({ fingerprint }: OwnBlock): boolean {
  return FIRST_EDITION.test(fingerprint);
}

/** A block of version 0.1.0; undefined where a later one wrote it. */
export function firstEditionBlock(own: OwnBlock, contents: Contents): FirstEditionBlock | undefined {
  const [, hash] = FIRST_EDITION.exec(own.fingerprint) ?? [];
  if (hash === undefined) return undefined;
  const known = new Set((HEADS[own.kind] ?? []).flatMap((heads) => heads.split("|")));
  const heads = (contents.values[1] ?? []).map(String);
  const others = heads.filter((head) => !known.has(head));
  const columns = heads.flatMap((head, i) => (known.has(head) ? [i] : []));
  // A formula that cannot fill its column shows an error: somebody typed into what it fills.
  const isStopped = contents.formulas.some((row, i) =>
    row.some((formula, j) => formula !== "" && isErrorCell(contents.values[i]?.[j])),
  );
  const isEdited = isStopped || hashOfContents(contents, filledColumns(own)) !== hash;
  if (others.length === 0) return { isEdited, columns };
  const names = others.map((head) => (head === "" ? "without a head" : `"${head}"`)).join(", ");
  return {
    isEdited,
    columns,
    why: `${shownRange(own.area)} was written by version 0.1.0 and has columns of yours among its own (${names}). The new layout would overwrite them: move them out of the block, or remove it, which leaves them, and insert it anew elsewhere. Nothing was written.`,
  };
}

/** The columns of such a block, counted from 0, into which its formulas spilled; none of a later one. */
function filledColumns({ fingerprint }: Pick<OwnBlock, "fingerprint">): number[] {
  if (!FIRST_EDITION.test(fingerprint)) return [];
  const [columns = ""] = fingerprint.split(":");
  return columns === "" ? [] : columns.split(",").map(Number);
}
