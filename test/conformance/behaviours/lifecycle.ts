// Sections 1.5 and 2 of the platform notes: opening, authorisation, and several people with one workbook.
import { strFromU8, unzipSync } from "fflate";
import type { OpenWorkbook, WorkbookOptions } from "../../support/openWorkbook.ts";
import { type Behaviour, fromOutside, scripted } from "../Behaviour.ts";
import { from } from "../origins.ts";

type Open = (options: WorkbookOptions) => OpenWorkbook;

/** The captions in the menu after opening, or what stopped it. */
const menuAfter = (open: Open, mode: "NONE" | "LIMITED", inOnOpen: string, atGlobalScope = ""): unknown => {
  const code = `
    ${atGlobalScope}
    function onOpen(e) {
      ${inOnOpen}
      SpreadsheetApp.getUi().createAddonMenu().addItem("Start", "start").addToUi();
    }
    function start() {}`;
  try {
    const { menus } = open({ code, mode });
    return menus.flatMap(({ entries }) =>
      entries.map((entry) => (entry.type === "item" ? entry.caption : "")),
    );
  } catch {
    return "only Help";
  }
};

const TEST_DEPLOYMENT =
  'Deploy > Test deployments > Editor add-on with "Installed for current user", and look at the menu.';

const OPENING: readonly Behaviour[] = [
  fromOutside(
    from("2 G lifecycle"),
    "A plain menu shows in AuthMode.NONE",
    ["Start"],
    TEST_DEPLOYMENT,
    (open) => menuAfter(open, "NONE", ""),
  ),
  fromOutside(
    from("2 G lifecycle"),
    "Reading properties in AuthMode.NONE kills the menu",
    "only Help",
    TEST_DEPLOYMENT,
    (open) => menuAfter(open, "NONE", "PropertiesService.getDocumentProperties();"),
  ),
  fromOutside(
    from("2 G lifecycle"),
    "So does reading the spreadsheet",
    "only Help",
    TEST_DEPLOYMENT,
    (open) => menuAfter(open, "NONE", "SpreadsheetApp.getActive();"),
  ),
  fromOutside(
    from("2 G lifecycle"),
    "So does a restricted call at global scope",
    "only Help",
    TEST_DEPLOYMENT,
    (open) => menuAfter(open, "NONE", "", "const sheet = SpreadsheetApp.getActiveSheet();"),
  ),
  fromOutside(
    from("2 G lifecycle"),
    "In AuthMode.LIMITED onOpen may read properties",
    ["Start"],
    TEST_DEPLOYMENT,
    (open) => menuAfter(open, "LIMITED", "PropertiesService.getDocumentProperties().getKeys();"),
  ),
  fromOutside(
    from("2 G lifecycle"),
    "In AuthMode.LIMITED no sidebar opens",
    "only Help",
    TEST_DEPLOYMENT,
    (open) =>
      menuAfter(open, "LIMITED", 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"));'),
  ),
  fromOutside(
    from("2 G lifecycle"),
    "A menu item runs in FULL and opens the sidebar",
    ["sidebar"],
    "Click the item.",
    (open) => {
      const workbook = open({
        code: 'function go() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x")); }',
      });
      workbook.runNow("go");
      return workbook.shown.map(({ type }) => type);
    },
  ),
  ...(["NONE", "LIMITED"] as const).map((mode) =>
    fromOutside(
      from("2 G lifecycle"),
      `The event of onOpen names AuthMode.${mode}`,
      true,
      TEST_DEPLOYMENT,
      (open) => {
        const { menus } = open({
          code: `function onOpen(e) {
          const is = e.authMode === ScriptApp.AuthMode.${mode};
          SpreadsheetApp.getUi().createAddonMenu().addItem(String(is), "onOpen").addToUi();
        }`,
          mode,
        });
        const [entry] = menus[0]?.entries ?? [];
        return entry?.type === "item" && entry.caption === "true";
      },
    ),
  ),
  fromOutside(
    from("10 G lifecycle"),
    "The event of onOpen holds the spreadsheet and the user",
    ["Untitled spreadsheet", "string"],
    "Log e.source.getName() and typeof e.user.getEmail() in onOpen.",
    (open) => {
      const { menus } = open({
        code: `function onOpen(e) {
          const menu = SpreadsheetApp.getUi().createMenu("Menu");
          menu.addItem(e.source.getName(), "onOpen").addItem(typeof e.user.getEmail(), "onOpen").addToUi();
        }`,
      });
      return menus[0]?.entries.map((entry) => (entry.type === "item" ? entry.caption : ""));
    },
  ),
  fromOutside(
    from("2 G lifecycle"),
    "Global statements run with each call",
    [1, 1],
    "Count in a global variable and log it from two runs.",
    (open) => {
      const workbook = open({ code: "let count = 0; function next() { count += 1; return count; }" });
      return [workbook.runNow("next"), workbook.runNow("next")];
    },
  ),
  fromOutside(
    from("10 G v8"),
    "A menu item may name a function that a constant holds",
    "called",
    "Put it in a menu and click.",
    async (open) => {
      const workbook = open({
        code: `
          const onOpen = () => SpreadsheetApp.getUi().createMenu("Menu").addItem("Go", "go").addToUi();
          const go = () => SpreadsheetApp.getActiveSheet().getRange("A1").setValue("called");`,
      });
      await workbook.clickMenu("Go");
      return workbook.value("A1");
    },
  ),
  scripted(
    from("2 G lifecycle"),
    "The script's zone is its own, the spreadsheet's another",
    true,
    ({ ss }) => {
      const script = Session.getScriptTimeZone();
      const before = ss.getSpreadsheetTimeZone();
      ss.setSpreadsheetTimeZone("Pacific/Auckland");
      const isOwn =
        Session.getScriptTimeZone() === script && ss.getSpreadsheetTimeZone() === "Pacific/Auckland";
      ss.setSpreadsheetTimeZone(before);
      return isOwn;
    },
  ),
];

const FUNCTION = "/** @customfunction */ function TWICE(x) { return x * 2; }";

const PEOPLE: readonly Behaviour[] = [
  fromOutside(
    from("1.5 C reports"),
    "Where the add-on is in use, a collaborator's formulas calculate",
    42,
    "Let somebody without the add-on type a formula of it.",
    (open) => {
      const guest = open({ code: FUNCTION }).as("guest");
      guest.type("A1", "=TWICE(21)");
      return guest.value("A1");
    },
  ),
  fromOutside(
    from("1.5 G lifecycle"),
    "Its menu shows to a collaborator",
    ["Menu"],
    "Let somebody without the add-on look at the Extensions menu.",
    (open) =>
      open({
        code: 'function onOpen() { SpreadsheetApp.getUi().createMenu("Menu").addItem("Go", "onOpen").addToUi(); }',
      })
        .as("guest")
        .menus.map(({ caption }) => caption),
  ),
  fromOutside(
    from("1.5 C reports"),
    "A copy has no add-on: its formulas are #NAME? once they calculate",
    "#NAME?",
    "File > Make a copy, and change an argument.",
    (open) => {
      const workbook = open({ code: FUNCTION });
      workbook.type("A1", "=TWICE(21)");
      return open({ code: "function other() {}", saved: workbook.saved() }).value("A1");
    },
  ),
  fromOutside(
    from("10 C reports"),
    "An .xlsx file keeps text and value of such a formula",
    [true, true],
    "File > Download > Microsoft Excel, and look at the cell.",
    async (open) => {
      const workbook = open({ code: FUNCTION });
      workbook.type("A1", "=TWICE(21)");
      const sheet = strFromU8(
        unzipSync(await workbook.xlsx())["xl/worksheets/sheet0.xml"] ?? new Uint8Array(),
      );
      return [/__xludf\.DUMMYFUNCTION\("+TWICE\(21\)"+\)/.test(sheet), sheet.includes("42")];
    },
  ),
  fromOutside(
    from("1.4 G functions"),
    "Properties are the document's, the script's or the user's own",
    ["ours", "mine", null],
    "Set a user property and a document property, and read both as somebody else.",
    (open) => {
      const workbook = open({
        code: `
          function keep() {
            PropertiesService.getDocumentProperties().setProperty("k", "ours");
            PropertiesService.getUserProperties().setProperty("k", "mine");
          }
          function read() {
            return [PropertiesService.getDocumentProperties(), PropertiesService.getUserProperties()]
              .map((store) => store.getProperty("k"));
          }`,
      });
      workbook.runNow("keep");
      const [ours, mine] = workbook.runNow("read") as string[];
      const [, guests] = workbook.as("guest").runNow("read") as string[];
      return [ours, mine, guests];
    },
  ),
  fromOutside(
    from("4 F folklore"),
    "The selection is each person's own",
    ["B2:C3", "D1"],
    "Select different cells as two people and run a script that names the active range.",
    (open) => {
      const code = "function go() { return SpreadsheetApp.getActiveRange().getA1Notation(); }";
      const workbook = open({ code });
      const guest = workbook.as("guest");
      workbook.select("B2:C3");
      guest.select("D1");
      return [workbook.runNow("go"), guest.runNow("go")];
    },
  ),
];

export const LIFECYCLE: readonly Behaviour[] = [...OPENING, ...PEOPLE];
