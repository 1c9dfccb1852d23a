// What each clause does: developers.google.com/chart/interactive/docs/querylanguage; the table is of our own.
import { expect, test } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";

const asked = (query: string, range = "A1:D6", more = "") => {
  const workbook = openWorkbook({ code: "" });
  workbook.typeRows("A1", [
    ["Name", "Team", "Pay", "Since"],
    ["Ada", "Core", 100, new Date(2024, 0, 15)],
    ["Grace", "Data", 300, new Date(2025, 5, 1)],
    ["Alan", "Core", 200, new Date(2026, 2, 1)],
    ["Edsger", "Data", null, new Date(2026, 3, 1)],
    ["Barbara", "Web", 150, null],
  ]);
  workbook.type("F1", `=QUERY(${range},"${query}"${more})`);
  return workbook;
};

test.each([
  [
    "select A, C where C > 120",
    [
      ["Name", "Pay"],
      ["Grace", 300],
      ["Alan", 200],
      ["Barbara", 150],
    ],
  ],
  ["select A where B = 'Core' and not A starts with 'Al'", [["Name"], ["Ada"]]],
  ["select A where C is null or A matches '.*ra'", [["Name"], ["Edsger"], ["Barbara"]]],
  ["select A where A contains 'a' and lower(B) like 'd%'", [["Name"], ["Grace"]]],
  ["select A where D >= date '2026-01-01'", [["Name"], ["Alan"], ["Edsger"]]],
  [
    "select B, sum(C), count(A) group by B",
    [
      ["Team", "sum Pay", "count Name"],
      ["Core", 300, 2],
      ["Data", 300, 2],
      ["Web", 150, 1],
    ],
  ],
  [
    "select B, avg(C) group by B order by avg(C) desc limit 2 label avg(C) 'Mean'",
    [
      ["Team", "Mean"],
      ["Data", 300],
      ["Core", 150],
    ],
  ],
  [
    "select max(C), min(A)",
    [
      ["max Pay", "min Name"],
      [300, "Ada"],
    ],
  ],
  ["select A order by C desc, A offset 1 limit 2", undefined],
  ["select A order by C desc, A limit 2 offset 1", [["Name"], ["Alan"], ["Barbara"]]],
  [
    "select A, C*12 where C <= 100 label C*12 'A year'",
    [
      ["Name", "A year"],
      ["Ada", 1200],
    ],
  ],
  [
    "select year(D), count(A) where D is not null group by year(D)",
    [
      ["year(Since)", "count Name"],
      [2024, 1],
      [2025, 1],
      [2026, 2],
    ],
  ],
])("%s", (query, expected) => {
  const workbook = asked(query);
  if (!expected) {
    expect(workbook.value("F1")).toBe("#VALUE!");
    expect(workbook.errorMessage("F1")).toBe(
      'Unable to parse query string for Function QUERY parameter 2: Unexpected text at "limit".',
    );
    return;
  }
  const width = expected[0]?.length ?? 1;
  const range = `F1:${"FGHI"[width - 1]}${expected.length}`;
  expect(workbook.values(range)).toEqual(expected);
});

test("of an array, columns are Col1 and so on; without heads plain columns have none", () => {
  const workbook = asked("select Col2, Col1 where Col1 > 1", "{1,10;2,20;3,30}");
  expect(workbook.values("F1:G2")).toEqual([
    [20, 2],
    [30, 3],
  ]);
  expect(asked("select A", "A2:D6", ",0").values("F1:F2").flat()).toEqual(["Ada", "Grace"]);
});

test("dates come out as dates, and a column's odd values are nothing", () => {
  const workbook = asked("select D where A = 'Alan'");
  expect(workbook.value("F2")).toEqual(new Date(2026, 2, 1));
  const odd = openWorkbook({ code: "" });
  odd.typeRows("A1", [["n"], [1], [2], ["three"]]);
  odd.type("C1", '=QUERY(A1:A4,"select sum(A), count(A)")');
  expect(odd.values("C2:D2")).toEqual([[3, 2]]);
});

test.each([
  ["select Z", "#VALUE!", "Unable to parse query string for Function QUERY parameter 2: NO_COLUMN: Z"],
  [
    "select A, sum(C)",
    "#VALUE!",
    "Unable to parse query string for Function QUERY parameter 2: ADD_COL_TO_GROUP_BY_OR_AGG: A",
  ],
  [
    "select A where",
    "#VALUE!",
    "Unable to parse query string for Function QUERY parameter 2: Expected a word at the end.",
  ],
  ["select B, sum(C) group by B pivot A", "#N/A", "The workbench's QUERY has no pivot; Google Sheets has."],
  ["select A where C > 999 label A ''", "#N/A", "Query completed with an empty output."],
])("%s: the error says why", (query, value, message) => {
  const workbook = asked(query);
  expect([workbook.value("F1"), workbook.errorMessage("F1")]).toEqual([value, message]);
});
