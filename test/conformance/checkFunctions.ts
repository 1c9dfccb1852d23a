/* biome-ignore-all lint/suspicious/noExplicitAny: cells give anything */
// What the trials call from cells. Their text becomes top-level functions of the script that is tried.

/** Says what it was given. */
export function CHECK_GIVEN(..._values: any[]) {
  const describe = (value: any): string => {
    if (Array.isArray(value)) return `[${value.map(describe).join(",")}]`;
    if (value instanceof Date) return "Date";
    return value === undefined ? "undefined" : `${typeof value} ${JSON.stringify(value)}`;
  };
  return `${_values.length}: ${_values.map(describe).join("; ")}`;
}

export function CHECK_DOUBLE(value: any) {
  return value * 2;
}

/** A date's wall clock in the spreadsheet's zone. */
export function CHECK_DATE(date: any) {
  const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  return Utilities.formatDate(date, zone, "yyyy-MM-dd HH:mm");
}

export function CHECK_ROWS(values: any) {
  return `${values.length} ${values[values.length - 1].length}`;
}

export function CHECK_TABLE() {
  return [
    ["a", 1],
    ["b", 2],
  ];
}

export function CHECK_LIST() {
  return ["x", "y"];
}

export function CHECK_RAGGED() {
  return [[1], [2, 3]];
}

export function CHECK_GIVES(kind: any) {
  switch (kind) {
    case "NaN":
      return Number.NaN;
    case "Infinity":
      return -Number.POSITIVE_INFINITY;
    case "undefined":
      return undefined;
    case "null":
      return null;
    case "empty":
      return "";
    case "true":
      return true;
    case "number":
      return 1.5;
    case "date":
      return new Date(2026, 1, 3);
    case "object":
      return { a: 1 };
    default:
      return kind;
  }
}

export function CHECK_THROWS(text: any) {
  throw new Error(text);
}

export function CHECK_WRITES() {
  SpreadsheetApp.getActiveSheet().getRange("A1").setValue("written");
  return "written";
}

export function CHECK_ASKS() {
  return String(SpreadsheetApp.getUi());
}

export function CHECK_OPENS() {
  return SpreadsheetApp.openById("nothing").getName();
}

export function CHECK_SHEET_NAME() {
  return SpreadsheetApp.getActiveSheet().getName();
}

export function CHECK_READS_A1() {
  return SpreadsheetApp.getActiveSheet().getRange("A1").getValue();
}

export function CHECK_SERVICES() {
  const lock = LockService.getScriptLock();
  PropertiesService.getScriptProperties().getProperty("none");
  PropertiesService.getUserProperties().getProperty("none");
  return `${typeof lock.tryLock} ${typeof Session.getActiveUserLocale()}`;
}

export function CHECK_UNIQUE(_value: any) {
  return Utilities.getUuid();
}

export function CHECK_SLEEPS() {
  Utilities.sleep(31_000);
  return "awake";
}

/** How often it was called in this load of the script. */
export function CHECK_COUNTS(_value: any) {
  const world = globalThis as unknown as { counted?: number };
  world.counted = (world.counted || 0) + 1;
  return world.counted;
}

export function CHECK_PRIVATE_() {
  return "private";
}
