import { expect, it } from "vitest";
import { packedDescription, unpackedDescription } from "../../../src/workbook/blocks/packedDescription.ts";

const STATES = "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS".split(" ");
const COLUMNS =
  "level state basis flag minimum midpoint maximum floorGap step overlap spread width average floor source below toMidpoint toMaximum remoteMedian";
const BANDS = {
  id: "bands_200",
  kind: "bands",
  choices: {
    levels: ["Mid", "Senior", "Lead"],
    states: STATES,
    basis: "market",
    spreads: {},
    hireSpreads: {},
    roundTo: 0,
    insertAs: "values",
  },
  fingerprint: `${COLUMNS.split(" ")
    .map((column) => `${column}:1z_`)
    .join(",")},:0a9`,
  dataVersion: "2026.12",
  charts: [],
};
/** The key under which a description is stored. */
const KEY = "aiComp.block";

it("200 blocks of 24 states fit into what Google keeps for a sheet", () => {
  expect(unpackedDescription(packedDescription(BANDS))).toEqual(BANDS);
  expect(200 * (KEY.length + packedDescription(BANDS).length)).toBeLessThanOrEqual(30_000);
});

it.each([
  BANDS,
  { id: "audit_1", kind: "audit", choices: { levels: "'Tëam ¡!'!A1:A9", pays: 'x","pays":"', minStep: 0.1 } },
  {
    id: "rationale_3",
    kind: "rationale",
    choices: { label: 'Jané ","charts":[ €ɏ 🙂' },
    charts: [7, 8],
    madeSheet: 5,
  },
])("what is stored is read again, whatever people typed", (description) => {
  expect(unpackedDescription(packedDescription(description))).toEqual(description);
  // As earlier versions stored it.
  expect(unpackedDescription(JSON.stringify(description))).toEqual(description);
});

it("its letters stay what they are, since spreadsheets have them stored", () => {
  // 12 for the kinds, 3 for the forms, 25 others and 5 levels come before the places, and 53 places before the columns.
  expect(packedDescription(["US", "WY", ",level:", ",says:", 0])).toBe('~[ÎĂ"ă","ŗ",0]');
});
