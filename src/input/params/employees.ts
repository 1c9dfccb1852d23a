import { EMPLOYEE_LIMITS } from "../../core/hiring/postingRule.ts";
import { numberIn } from "./number.ts";

/** How many people a company employs. */
export const EMPLOYEES = numberIn({ ...EMPLOYEE_LIMITS, what: "a number of employees" });
