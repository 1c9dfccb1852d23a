/** How a finding is shown: as fine, as something to look at, or as a problem. */
export type Sign = "good" | "warning" | "bad";

/** The worst first: where several hold, that one is shown. */
export const SIGNS: readonly Sign[] = ["bad", "warning", "good"];

/** The same for those who see no colours. */
export const SIGN_WORDS: Readonly<Record<Sign, string>> = { good: "OK", warning: "Check", bad: "Problem" };
