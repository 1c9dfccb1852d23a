import { HIRING_SCENARIOS, type PayBasis } from "../../../core/hiring/hiringScenario.ts";
import type { ScenarioName } from "./BudgetChoices.ts";

const PAYS: Readonly<Record<PayBasis, string>> = {
  plan: "Pays the planned base",
  market: "Pays the market average",
  floor: "Pays at least the floor to close",
};

/** What a scenario changes, in a line or two. */
export function scenarioInWords(name: ScenarioName, percent: (ratio: number) => string): string {
  const scenario = HIRING_SCENARIOS.find((each) => each.name === name);
  if (!scenario) throw new Error(`No scenario ${name}`);
  const { payBasis, processDays, bonusRate, recruiterFee, counts } = scenario;
  const days = processDays === 0 ? "no extra days" : `${processDays} extra days`;
  const bonus = bonusRate === undefined ? "bonus as in the benchmarks" : `bonus ${percent(bonusRate)}`;
  const fee = recruiterFee === 0 ? "no recruiter" : `recruiter ${percent(recruiterFee)}`;
  return `${PAYS[payBasis]}; ${days}, ${bonus}, ${fee}. Counts ${counts.join(", ").toLowerCase()}.`;
}
