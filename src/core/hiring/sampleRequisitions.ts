import type { Day } from "../units/day.ts";
import type { Requisition } from "./plannedSeat.ts";
import type { RequisitionKind } from "./requisitionKind.ts";

/** A requisition as a row of the sheet says it. */
export interface SampleRequisition extends Requisition {
  /** Undefined is New. */
  kind?: RequisitionKind;
}

/** A team as it might be hired: every level, status and kind of place, offers over and under the floor. */
const SAMPLES: readonly (Omit<SampleRequisition, "opened" | "knownStart"> & {
  opensIn: number;
  startsIn?: number;
})[] = [
  {
    id: "AI-101",
    level: "Senior",
    place: "CA",
    skills: ["genai"],
    status: "Open",
    basePlan: 215_000,
    opensIn: -30,
  },
  { id: "AI-102", level: "Senior", place: "TX", skills: [], status: "Open", basePlan: 185_000, opensIn: -10 },
  {
    id: "AI-103",
    level: "Senior",
    place: "REMOTE",
    skills: [],
    status: "Open",
    basePlan: 203_000,
    opensIn: 0,
  },
  {
    id: "AI-104",
    level: "Mid",
    place: "WA",
    skills: ["genai"],
    status: "Open",
    basePlan: undefined,
    opensIn: 14,
  },
  {
    id: "AI-105",
    level: "Mid",
    place: "NY",
    skills: [],
    status: "Offer out",
    basePlan: 165_000,
    opensIn: -60,
    startsIn: 45,
  },
  { id: "AI-106", level: "Entry", place: "CO", skills: [], status: "Open", basePlan: 120_000, opensIn: 30 },
  {
    id: "AI-107",
    level: "Lead",
    place: "CA",
    skills: ["google_pmle"],
    status: "Offer out",
    basePlan: 240_000,
    opensIn: -75,
    startsIn: 60,
  },
  { id: "AI-108", level: "Lead", place: "MA", skills: [], status: "Open", basePlan: 198_000, opensIn: 21 },
  {
    id: "AI-109",
    level: "Principal",
    place: "WA",
    skills: ["genai"],
    status: "Proposed",
    basePlan: 265_000,
    opensIn: 90,
  },
  {
    id: "AI-110",
    kind: "Existing",
    level: "Senior",
    place: "GA",
    skills: [],
    status: "Filled",
    basePlan: 205_000,
    opensIn: -200,
    startsIn: -90,
  },
  {
    id: "AI-111",
    level: "Mid",
    place: "REMOTE",
    skills: [],
    status: "On hold",
    basePlan: 150_000,
    opensIn: 60,
  },
  {
    id: "AI-112",
    level: "Senior",
    place: "IL",
    skills: [],
    status: "Cancelled",
    basePlan: 175_000,
    opensIn: -45,
  },
];

export const MOST_SAMPLES = SAMPLES.length;

/** The first so many sample requisitions, their dates counted from a day. */
export function sampleRequisitions(count: number, asOf: Day): SampleRequisition[] {
  return SAMPLES.slice(0, count).map(({ opensIn, startsIn, ...requisition }) => ({
    ...requisition,
    opened: asOf + opensIn,
    knownStart: startsIn === undefined ? undefined : asOf + startsIn,
  }));
}
