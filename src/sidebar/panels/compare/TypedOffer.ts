import type { ComparedOffer } from "../../../commands/compareOffers.ts";
import { SCORED, type Scored } from "../../../core/offers/candidateCase.ts";
import { hasGrant, MOST_YEARS, requireWholeGrant } from "../../../core/offers/compareOffers.ts";
import type { EquityKind, EquityTicks } from "../../../core/offers/equityCertainty.ts";
import { type ExitTerms, exitPayout } from "../../../core/offers/exitPayout.ts";
import { silent } from "../../../core/trace.ts";
import type { StateCode } from "../../../core/units/place.ts";
import { AMOUNT } from "../../../input/params/amount.ts";
import { LOCALITY } from "../../../input/params/locality.ts";
import { vestingIn } from "../../../input/params/vesting.ts";
import type { Reader } from "../../../input/Reader.ts";
import { EXIT_READERS } from "../../../input/readExit.ts";
import { SCORE } from "../../../input/readScores.ts";
import { taxHome } from "../../../reference/taxHome.ts";
import { NO_TICKS } from "../../parts/EquityTicksField.tsx";
import { upperFirst } from "../../parts/RoleChart.tsx";
import { readBonus } from "../../readBonus.ts";
import { attempt, readTyped } from "../../readTyped.ts";

/** One offer as it is typed. It holds pay, so it is never remembered. */
export interface TypedOffer extends Record<Scored, string> {
  /** Stays with the offer when another one is taken out. */
  id: number;
  name: string;
  /** "" until one is chosen: nobody's tax is guessed. */
  state: StateCode | "";
  /** A name or a rate; "" for none. */
  locality: string;
  base: string;
  bonus: string;
  signOn: string;
  equityTotal: string;
  equityKind: EquityKind;
  ticks: EquityTicks;
  /** The share that vests in each year: "25/25/25/25". */
  vesting: string;
  /** Granted again at the end of each year. */
  refresh: string;
  shares: string;
  strike: string;
  fullyDiluted: string;
  exitValue: string;
  preferences: string;
  /** What each round to come takes: "20%, 15%". */
  rounds: string;
}

/** An offer nobody has typed into: "Offer A", "Offer B" and so on. */
export function blankOffer(id: number): TypedOffer {
  return {
    id,
    name: `Offer ${String.fromCharCode(65 + id)}`,
    state: "",
    locality: "",
    base: "",
    bonus: "",
    signOn: "",
    equityTotal: "",
    equityKind: "none",
    ticks: NO_TICKS,
    // A grant that vests evenly.
    vesting: "25/25/25/25",
    refresh: "",
    shares: "",
    strike: "",
    fullyDiluted: "",
    exitValue: "",
    preferences: "",
    rounds: "",
    compensation: "",
    authority: "",
    challenge: "",
    trajectory: "",
  };
}

const VESTING = vestingIn(MOST_YEARS);

/** Equity that only the sale of a company turns into money. */
export const PAID_AT_EXIT: readonly EquityKind[] = ["private stock", "options"];

