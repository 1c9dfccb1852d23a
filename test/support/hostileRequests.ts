import * as fc from "fast-check";
import type { Commands } from "../../src/sidebar/Commands.ts";
import { HOSTILE_CELLS } from "./hostileArguments.ts";
import { BANDS, OFFER } from "./requests.ts";

const TEAM = { levels: "Team!A1:A5", pays: "Team!B1:B5", states: "Team!C1:C5", names: "Team!D1:D5" };
const GRANT = { valuation: true, vesting: true, liquidity: false };
const COMPARED = {
  name: "Acme",
  state: "WA",
  locality: "",
  base: 200_000,
  bonus: 0,
  signOn: 0,
  equityTotal: 100_000,
  equityKind: "options",
  ticks: GRANT,
  vesting: [0.25, 0.25, 0.25, 0.25],
} as const;
const INSERTED = { insertAs: "values", destination: "new sheet" } as const;

/** A request of every command that it accepts, as a panel would send it. */
export const GOOD_REQUESTS: { readonly [Name in keyof Commands]: Commands[Name]["request"] } = {
  sessionInfo: {},
  readSelection: {},
  showRange: { range: "Sheet1!A1" },
  rememberChoices: { panel: "bands", choices: { levels: ["Mid"], spread: "30%", spreads: { Mid: "30%" } } },
  cancelRun: { run: "run-1" },
  generateBands: { ...BANDS, spreads: { Mid: 0.3 }, agedTo: "2027-07-01", agingRate: 0.03, ...INSERTED },
  writeRoles: { level: "Senior", place: "WA", insertAs: "values" },
  readPayZones: { zones: "Zones!A1:C2" },
  writePayZones: { places: ["WA", "San Jose, CA"] },
  pinBenchmarks: {},
  insertBenchmark: { key: "us.base", insertAs: "values" },
  insertFormula: { formula: "=AI_SALARY(8)" },
  previewWrite: { command: "insertBenchmark", request: { key: "us.base", insertAs: "live" } },
  insertRolePay: { role: "data scientist", place: "WA", insertAs: "values" },
  readOverrides: {},
  readSavedOffers: {},
  checkOffer: {
    ...OFFER,
    ...INSERTED,
    label: "Jane",
    base: 210_000,
    equityPerYear: 20_000,
    equityKind: "public stock",
    answers: { guaranteedCash: 200_000, mustGoRight: "The launch.", roleControls: "" },
    seatValuePerDay: 1_500,
    rationale: true,
  },
  compareOffers: {
    offers: [COMPARED, { ...COMPARED, name: "Bolt", locality: 0.01 }],
    years: 4,
    filing: "single",
    ...INSERTED,
  },
  postJob: {
    ...INSERTED,
    job: "Senior AI engineer",
    level: "Senior",
    places: ["CO", "REMOTE"],
    rangeFrom: "own",
    minimum: 200_000,
    maximum: 240_000,
    employees: 40,
    postedOn: "2026-12-01",
    benefits: "Health insurance and 401(k)",
    otherPay: "A bonus of up to 10%",
    applyBy: "2026-12-31",
  },
  writeThesis: {
    insertAs: "values",
    candidate: "Jane",
    role: "Senior AI engineer",
    level: "Senior",
    state: "WA",
    base: 190_000,
    bonus: 10_000,
    equityKind: "options",
    equityPerYear: 40_000,
    ticks: GRANT,
    strike: 0.2,
    reason: "She built the like.",
    scope: "",
    decides: "",
    manager: "The CTO",
    trajectory: "",
    mustGoRight: "",
    start: "2027-02-01",
    answerBy: "2026-12-15",
  },
  writeCandidateSheet: {
    insertAs: "values",
    role: "Senior AI engineer",
    level: "Senior",
    state: "WA",
    paid: 170_000,
    ask: 210_000,
    years: 3,
    production: "Six weeks",
    reliability: "",
    crossFunctional: "",
    proof: "A repository",
    scores: { compensation: 4, authority: 3 },
  },
  previewMerit: { ...TEAM, spread: 0.4 },
  writeMerit: { ...TEAM, ratings: "Team!E1:E5", spread: 0.4, budget: 0.035, ...INSERTED },
  previewAudit: { ...TEAM, minStep: 0.1, auditRest: false },
  auditTeam: { ...TEAM, minStep: 0.1, ...INSERTED },
  previewBudget: {},
  buildBudget: {
    planStart: "2027-01-01",
    asOf: "2026-11-23",
    months: 24,
    budget: 5_000_000,
    scenario: 1,
    states: ["WA"],
    sampleRequisitions: 0,
    insertAs: "native",
  },
  openPlan: {},
  previewApproval: { requisition: "R-1" },
  approveRequisition: { requisition: "R-1", cost: 250_000, by: "Kim", on: "2026-11-23", reason: "" },
  previewClose: {},
  closeMonth: { month: "2027-01-01", actual: 400_000, heads: 9 },
  clearOverride: { key: "us.base" },
  explainSelection: {},
  setOverride: { key: "us.base", value: 180_000, source: "own survey" },
  updateBenchmarks: { accept: false },
  removeBlock: { block: "bands-1" },
  previewDetach: {},
  detachFormulas: {},
  attachFormulas: {},
  refreshFormulas: {},
  mergeFormulas: {},
};

