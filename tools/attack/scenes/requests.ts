import type { OpenWorkbook } from "../../../test/support/openWorkbook.ts";
import { BANDS, OFFER } from "../../../test/support/requests.ts";
import { type Asks, ask } from "../Scene.ts";

// What panels send, each in a first and a second edition.

const TICKS = { valuation: true, vesting: true, liquidity: true };

export const bands = (more: object = {}): Asks => ({
  command: "generateBands",
  request: { ...BANDS, levels: ["Mid", "Senior"], ...more },
});
export const payZones = (places: readonly string[]): Asks => ({
  command: "writePayZones",
  request: { places },
});
/** By the zones that those write. */
export const BY_ZONES = { policy: "zones", zones: "'Pay zones'!A1:C40", states: ["WA", "TX"] };
/** Other rows, and one that goes. */
export const OTHER_BANDS = { levels: ["Senior", "Lead"], states: ["US", "WA"], basis: "both" };

export const offer = (more: object = {}): Asks => ({
  command: "checkOffer",
  request: {
    ...OFFER,
    label: "=Jane",
    base: 190_000,
    equityPerYear: 15_000,
    equityKind: "options",
    ticks: TICKS,
    answers: { mustGoRight: "+1", roleControls: "" },
    ...more,
  },
});

export const posting = (more: object = {}): Asks => ({
  command: "postJob",
  request: {
    job: "=Senior",
    level: "Senior",
    places: ["CO", "REMOTE"],
    rangeFrom: "hire",
    benefits: "+1",
    otherPay: "",
    insertAs: "live",
    destination: "new sheet",
    ...more,
  },
});

export const thesis = (more: object = {}): Asks => ({
  command: "writeThesis",
  request: {
    candidate: "=Jane",
    role: "Lead",
    level: "Lead",
    state: "TX",
    base: 190_000,
    bonus: 0,
    equityKind: "options",
    equityPerYear: 15_000,
    ticks: TICKS,
    strike: 0.2,
    reason: "+1",
    scope: "",
    decides: "",
    manager: "",
    trajectory: "",
    mustGoRight: "",
    insertAs: "live",
    ...more,
  },
});

export const candidateSheet = (more: object = {}): Asks => ({
  command: "writeCandidateSheet",
  request: {
    role: "=Lead",
    level: "Lead",
    state: "TX",
    paid: 170_000,
    ask: 210_000,
    years: 3,
    production: "+1",
    reliability: "",
    crossFunctional: "",
    proof: "",
    scores: { authority: 4 },
    insertAs: "live",
    ...more,
  },
});

const offered = (name: string) => ({
  name,
  state: "TX",
  base: 185_000,
  bonus: 0,
  signOn: 0,
  equityTotal: 100_000,
  equityKind: "options",
  ticks: TICKS,
  vesting: [1],
});
export const compare = (names: readonly string[], more: object = {}): Asks => ({
  command: "compareOffers",
  request: {
    offers: names.map(offered),
    years: 2,
    filing: "single",
    insertAs: "live",
    destination: "new sheet",
    ...more,
  },
});

export const audit = (more: object = {}): Asks => ({
  command: "auditTeam",
  request: {
    levels: "Team!A2:A5",
    pays: "Team!B2:B5",
    insertAs: "live",
    destination: "new sheet",
    ...more,
  },
});

export const merit = (more: object = {}): Asks => ({
  command: "writeMerit",
  request: {
    ...{ levels: "Team!A2:A5", pays: "Team!B2:B5", ratings: "Team!C2:C5", insertAs: "live" },
    destination: "new sheet",
    ...more,
  },
});

/** The team that an audit and a merit sheet read. */
export function typeTeam(workbook: OpenWorkbook): void {
  workbook.addSheet("Team");
  workbook.typeRows("Team!A1", [
    ["Level", "Pay", "Rating"],
    ["Mid", 140_000, "Meets"],
    ["Senior", 150_000, 5],
    ["Lead", 210_000, ""],
    ["Senior", 175_000, "Exceeds"],
  ]);
}

/** Asks for something that a scene begins with; fails where it is declined. */
export async function begin(workbook: OpenWorkbook, ...all: readonly Asks[]): Promise<void> {
  for (const asks of all) {
    const { isDone, message } = await ask(workbook, asks);
    if (!isDone) throw new Error(`A scene cannot begin: ${message}`);
  }
}
