import type { ComponentType } from "preact";
import { AuditPanel } from "./audit/AuditPanel.tsx";
import { BandsPanel } from "./bands/BandsPanel.tsx";
import { BenchmarksPanel } from "./benchmarks/BenchmarksPanel.tsx";
import { BudgetPanel } from "./budget/BudgetPanel.tsx";
import { ComparePanel } from "./compare/ComparePanel.tsx";
import { OfferPanel } from "./offer/OfferPanel.tsx";
import { CandidatePanel } from "./pages/CandidatePanel.tsx";
import { ThesisPanel } from "./pages/ThesisPanel.tsx";
import { PostPanel } from "./post/PostPanel.tsx";

/** The panels in the order of the home screen. */
export const PANELS: readonly { name: string; purpose: string; Panel: ComponentType }[] = [
  { name: "Bands", purpose: "Salary ranges by level and state", Panel: BandsPanel },
  { name: "Offer check", purpose: "Whether an offer closes, and what would make it", Panel: OfferPanel },
  { name: "Compare offers", purpose: "Which of two to four offers is better", Panel: ComparePanel },
  {
    name: "Thesis and letter",
    purpose: "An offer on paper: for the board, for the candidate",
    Panel: ThesisPanel,
  },
  { name: "Candidate sheet", purpose: "Your own case: the ask, its proof, the role", Panel: CandidatePanel },
  { name: "Post a job", purpose: "What the law asks of a posting, and its text", Panel: PostPanel },
  { name: "Hiring budget", purpose: "A plan that finance can audit and share", Panel: BudgetPanel },
  { name: "Team audit", purpose: "Who is flagged, why, and what it costs to fix", Panel: AuditPanel },
  { name: "Benchmarks", purpose: "Every figure, its source, and your own", Panel: BenchmarksPanel },
];
