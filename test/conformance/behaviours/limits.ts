// Section 5 and the limits and faults of section 10 of the platform notes.
import type { OpenWorkbook } from "../../support/openWorkbook.ts";
import { type Behaviour, fromOutside, scripted } from "../Behaviour.ts";
import { from } from "../origins.ts";

/** What a script tells of itself after it was cut off, and what it has written. */
const cutOff = (cut: (workbook: OpenWorkbook) => void, open: (options: { code: string }) => OpenWorkbook) => {
  const workbook = open({
    code: `
      function go() {
        const sheet = SpreadsheetApp.getActiveSheet();
        const properties = PropertiesService.getDocumentProperties();
        try {
          sheet.getRange("A1").setValue("before");
          for (let i = 0; i < 400; i += 1) Utilities.sleep(1000);
          sheet.getRange("A2").setValue("after");
        } catch (error) {
          sheet.getRange("A3").setValue("caught");
        } finally {
          properties.setProperty("finally", "ran");
        }
        return "finished";
      }
      function kept() { return PropertiesService.getDocumentProperties().getProperty("finally"); }`,
  });
  cut(workbook);
  let ended: unknown;
  try {
    ended = workbook.runNow("go");
  } catch (error) {
    ended = (error as Error).message;
  }
  return [ended, ...workbook.values("A1:A3").flat(), workbook.runNow("kept")];
};

/** What a script that calls Google catches, when Google fails. */
const fault = (open: (options: { code: string }) => OpenWorkbook, message: string, method?: string) => {
  const workbook = open({
    code: `
      function go() {
        try {
          LockService.getDocumentLock().tryLock(1000);
          SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1);
          return "nothing";
        } catch (error) {
          return error.message;
        }
      }`,
  });
  workbook.failCall(1, message, method);
  return workbook.runNow("go");
};

const LOCKS = "There are too many LockService operations against the same script.";
const TIMED_OUT = "サービス「スプレッドシート」は、ID のドキュメントへのアクセス中にタイムアウトしました。";
const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";

export const LIMITS: readonly Behaviour[] = [
  scripted(from("5 G quotas"), "A property's value holds 8,000 bytes", "nothing", ({ thrown }) =>
    thrown(() => {
      PropertiesService.getDocumentProperties().setProperty("check", new Array(8_001).join("x"));
      PropertiesService.getDocumentProperties().deleteProperty("check");
    }),
  ),
  scripted(from("5 G quotas"), "It does not hold 10,000", true, ({ thrown }) => {
    const message = thrown(() =>
      PropertiesService.getDocumentProperties().setProperty("check", new Array(10_001).join("x")),
    );
    return /Argument too large/.test(message);
  }),
  scripted(from("5 G quotas"), "Bytes count, not characters", true, ({ thrown }) => {
    const message = thrown(() =>
      PropertiesService.getDocumentProperties().setProperty("check", new Array(6_001).join("é")),
    );
    return /Argument too large/.test(message);
  }),
  scripted(
    from("5 G quotas"),
    "A property store holds 500,000 bytes, and no more than 550,000",
    [true, true],
    ({ thrown }) => {
      const store = PropertiesService.getDocumentProperties();
      const many: { [key: string]: string } = {};
      for (let i = 0; i < 62; i += 1) many[`check${i}`] = new Array(7_991).join("x");
      const fits = thrown(() => store.setProperties(many));
      const more = thrown(() => {
        for (let i = 62; i < 70; i += 1) store.setProperty(`check${i}`, new Array(7_991).join("x"));
      });
      for (let i = 0; i < 70; i += 1) store.deleteProperty(`check${i}`);
      return [fits === "nothing", more !== "nothing"];
    },
  ),
  scripted(from("5 C reports"), "A cell holds 50,000 characters", 50_000, ({ sheet }) => {
    sheet.getRange("A1").setValue(new Array(50_001).join("x"));
    return String(sheet.getRange("A1").getValue()).length;
  }),
  scripted(
    from("5 C reports"),
    "A cell does not hold one more",
    "Your input contains more than the maximum of 50000 characters in a single cell.",
    ({ sheet, thrown }) =>
      thrown(() => {
        sheet.getRange("A1").setValue(new Array(50_002).join("x"));
        SpreadsheetApp.flush();
      }),
  ),
  scripted(
    from("10 C reports"),
    "A workbook has 10 million cells at most",
    "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
    ({ sheet, thrown }) => thrown(() => sheet.insertRowsAfter(sheet.getMaxRows(), 400_000)),
  ),
  fromOutside(
    from("5 G quotas"),
    "After 6 minutes an execution is cut off: no catch, no finally, and what was written stays",
    ["Exceeded maximum execution time", "before", "", "", null],
    "Run a script that writes, sleeps for 7 minutes in try, and writes again in catch and finally.",
    (open) => cutOff(() => {}, open),
  ),
  fromOutside(
    from("10 C reports"),
    "It may be cut off at any call",
    ["Exceeded maximum execution time", "", "", "", null],
    "As before.",
    (open) => cutOff((workbook) => workbook.cutOffAt(1, "Range.setValue"), open),
  ),
  fromOutside(
    from("10 C reports"),
    "A lock that is asked for may fail",
    LOCKS,
    "It happens in busy workbooks.",
    (open) => fault(open, LOCKS, "LockService.getDocumentLock"),
  ),
  fromOutside(from("10 C reports"), "So may taking it", LOCKS, "It happens in busy workbooks.", (open) =>
    fault(open, LOCKS, "Lock.tryLock"),
  ),
  fromOutside(
    from("10 C reports"),
    "A service may time out, and says so in the user's language",
    TIMED_OUT,
    "It happens in large workbooks.",
    (open) => fault(open, TIMED_OUT),
  ),
  fromOutside(from("10 C reports"), "A server may fail", SERVER_ERROR, "It happens.", (open) =>
    fault(open, SERVER_ERROR, "Range.setValue"),
  ),
  scripted(from("4 G spreadsheet"), "A lock that is free is taken", [true, true], () => {
    const lock = LockService.getDocumentLock() || LockService.getScriptLock();
    const isTaken = lock.tryLock(1000);
    const hasLock = lock.hasLock();
    lock.releaseLock();
    return [isTaken, hasLock];
  }),
  fromOutside(
    from("4 G spreadsheet"),
    "A document lock keeps another user out while it is held",
    ["busy", "in"],
    "Run a script that holds the lock for a minute, and the same as somebody else.",
    (open) => {
      const code = 'function go() { return LockService.getDocumentLock().tryLock(10) ? "in" : "busy"; }';
      const workbook = open({ code });
      const release = workbook.holdLock();
      const first = workbook.as("guest").runNow("go");
      release();
      return [first, workbook.as("guest").runNow("go")];
    },
  ),
  fromOutside(
    from("10 C reports"),
    "A cell of a custom function that a script wrote shows Loading... when it is read at once",
    ["Loading...", 42],
    "Write a formula of the add-on by a script, flush and read it back.",
    (open) => {
      const workbook = open({
        code: `
          function TWICE(x) { return x * 2; }
          function go() {
            const cell = SpreadsheetApp.getActiveSheet().getRange("A1").setFormula("=TWICE(21)");
            SpreadsheetApp.flush();
            return cell.getValue();
          }`,
      });
      return [workbook.runNow("go"), workbook.value("A1")];
    },
  ),
];
