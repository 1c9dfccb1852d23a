import { describe, expect, it } from "vitest";
import { columnAddressProblem, columnsOf } from "../../src/sidebar/panels/team/ColumnAddress.ts";

describe("columnAddressProblem", () => {
  it.each(["Team!B2:B40", "B2:B40", "B:B", "b2:b", "'Ann''s team'!$B$2:$B$40", "Team!F1", "'<b>🎉'!AB1:AB9"])(
    "accepts %s",
    (text) => expect(columnAddressProblem(text, "Pay")).toBeUndefined(),
  );

  it("says what a column looks like", () => {
    expect(columnAddressProblem("the pay", "Pay")).toBe(
      'Pay must be one column, such as Team!B2:B40; got "the pay".',
    );
    expect(columnAddressProblem("Team!B2:D40", "Pay")).toBe(
      'Pay must be one column, such as Team!B2:B40; got several in "Team!B2:D40".',
    );
  });
});

describe("columnsOf", () => {
  it("gives each column of a selection its address, past Z too", () => {
    expect(columnsOf("Team!A1:C9")).toEqual(["Team!A1:A9", "Team!B1:B9", "Team!C1:C9"]);
    expect(columnsOf("'Q1 Team!'!Z3:AB3")).toEqual([
      "'Q1 Team!'!Z3:Z3",
      "'Q1 Team!'!AA3:AA3",
      "'Q1 Team!'!AB3:AB3",
    ]);
    expect(columnsOf("B7")).toEqual(["B7:B7"]);
  });
});
