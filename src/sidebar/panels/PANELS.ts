import type { ComponentType } from "preact";

/** What the home screen knows of a panel. */
export interface PanelOfHome {
  name: string;
  purpose: string;
  /** Its code is in a chunk of its own, which `panelsCode` must have brought. */
  load(): Promise<ComponentType>;
}

/** The panels in the order of the home screen. */
export const PANELS: readonly PanelOfHome[] = [
  {
    name: "Bands",
    purpose: "Salary ranges by level and state",
    load: async () => (await import("./bands/BandsPanel.tsx")).BandsPanel,
  },
  {
    name: "Offer check",
    purpose: "Whether an offer closes, and what would make it",
    load: async () => (await import("./offer/OfferPanel.tsx")).OfferPanel,
  },
  {
    name: "Compare offers",
    purpose: "Which of two to four offers is better",
    load: async () => (await import("./compare/ComparePanel.tsx")).ComparePanel,
  },
  {
    name: "Thesis and letter",
    purpose: "An offer on paper: for the board, for the candidate",
    load: async () => (await import("./pages/ThesisPanel.tsx")).ThesisPanel,
  },
  {
    name: "Candidate sheet",
    purpose: "Your own case: the ask, its proof, the role",
    load: async () => (await import("./pages/CandidatePanel.tsx")).CandidatePanel,
  },
  {
    name: "Post a job",
    purpose: "What the law asks of a posting, and its text",
    load: async () => (await import("./post/PostPanel.tsx")).PostPanel,
  },
  {
    name: "Hiring budget",
    purpose: "A plan that finance can audit and share",
    load: async () => (await import("./budget/BudgetPanel.tsx")).BudgetPanel,
  },
  {
    name: "Team audit",
    purpose: "Who is flagged, why, and what it costs to fix",
    load: async () => (await import("./audit/AuditPanel.tsx")).AuditPanel,
  },
  {
    name: "Merit sheet",
    purpose: "Raises by rating and range, within a budget",
    load: async () => (await import("./merit/MeritPanel.tsx")).MeritPanel,
  },
  {
    name: "Benchmarks",
    purpose: "Every figure, its source, and your own",
    load: async () => (await import("./benchmarks/BenchmarksPanel.tsx")).BenchmarksPanel,
  },
  {
    name: "Formulas",
    purpose: "What each gives, and examples to insert",
    load: async () => (await import("./formulas/FormulasPanel.tsx")).FormulasPanel,
  },
];
