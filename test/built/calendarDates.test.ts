import { Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { loadBundle } from "../support/loadBundle.ts";

/** The one service a formula may need: the spreadsheet's zone, when a cell holds a date. */
function services(timeZone: string) {
  const asked: string[] = [];
  return {
    asked,
    SpreadsheetApp: {
      getActive: () => ({
        getSpreadsheetTimeZone: () => {
          asked.push("zone");
          return timeZone;
        },
      }),
    },
    Utilities: {
      formatDate: (date: Date, zone: string) =>
        new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(date),
    },
  };
}

describe("date cells", () => {
  // Midnight of 2026-01-01 and 2026-10-01 in each zone, as Google hands it to a script whose own zone is UTC.
  it.each([
    ["America/New_York", "2026-01-01T05:00:00Z", "2026-10-01T04:00:00Z"],
    ["Asia/Tokyo", "2025-12-31T15:00:00Z", "2026-09-30T15:00:00Z"],
    ["Pacific/Kiritimati", "2025-12-31T10:00:00Z", "2026-09-30T10:00:00Z"],
  ])("in %s stay on their day", (zone, from, to) => {
    const { asked, ...google } = services(zone);
    const context = loadBundle(google);
    const call = `AI_AGED(52000, new Date("${from}"), [[new Date("${to}")]], 0.03, "simple")`;
    // Nine months at 3% a year: 52,000 × (1 + 0.03 × 9 ÷ 12)
    expect(new Script(call).runInContext(context)).toBeCloseTo(53_170, 6);
    expect(asked).toHaveLength(1);
  });
});
