import type { ComparedOffer } from "../../../commands/compareOffers.ts";
import { MOST_YEARS, requireWholeGrant } from "../../../core/offers/compareOffers.ts";
import type { EquityKind, EquityTicks } from "../../../core/offers/equityCertainty.ts";
import type { StateCode } from "../../../core/units/place.ts";
import { AMOUNT } from "../../../input/params/amount.ts";
import { LOCALITY } from "../../../input/params/locality.ts";
import { RATE } from "../../../input/params/rate.ts";
import type { Reader } from "../../../input/Reader.ts";
import { taxHome } from "../../../reference/taxHome.ts";
import { NO_TICKS } from "../../parts/EquityTicksField.tsx";
import { readBonus } from "../../readBonus.ts";
import { attempt, readTyped } from "../../readTyped.ts";

/** One offer as it is typed. It holds pay, so it is never remembered. */
export interface TypedOffer {
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
  /** The share that vests in each year. */
  vesting: readonly string[];
}

/** A grant that vests evenly. */
const EVEN_VESTING = Array.from({ length: MOST_YEARS }, () => `${100 / MOST_YEARS}%`);

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
    vesting: EVEN_VESTING,
  };
}

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
  const hasGrant = equityKind !== "none";
  const equityTotal = hasGrant ? read("equityTotal", AMOUNT, typed.equityTotal, "Grant", 0) : 0;
  const vesting = hasGrant
    ? typed.vesting.map((share, year) => read("vesting", RATE, share, `Year ${year + 1}`, 0))
    : [];
  if (hasGrant && equityTotal > 0 && !problems.vesting) {
    const { problem } = attempt(() => requireWholeGrant(name, vesting));
    if (problem !== undefined) problems.vesting = problem.replace(/^v/, "V");
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
      equityTotal,
      equityKind,
      ticks,
      vesting: equityTotal > 0 ? vesting : [],
    },
  };
}

/** What the typed years add up to; undefined while one of them cannot be read. */
export function vestedInAll({ vesting }: TypedOffer): number | undefined {
  let all = 0;
  for (const share of vesting) {
    if (share.trim() === "") continue;
    const { value } = readTyped(RATE, share, "");
    if (value === undefined) return undefined;
    all += value;
  }
  return all;
}