/** The offer that is meant, or what is wrong with it, by field of the offer. */
export function readOffer(
  typed: TypedOffer,
): { offer: ComparedOffer; problems?: never } | { offer?: never; problems: Record<string, string> } {
  const problems: Record<string, string> = {};
  const name = typed.name.trim();
  if (name === "") problems.name = "Give the offer a name.";
  if (typed.state === "") problems.state = "Choose the place where the offer is taxed.";

  const read = <T>(field: string, reader: Reader<T>, text: string, label: string, blank?: T): T => {
    if (text.trim() === "" && blank !== undefined) return blank;
    const { value, problem } = readTyped(reader, text, label);
    if (problem !== undefined) problems[field] = problem;
    return value as T;
  };
  const base = read("base", AMOUNT, typed.base, "Base");
  if (typed.base.trim() === "") problems.base = "Base is needed, in US dollars a year.";
  const locality = read("locality", LOCALITY, typed.locality, "Locality", "");
  if (typed.state !== "" && !problems.locality) {
    const { problem } = attempt(() =>
      taxHome("State", typed.state as StateCode, locality, undefined, "Locality"),
    );
    if (problem !== undefined) problems.locality = problem;
  }
  const { value: bonus = 0, problem: bonusProblem } =
    typed.bonus.trim() === "" ? { value: 0 } : readBonus(typed.bonus, base);
  if (bonusProblem !== undefined) problems.bonus = bonusProblem;
  const signOn = read("signOn", AMOUNT, typed.signOn, "Sign-on", 0);
  const { equityKind, ticks } = typed;
  // What belongs to a grant is hidden where there is none, so its text cannot be a problem.
  const isGranted = equityKind !== "none";
  const equityTotal = isGranted ? read("equityTotal", AMOUNT, typed.equityTotal, "Grant", 0) : 0;
  const refresh = isGranted ? read("refresh", AMOUNT, typed.refresh, "Refresh grant", 0) : 0;
  const isAtExit = PAID_AT_EXIT.includes(equityKind) && typed.shares.trim() !== "";
  const options = isAtExit ? readOptions(typed, problems) : undefined;
  const granted = { equityKind, equityTotal, ...(options && { options }) };
  const vesting = hasGrant(granted) ? read("vesting", VESTING, typed.vesting, "Vesting", []) : [];
  if (hasGrant(granted) && !problems.vesting) {
    const { problem } = attempt(() => requireWholeGrant(name, vesting));
    if (problem !== undefined) problems.vesting = problem.replace(/^v/, "V");
  }
  const scores: Partial<Record<Scored, number>> = {};
  for (const scored of SCORED) {
    const score = read(scored, SCORE, typed[scored], upperFirst(scored), Number.NaN);
    if (score >= SCORE.limits.min) scores[scored] = score;
  }

  if (Object.keys(problems).length > 0) return { problems };
  return {
    offer: {
      name,
      state: typed.state,
      locality,
      base,
      bonus,
      signOn,
      ...granted,
      refresh,
      ticks,
      vesting,
      scores,
    },
  };
}

/** What a field of options is called in a sentence. */
const OPTION_LABELS = {
  shares: "Shares",
  strike: "Strike",
  fullyDiluted: "Fully diluted shares",
  exitValue: "Exit value",
  preferences: "Preferences",
  rounds: "Dilution",
} as const;

/** Options as granted, and the exit that would pay them; what is wrong is put beside the others' problems. */
function readOptions(typed: TypedOffer, problems: Record<string, string>): ExitTerms | undefined {
  const before = Object.keys(problems).length;
  const read = <T>(field: keyof typeof EXIT_READERS, reader: Reader<T>): T => {
    const label = OPTION_LABELS[field];
    const text = typed[field];
    if (text.trim() === "" && reader.whenBlank) return reader.whenBlank();
    const { value, problem } =
      text.trim() === ""
        ? { problem: `${label}: needed to tell what the options pay; blank shares leave them out.` }
        : readTyped(reader, text, label);
    if (problem !== undefined) problems[field] = problem;
    return value as T;
  };
  const terms: ExitTerms = {
    shares: read("shares", EXIT_READERS.shares),
    strike: read("strike", EXIT_READERS.strike),
    fullyDiluted: read("fullyDiluted", EXIT_READERS.fullyDiluted),
    exitValue: read("exitValue", EXIT_READERS.exitValue),
    preferences: read("preferences", EXIT_READERS.preferences),
    rounds: read("rounds", EXIT_READERS.rounds),
  };
  if (Object.keys(problems).length > before) return undefined;
  const { problem } = attempt(() => exitPayout(terms, silent));
  if (problem === undefined) return terms;
  problems.fullyDiluted = problem.replace("fully_diluted", OPTION_LABELS.fullyDiluted);
  return undefined;
}

/** What the typed years add up to; undefined while they cannot be read. */
export function vestedInAll({ vesting }: TypedOffer): number | undefined {
  return readTyped(VESTING, vesting, "").value?.reduce((all, share) => all + share, 0);
}
