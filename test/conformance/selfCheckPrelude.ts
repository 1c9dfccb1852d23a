// What the generated script has beside trials: their bench, and the report. Each function's text is what runs, so each
// names only the others and Google's services.
import type { Bench } from "./Behaviour.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
interface Listed {
  readonly section: string;
  readonly grade: string;
  readonly source: string;
  readonly says: string;
  readonly expected: unknown;
  readonly given: unknown;
  readonly byHand: string;
  readonly script: ((bench: Bench, given: unknown) => unknown) | null;
}
declare const BEHAVIOURS: readonly Listed[];

function benchOf_(ss: Spreadsheet, sheet: Sheet): Bench {
  function settled(a1: string) {
    const range = sheet.getRange(a1);
    for (let second = 0; second < 20; second += 1) {
      SpreadsheetApp.flush();
      if (range.getDisplayValues().join().indexOf("Loading...") < 0) break;
      Utilities.sleep(1000);
    }
    return range.getValues();
  }
  return {
    ss,
    sheet,
    settled,
    formula(text, cell) {
      const a1 = cell || "H1";
      sheet.getRange(a1).setFormula(text);
      return (settled(a1)[0] || [])[0];
    },
    thrown(act) {
      try {
        act();
        return "nothing";
      } catch (error) {
        return (error as Error).message;
      }
    },
    onSheet(name, act) {
      const other = ss.insertSheet(name);
      try {
        return act(other);
      } finally {
        ss.deleteSheet(other);
        ss.setActiveSheet(sheet);
      }
    },
    inLocale(locale, act) {
      const before = ss.getSpreadsheetLocale();
      ss.setSpreadsheetLocale(locale);
      try {
        return act();
      } finally {
        ss.setSpreadsheetLocale(before);
      }
    },
  };
}

/** Tries one behaviour on an empty sheet: "holds", what was found instead, or how a person tries it. */
function verdictOf_(behaviour: Listed, ss: Spreadsheet, sheet: Sheet) {
  if (!behaviour.script) return { verdict: "by hand", found: behaviour.byHand };
  sheet.clear();
  sheet.clearNotes();
  sheet.getRange("A1:J20").clearDataValidations();
  let found: string | undefined;
  try {
    found = JSON.stringify(behaviour.script(benchOf_(ss, sheet), behaviour.given));
  } catch (error) {
    found = `failed: ${(error as Error).message}`;
  }
  const verdict = found === JSON.stringify(behaviour.expected) ? "holds" : "differs";
  return { verdict, found: String(found) };
}

/** Tries the behaviour of that number on the active sheet. */
function selfCheckOne(index: number) {
  const ss = SpreadsheetApp.getActive();
  return verdictOf_(BEHAVIOURS[index] as Listed, ss, ss.getActiveSheet());
}

/**
 * Tries all behaviours and writes a sheet "Self-check": which hold, which differ, and what is left to a person. It stops
 * after four minutes, since Google would after six, and goes on from there when it is run again.
 */
function selfCheck() {
  const ss = SpreadsheetApp.getActive();
  const began = Date.now();
  let report = ss.getSheetByName("Self-check");
  if (!report) {
    report = ss.insertSheet("Self-check", 0);
    report
      .getRange("A1:G1")
      .setValues([["Section", "Grade", "Behaviour", "Verdict", "Expected", "Found", "Source"]]);
    report.getRange("A1:G1").setFontWeight("bold");
  }
  const sheet = ss.getSheetByName("Scratch") || ss.insertSheet("Scratch");
  const text = (value: unknown) => `'${String(value).slice(0, 2000)}`;
  let next = report.getLastRow() - 1;
  for (; next < BEHAVIOURS.length && Date.now() - began < 240_000; next += 1) {
    const behaviour = BEHAVIOURS[next] as Listed;
    ss.setActiveSheet(sheet);
    const { verdict, found } = verdictOf_(behaviour, ss, sheet);
    const expected = JSON.stringify(behaviour.expected);
    const row = [
      behaviour.section,
      behaviour.grade,
      behaviour.says,
      verdict,
      expected,
      found,
      behaviour.source,
    ];
    report.getRange(next + 2, 1, 1, 7).setValues([row.map(text)]);
    if (verdict === "differs") Logger.log(`differs: ${behaviour.says}: ${found} instead of ${expected}`);
  }
  ss.setActiveSheet(report);
  if (next < BEHAVIOURS.length) {
    Logger.log(`${next} of ${BEHAVIOURS.length} tried. Run selfCheck again: it goes on from here.`);
    return;
  }
  ss.deleteSheet(sheet);
  const verdicts = report.getRange(2, 4, BEHAVIOURS.length, 1).getValues();
  const count = (verdict: string) => verdicts.filter((row) => row[0] === verdict).length;
  Logger.log(
    `${count("holds")} hold, ${count("differs")} differ, ${count("by hand")} are to be tried by hand.`,
  );
}

export const prelude = [benchOf_, verdictOf_, selfCheckOne, selfCheck] as const;