/** What no page would send, besides what a cell may hold: objects and lists where text belongs, and what is no JSON. */
const HOSTILE_VALUES: readonly unknown[] = [
  ...HOSTILE_CELLS,
  ...[{}, [], [[]], [null], [{}], { toString: 1 }, { valueOf: "x" }, { length: 2 }, { toJSON: "x" }],
  ...[
    JSON.parse('{"__proto__":{"a":1}}'),
    { constructor: { prototype: {} } },
    Object.create(null),
    nested(200),
  ],
  ...[() => 1, Symbol("symbol"), 10n, /x/, new Map([["a", 1]]), new Array(100_000).fill("CA")],
];

const HOSTILE_NAMES = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "",
  "a\u0000b",
  "\u202E",
  "x".repeat(1e5),
];

/** An object or list in itself so many times. */
function nested(depth: number): unknown {
  return depth === 0 ? "x" : depth % 2 === 0 ? [nested(depth - 1)] : { choices: nested(depth - 1) };
}

/** A request that is changed in one to three places: a value, a field too many, a field too few. */
export function hostileRequest(name: keyof Commands): fc.Arbitrary<unknown> {
  const value = fc.constantFrom(...HOSTILE_VALUES);
  const change = fc.record({
    at: fc.nat(),
    what: fc.constantFrom("value", "value", "value", "more", "less"),
    name: fc.constantFrom(...HOSTILE_NAMES),
    value,
  });
  const changed = fc
    .array(change, { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce(changedBy, GOOD_REQUESTS[name] as unknown));
  return fc.oneof({ weight: 9, arbitrary: changed }, value);
}

interface Change {
  at: number;
  what: string;
  name: string;
  value: unknown;
}

function changedBy(request: unknown, change: Change): unknown {
  if (typeof request !== "object" || request === null) return request;
  const entries = Object.entries(request);
  const [chosen = change.name, inner] = entries[change.at % Math.max(1, entries.length)] ?? [];
  // Half of what holds more is changed within.
  if (typeof inner === "object" && inner !== null && change.at % 2 === 0) {
    return withField(request, chosen, changedBy(inner, { ...change, at: change.at >> 1 }));
  }
  if (change.what === "more") return withField(request, change.name, change.value);
  if (change.what === "less") return Object.fromEntries(entries.filter(([name]) => name !== chosen));
  return withField(request, chosen, change.value);
}

function withField(request: object, name: string, value: unknown): unknown {
  const copy = Array.isArray(request) ? [...request] : { ...request };
  // Defined, since `__proto__` cannot be set.
  return Object.defineProperty(copy, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Names of commands and of runs that are none. */
export const hostileName: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...HOSTILE_VALUES, ...HOSTILE_NAMES),
);
