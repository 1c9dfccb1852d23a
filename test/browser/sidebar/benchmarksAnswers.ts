import { type Answers, FIRST_SESSION } from "./openSidebar.ts";

/** A spreadsheet with an older pinned version, one figure of its own, and a formula in the selected cell. */
export const BENCHMARKS_ANSWERS: Answers = {
  sessionInfo: () => ({ ok: true, value: { ...FIRST_SESSION, selection: "Bands!D4:E9" } }),
  readOverrides: () => ({
    ok: true,
    value: {
      pinned: { version: "2026.08", range: "Benchmarks!A1:J222" },
      publishedVersion: "2026.12",
      valuesOfOthers: [],
      own: [{ key: "senior.floor", value: 210_000, source: "Offer survey <b>Q3</b> 🙂" }],
    },
  }),
  explainSelection: () => ({
    ok: true,
    value: {
      cell: "Bands!D4",
      formula: '=IF(A1>0, AI_SALARY(8, "WA"), 0)',
      message: "One formula of AI Comp explained.",
      explanations: [
        {
          call: 'AI_SALARY(8, "WA")',
          sql: "comp.AI_SALARY(8, 'WA', NULL, NULL, NULL)",
          steps: [
            {
              step: "Average base, Senior (7-9 years)",
              value: 155_008,
              unit: "USD/year",
              class: "A",
              status: "final",
              source: "nexus IT group guide, 2026-06-01",
            },
            {
              step: "State factor, WA",
              value: 1.1676,
              unit: "ratio",
              class: "C",
              status: "derived, reliability A",
              source: "BLS OEWS, May 2025",
            },
            {
              step: "Note",
              value: "",
              unit: "",
              class: "",
              status: "",
              source: "A labour-market factor, not cost of living.",
            },
            {
              step: "Average base, Senior, WA",
              // 155,008 × 1.1676
              value: 180_987.3408,
              unit: "USD/year",
              class: "C",
              status: "derived",
              source: "average × factor of the place",
            },
          ],
        },
      ],
    },
  }),
  updateBenchmarks: () => ({
    ok: true,
    value: {
      pinnedVersion: "2026.08",
      publishedVersion: "2026.12",
      valuesOfOthers: [],
      changes: [
        { key: "base.senior", pinned: 152_000, published: 155_008, overridden: false },
        { key: "senior.floor", pinned: 195_000, published: 200_000, overridden: true },
        { key: "factor.CA", pinned: 1.2501, published: 1.2543, overridden: false },
        { key: "premium.google_pmle", pinned: undefined, published: 0.15, overridden: false },
      ],
      effects: [
        { block: "bands_1", range: "Bands!A1:K27", column: "Midpoint", now: 4_650_000, accepted: 4_742_120 },
      ],
      message: "4 figures differ between the pinned version 2026.08 and 2026.12.",
    },
  }),
};
