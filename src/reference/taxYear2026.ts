import AK from "../../data/tax/2026/AK.json?raw";
import AL from "../../data/tax/2026/AL.json?raw";
import AR from "../../data/tax/2026/AR.json?raw";
import AZ from "../../data/tax/2026/AZ.json?raw";
import CA from "../../data/tax/2026/CA.json?raw";
import CO from "../../data/tax/2026/CO.json?raw";
import CT from "../../data/tax/2026/CT.json?raw";
import DC from "../../data/tax/2026/DC.json?raw";
import DE from "../../data/tax/2026/DE.json?raw";
import FL from "../../data/tax/2026/FL.json?raw";
import federal from "../../data/tax/2026/federal.json?raw";
import GA from "../../data/tax/2026/GA.json?raw";
import HI from "../../data/tax/2026/HI.json?raw";
import IA from "../../data/tax/2026/IA.json?raw";
import ID from "../../data/tax/2026/ID.json?raw";
import IL from "../../data/tax/2026/IL.json?raw";
import IN from "../../data/tax/2026/IN.json?raw";
import KS from "../../data/tax/2026/KS.json?raw";
import KY from "../../data/tax/2026/KY.json?raw";
import LA from "../../data/tax/2026/LA.json?raw";
import MA from "../../data/tax/2026/MA.json?raw";
import MD from "../../data/tax/2026/MD.json?raw";
import ME from "../../data/tax/2026/ME.json?raw";
import MI from "../../data/tax/2026/MI.json?raw";
import MN from "../../data/tax/2026/MN.json?raw";
import MO from "../../data/tax/2026/MO.json?raw";
import MS from "../../data/tax/2026/MS.json?raw";
import MT from "../../data/tax/2026/MT.json?raw";
import NC from "../../data/tax/2026/NC.json?raw";
import ND from "../../data/tax/2026/ND.json?raw";
import NE from "../../data/tax/2026/NE.json?raw";
import NH from "../../data/tax/2026/NH.json?raw";
import NJ from "../../data/tax/2026/NJ.json?raw";
import NM from "../../data/tax/2026/NM.json?raw";
import NV from "../../data/tax/2026/NV.json?raw";
import NY from "../../data/tax/2026/NY.json?raw";
import OH from "../../data/tax/2026/OH.json?raw";
import OK from "../../data/tax/2026/OK.json?raw";
import OR from "../../data/tax/2026/OR.json?raw";
import PA from "../../data/tax/2026/PA.json?raw";
import RI from "../../data/tax/2026/RI.json?raw";
import SC from "../../data/tax/2026/SC.json?raw";
import SD from "../../data/tax/2026/SD.json?raw";
import TN from "../../data/tax/2026/TN.json?raw";
import TX from "../../data/tax/2026/TX.json?raw";
import UT from "../../data/tax/2026/UT.json?raw";
import VA from "../../data/tax/2026/VA.json?raw";
import VT from "../../data/tax/2026/VT.json?raw";
import WA from "../../data/tax/2026/WA.json?raw";
import WI from "../../data/tax/2026/WI.json?raw";
import WV from "../../data/tax/2026/WV.json?raw";
import WY from "../../data/tax/2026/WY.json?raw";
import type { FederalRules } from "../core/tax/federalRules.ts";
import type { StateRules } from "../core/tax/stateRules.ts";
import { onFirstUse } from "./onFirstUse.ts";
import type { StateCode } from "./states.ts";

const STATE_TEXTS: Readonly<Record<StateCode, string>> = {
  AL,
  AK,
  AZ,
  AR,
  CA,
  CO,
  CT,
  DE,
  DC,
  FL,
  GA,
  HI,
  ID,
  IL,
  IN,
  IA,
  KS,
  KY,
  LA,
  ME,
  MD,
  MA,
  MI,
  MN,
  MS,
  MO,
  MT,
  NE,
  NV,
  NH,
  NJ,
  NM,
  NY,
  NC,
  ND,
  OH,
  OK,
  OR,
  PA,
  RI,
  SC,
  SD,
  TN,
  TX,
  UT,
  VT,
  VA,
  WA,
  WV,
  WI,
  WY,
};

const parsed = new Map<StateCode, StateRules>();

/** The federal rules for tax year 2026. */
export const federalRules2026: () => FederalRules = onFirstUse(() => JSON.parse(federal) as FederalRules);

/** A state's rules for tax year 2026, read when they are first asked for. */
export function stateRules2026(code: StateCode): StateRules {
  let rules = parsed.get(code);
  if (!rules) {
    rules = JSON.parse(STATE_TEXTS[code]) as StateRules;
    parsed.set(code, rules);
  }
  return rules;
}
