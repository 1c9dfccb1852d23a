import { readFileSync } from "node:fs";
import { sizeOf } from "../../../test/support/tableIn.ts";
import type { Scene } from "../Scene.ts";
import {
  audit,
  BY_ZONES,
  bands,
  begin,
  candidateSheet,
  compare,
  merit,
  OTHER_BANDS,
  offer,
  payZones,
  posting,
  thesis,
  typeTeam,
} from "./requests.ts";
import { typeOwnTable, typeWithin } from "./usersOwn.ts";

const AT_SELECTION = { destination: "selection" };
const OVER_OWN_TABLE = { prepare: typeOwnTable, selection: "Sheet1!B2" };
/** A document that version 0.1.0 saved, with a block of each panel. */
const firstEdition = () => ({
  saved: JSON.parse(readFileSync("test/workbook/blocks/blocks-0.1.0.json", "utf8")) as object,
});

export const BLOCK_SCENES: readonly Scene[] = [
  { name: "Bands, new sheet", asks: bands() },
  { name: "Bands, native, new sheet", asks: bands({ insertAs: "native" }) },
  { name: "Bands, new sheet, decimal commas", opened: { locale: "de_DE" }, asks: bands() },
  { name: "Bands, over the user's cells", ...OVER_OWN_TABLE, asks: bands(AT_SELECTION) },
  {
    name: "Bands, update",
    prepare: (workbook) => begin(workbook, bands()),
    asks: bands(OTHER_BANDS),
  },
  {
    name: "Bands, update, decimal commas",
    opened: { locale: "de_DE" },
    prepare: (workbook) => begin(workbook, bands()),
    asks: bands(OTHER_BANDS),
  },
  {
    name: "Bands, update, the user's own within",
    prepare: async (workbook) => {
      await begin(workbook, bands());
      typeWithin(workbook, "Bands", 2);
    },
    asks: bands(OTHER_BANDS),
  },
  {
    name: "Bands, update, sorted",
    prepare: async (workbook) => {
      await begin(workbook, bands({ states: ["US", "WA"] }));
      workbook.sort("Bands!A3:T6", "E", "desc");
    },
    asks: bands({ levels: ["Mid", "Senior", "Lead"], states: ["US", "WA"] }),
  },
  {
    name: "Roles, new sheet",
    asks: { command: "writeRoles", request: { level: "Senior", place: "WA", insertAs: "live" } },
  },
  { name: "Pay zones, new sheet", asks: payZones(["WA", "TX", "San Jose, CA"]) },
  {
    name: "Pay zones, again, the user's own within",
    prepare: async (workbook) => {
      await begin(workbook, payZones(["WA", "TX"]));
      typeWithin(workbook, "Pay zones", 2);
    },
    asks: payZones(["WA", "TX", "San Jose, CA"]),
  },
  {
    name: "Bands, by pay zones, native",
    prepare: (workbook) => begin(workbook, payZones(["WA", "TX"])),
    asks: bands({ ...BY_ZONES, insertAs: "native" }),
  },
  {
    name: "Bands, update, of version 0.1.0",
    opened: firstEdition(),
    asks: bands({ states: ["WA", "US"], basis: "both" }),
  },
  { name: "Offers, new sheet", asks: offer() },
  { name: "Offers, rationale", asks: offer({ rationale: true }) },
  { name: "Offers, over the user's cells", ...OVER_OWN_TABLE, asks: offer(AT_SELECTION) },
  {
    name: "Offers, one more",
    prepare: (workbook) => begin(workbook, offer()),
    asks: offer({ label: "Max", base: 210_000 }),
  },
  {
    name: "Offers, rationale again, the user's own within",
    prepare: async (workbook) => {
      await begin(workbook, offer({ rationale: true }), offer({ label: "Max", rationale: true }));
      typeWithin(workbook, "Offers", 2);
    },
    asks: offer({ rationale: true, base: 215_000 }),
  },
  { name: "Postings, new sheet", asks: posting() },
  {
    name: "Postings, fewer places",
    prepare: (workbook) => begin(workbook, posting(), posting({ job: "Lead", level: "Lead" })),
    asks: posting({ places: ["WA"] }),
  },
  { name: "Thesis and letter, new sheets", asks: thesis() },
  {
    name: "Thesis and letter, again",
    prepare: (workbook) => begin(workbook, thesis(), thesis({ candidate: "Max" })),
    asks: thesis({ base: 215_000, equityKind: "none" }),
  },
  {
    name: "Candidate sheet, again",
    prepare: (workbook) => begin(workbook, candidateSheet()),
    asks: candidateSheet({ ask: 200_000 }),
  },
  { name: "Compare, new sheet", asks: compare(["A", "B"]) },
  { name: "Compare, over the user's cells", ...OVER_OWN_TABLE, asks: compare(["A", "B"], AT_SELECTION) },
  {
    name: "Compare, update",
    prepare: async (workbook) => {
      await begin(workbook, compare(["A", "B"]));
      workbook.type("'Compare offers'!A60", "mine");
    },
    asks: compare(["A", "B", "C"], { years: 3 }),
  },
  { name: "Audit, new sheet", prepare: typeTeam, asks: audit() },
  {
    name: "Audit, over the user's cells",
    prepare: (workbook) => {
      typeTeam(workbook);
      typeOwnTable(workbook);
    },
    selection: "Sheet1!B2",
    asks: audit(AT_SELECTION),
  },
  {
    name: "Audit, update",
    prepare: async (workbook) => {
      typeTeam(workbook);
      await begin(workbook, audit());
    },
    asks: audit({ names: "Team!A2:A5", minStep: "20%" }),
  },
  {
    name: "Audit, update, the user's own within, a person more",
    prepare: async (workbook) => {
      typeTeam(workbook);
      await begin(workbook, audit());
      typeWithin(workbook, "Audit", 2);
      workbook.typeRows("Team!A6", [["Mid", 120_000]]);
    },
    asks: audit({ levels: "Team!A2:A6", pays: "Team!B2:B6" }),
  },
  {
    name: "Audit, update, decimal commas",
    opened: { locale: "de_DE" },
    prepare: async (workbook) => {
      typeTeam(workbook);
      await begin(workbook, audit());
    },
    asks: audit({ minStep: "20%" }),
  },
  { name: "Merit, new sheets, native", prepare: typeTeam, asks: merit({ insertAs: "native" }) },
  {
    name: "Merit, update, the user's own within",
    prepare: async (workbook) => {
      typeTeam(workbook);
      await begin(workbook, merit());
      typeWithin(workbook, "Merit", 2);
    },
    asks: merit({ budget: "5%" }),
  },
];

export const REMOVAL_SCENES: readonly Scene[] = [
  {
    name: "Remove, with its sheet",
    prepare: (workbook) => begin(workbook, bands()),
    asks: { command: "removeBlock", request: { block: "bands_1" } },
  },
  {
    name: "Remove, the user's own within",
    prepare: async (workbook) => {
      await begin(workbook, bands());
      typeWithin(workbook, "Bands", 2);
    },
    asks: { command: "removeBlock", request: { block: "bands_1" } },
  },
  {
    name: "Remove, in the user's sheet",
    prepare: async (workbook) => {
      workbook.typeRows("Sheet1!A1", [["above"], ["=1+1"]]);
      workbook.select("Sheet1!A4");
      await begin(workbook, bands(AT_SELECTION));
      workbook.type(`Sheet1!A${sizeOf(workbook, "Sheet1").rows + 2}`, "below");
    },
    asks: { command: "removeBlock", request: { block: "bands_1" } },
  },
];
