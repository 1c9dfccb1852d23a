import type { ComponentType } from "preact";
import { BandsPanel } from "./bands/BandsPanel.tsx";
import { BenchmarksPanel } from "./benchmarks/BenchmarksPanel.tsx";
import { ComparePanel } from "./compare/ComparePanel.tsx";

/** The panels in the order of the home screen. */
export const PANELS: readonly { name: string; purpose: string; Panel: ComponentType }[] = [
  { name: "Bands", purpose: "Salary ranges by level and state", Panel: BandsPanel },
  { name: "Compare offers", purpose: "Which of two to four offers is better", Panel: ComparePanel },
  { name: "Benchmarks", purpose: "Every figure, its source, and your own", Panel: BenchmarksPanel },
];
