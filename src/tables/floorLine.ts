import type { Benchmarks } from "../core/market/Benchmarks.ts";
import type { Level } from "../core/market/levels.ts";
import { floorOf } from "../core/offers/floorToClose.ts";
import { figuresInUse, overridesRange, type PinnedCopy } from "./benchmarksTable.ts";
import { floorCall } from "./floorCall.ts";
import { figure } from "./native/FigureRanges.ts";
import { USD_LINE } from "./pageLine.ts";

type Row = Readonly<Record<"level", string>>;

/** A page's line with the floor of its level. */
export const floorLine = (benchmarks: Benchmarks, pinned: PinnedCopy | undefined) =>
  ({
    is: "calculated",
    head: "Floor",
    note: "The base below which senior searches stall.",
    ...USD_LINE,
    value: ({ level }: { level: Level }) => floorOf(level, benchmarks) ?? "",
    live: (row: Row) => floorCall(row.level, pinned ? `,${overridesRange(pinned)}` : ""),
    native: (row: Row) => `IFERROR(0+${figure(`${row.level}&".floor"`, figuresInUse(pinned))},"")`,
  }) as const;
