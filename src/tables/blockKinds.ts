import { DEFAULT_MIN_STEP } from "../core/team/payAudit.ts";
import { publishedBenchmarks } from "../reference/benchmarks.ts";
import { auditColumns } from "./auditTable.ts";
import { bandsColumns, PLAIN_BANDS } from "./bandsTable.ts";
import { BENCHMARKS_COLUMNS } from "./benchmarksTable.ts";
import { candidateLines } from "./candidateTable.ts";
import type { ColumnList } from "./columns/Column.ts";
import { ALL_PARTS, compareLines } from "./compareTable.ts";
import { GROUP_GAPS_COLUMNS } from "./groupGapsTable.ts";
import { LETTER_LINES } from "./letterTable.ts";
import { MERIT_MATRIX_COLUMNS } from "./meritMatrixTable.ts";
import { meritColumns } from "./meritTable.ts";
import { offersColumns } from "./offersTable.ts";
import { PAY_ZONES_COLUMNS } from "./payZonesTable.ts";
import { postingsColumns } from "./postingsTable.ts";
import { RATIONALE_COLUMNS } from "./rationaleTable.ts";
import { rolesColumns } from "./rolesTable.ts";
import { thesisLines } from "./thesisTable.ts";

/** How the blocks of a kind are found again in their sheet, whatever choices they were made with. */
export interface BlockKind {
  columns: ColumnList<never>;
  identifies: readonly string[];
  /** Whether its items stand beside each other. */
  across: boolean;
}

const NO_BUDGET = { budget: 0, spread: 0 };
const NO_MATRIX = { whole: "", ratings: "", rates: "" };

/** Every kind of block, each read on first use: their lists take the benchmarks. */
const BLOCK_KINDS: Readonly<Record<string, () => BlockKind>> = {
  bands: () => down(bandsColumns(PLAIN_BANDS, publishedBenchmarks(), undefined), ["level", "state", "basis"]),
  offers: () => down(offersColumns(publishedBenchmarks(), undefined), ["label"]),
  compare: () => ({ ...down(compareLines(1, "single", ALL_PARTS), ["offer"]), across: true }),
  audit: () =>
    down(auditColumns(DEFAULT_MIN_STEP, publishedBenchmarks(), undefined), ["name", "level", "state"]),
  gaps: () => down(GROUP_GAPS_COLUMNS, ["group"]),
  merit: () => down(meritColumns(NO_BUDGET, [], NO_MATRIX, undefined), ["name", "level", "state"]),
  matrix: () => down(MERIT_MATRIX_COLUMNS, ["rating"]),
  benchmarks: () => down(BENCHMARKS_COLUMNS, ["key"]),
  roles: () => down(rolesColumns("Senior", publishedBenchmarks(), undefined), ["role", "place"]),
  zones: () => down(PAY_ZONES_COLUMNS, ["zone"]),
  postings: () => down(postingsColumns(undefined), ["job", "state"]),
  thesis: () => ({ ...down(thesisLines(publishedBenchmarks(), undefined), ["candidate"]), across: true }),
  letter: () => ({ ...down(LETTER_LINES, ["candidate"]), across: true }),
  candidate: () => ({ ...down(candidateLines(publishedBenchmarks(), undefined), ["role"]), across: true }),
  rationale: () => down(RATIONALE_COLUMNS, ["point"]),
};

function down<Item, Key extends string>(
  columns: ColumnList<Item, Key>,
  identifies: readonly Key[],
): BlockKind {
  return { columns: columns as unknown as ColumnList<never>, identifies, across: false };
}

export function blockKind(kind: string): BlockKind | undefined {
  return BLOCK_KINDS[kind]?.();
}
