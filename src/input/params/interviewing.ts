import { INTERVIEW_LIMITS } from "../../core/hiring/interviewSpeed.ts";
import { REMOTE_REASONS, type RemoteReason } from "../../core/offers/remoteCheck.ts";
import { someOf } from "./choice.ts";
import { numberIn, wholeNumberIn } from "./number.ts";

/** How people are interviewed, as forms and sheets have it. */
export const STAGES = wholeNumberIn({ ...INTERVIEW_LIMITS.stages, what: "a whole number of stages" });
export const DAYS_EACH = numberIn({ ...INTERVIEW_LIMITS.daysEach, what: "a number of days" });
export const SLACK = numberIn({ ...INTERVIEW_LIMITS.slack, what: "a number of days" });

/** What a remote offer has besides, separated by commas. */
export const REASONS = someOf(Object.keys(REMOTE_REASONS) as RemoteReason[]);
