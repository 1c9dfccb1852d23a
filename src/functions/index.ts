import { AI_AGED } from "./AI_AGED.ts";
import { AI_AUDIT } from "./AI_AUDIT.ts";
import { AI_BAND } from "./AI_BAND.ts";
import { AI_BENCHMARK } from "./AI_BENCHMARK.ts";
import { AI_BREAKEVEN } from "./AI_BREAKEVEN.ts";
import { AI_COMPA_RATIO } from "./AI_COMPA_RATIO.ts";
import { AI_COMPETITION } from "./AI_COMPETITION.ts";
import { AI_EQUIVALENT_PAY } from "./AI_EQUIVALENT_PAY.ts";
import { AI_EXIT_PAYOUT } from "./AI_EXIT_PAYOUT.ts";
import { AI_EXPLAIN } from "./AI_EXPLAIN.ts";
import { AI_FLOOR } from "./AI_FLOOR.ts";
import { AI_GEO_FACTOR } from "./AI_GEO_FACTOR.ts";
import { AI_INTERVIEW } from "./AI_INTERVIEW.ts";
import { AI_LEVEL } from "./AI_LEVEL.ts";
import { AI_LOADED_COST } from "./AI_LOADED_COST.ts";
import { AI_MERIT } from "./AI_MERIT.ts";
import { AI_OFFER_CHECK } from "./AI_OFFER_CHECK.ts";
import { AI_OPTION_VALUE } from "./AI_OPTION_VALUE.ts";
import { AI_PERCENTILE } from "./AI_PERCENTILE.ts";
import { AI_POSTING_RULE } from "./AI_POSTING_RULE.ts";
import { AI_PREMIUM } from "./AI_PREMIUM.ts";
import { AI_REMOTE } from "./AI_REMOTE.ts";
import { AI_ROLE_PAY } from "./AI_ROLE_PAY.ts";
import { AI_SALARY } from "./AI_SALARY.ts";
import { AI_SCOPE } from "./AI_SCOPE.ts";
import { AI_TAKE_HOME } from "./AI_TAKE_HOME.ts";
import { AI_TIME_TO_FILL } from "./AI_TIME_TO_FILL.ts";
import { AI_TOTAL_COMP } from "./AI_TOTAL_COMP.ts";
import { AI_VACANCY_COST } from "./AI_VACANCY_COST.ts";
import { AI_WAYS_OUT } from "./AI_WAYS_OUT.ts";
import type { SheetFunction } from "./define/SheetFunction.ts";

/** Every custom function, in the order of the docs. */
export const FUNCTIONS: readonly SheetFunction[] = [
  AI_SALARY,
  AI_LEVEL,
  AI_GEO_FACTOR,
  AI_BAND,
  AI_FLOOR,
  AI_PREMIUM,
  AI_PERCENTILE,
  AI_BENCHMARK,
  AI_EXPLAIN,
  AI_OFFER_CHECK,
  AI_WAYS_OUT,
  AI_REMOTE,
  AI_COMPA_RATIO,
  AI_SCOPE,
  AI_AUDIT,
  AI_MERIT,
  AI_POSTING_RULE,
  AI_TIME_TO_FILL,
  AI_INTERVIEW,
  AI_BREAKEVEN,
  AI_VACANCY_COST,
  AI_LOADED_COST,
  AI_TOTAL_COMP,
  AI_OPTION_VALUE,
  AI_EXIT_PAYOUT,
  AI_TAKE_HOME,
  AI_EQUIVALENT_PAY,
  AI_AGED,
  AI_ROLE_PAY,
  AI_COMPETITION,
];
