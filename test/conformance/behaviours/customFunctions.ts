// Sections 1.1 to 1.4 of the platform notes: what a cell may call, what it gives, what comes back, how it runs.
import { type Behaviour, fromOutside, scripted } from "../Behaviour.ts";
import { from } from "../origins.ts";

const DECLARING: readonly Behaviour[] = [
  scripted(
    from("1.1 G functions"),
    "A function that a variable holds is not a custom function",
    "#NAME?",
    ({ formula }) => formula("=CHECK_HELD(1)"),
  ),
  scripted(from("1.1 G functions"), "A name that ends in _ is private", "#NAME?", ({ formula }) =>
    formula("=CHECK_PRIVATE_()"),
  ),
  scripted(from("1.1 G functions"), "Names are case-insensitive", 42, ({ formula }) =>
    formula("=Check_Double(21)"),
  ),
  scripted(
    from("1.1 G editors"),
    "Any top-level function can be called from a cell, with no tag",
    42,
    ({ formula }) => formula("=CHECK_DOUBLE(21)"),
  ),
  scripted(
    from("1.1 G functions"),
    "Types in the comment are never enforced",
    '1: string "text"',
    ({ formula }) => formula('=CHECK_GIVEN("text")'),
  ),
  scripted(from("1.5 C reports"), "An unknown function is #NAME?", "#NAME?", ({ formula }) =>
    formula("=CHECK_NO_SUCH_FUNCTION()"),
  ),
  fromOutside(
    from("1.1 G functions"),
    "The comment's first paragraph is the description, and either spelling of the tag counts",
    [
      ["A", "Says a.", true],
      ["B", "Says b.", true],
      ["C", "", false],
    ],
    "Type =AI_SALARY( in a cell: the help box shows the comment's first paragraph.",
    (open) =>
      open({
        code: "/**\n * Says a.\n * @customfunction\n */\nfunction A() {}\n/**\n * Says b.\n * @customFunction\n */\nfunction B() {}\nfunction C() {}",
      }).document.functions.map(({ name, description, isCustomFunction }) => [
        name,
        description,
        isCustomFunction,
      ]),
  ),
  fromOutside(
    from("1.1 F folklore"),
    "[name] and {type=} show as optional",
    [
      ["x", true],
      ["y", true],
      ["z", false],
    ],
    "Type =AI_SALARY(8, in a cell: the help box shows the second parameter in brackets.",
    (open) =>
      open({
        code: "/**\n * @param {number} [x] One.\n * @param {number=} y Two.\n * @param {number} z Three.\n * @customfunction\n */\nfunction A(x, y, z) {}",
      }).document.functions[0]?.parameters.map(({ name, isOptional }) => [name, isOptional]),
  ),
];

const given = (
  origin: Parameters<typeof scripted>[0],
  says: string,
  content: string | number | boolean,
  expected: string,
) =>
  scripted(
    origin,
    says,
    expected,
    ({ sheet, formula }, value) => {
      sheet.getRange("A1").setValue(value);
      return formula("=CHECK_GIVEN(A1)");
    },
    content,
  );

const called = (origin: Parameters<typeof scripted>[0], says: string, call: string, expected: string) =>
  scripted(
    origin,
    says,
    expected,
    ({ sheet, formula }, text) => {
      sheet.getRange("A1:B2").setValues([
        [1, "x"],
        [3, ""],
      ]);
      return formula(text, "D1");
    },
    call,
  );

const inZone = (where: string, zone: string) =>
  scripted(
    from("1.2 G samples"),
    `A date is a day of the spreadsheet's zone where that is ${where} of the script's`,
    "2026-03-15 00:00",
    ({ ss, sheet, formula }, other) => {
      const before = ss.getSpreadsheetTimeZone();
      ss.setSpreadsheetTimeZone(other);
      sheet.getRange("A1").setValue("2026-03-15");
      const shown = formula("=CHECK_DATE(A1)");
      ss.setSpreadsheetTimeZone(before);
      return shown;
    },
    zone,
  );

const ARGUMENTS: readonly Behaviour[] = [
  given(from("1.2 G functions"), "A number is a number", 42.5, "1: number 42.5"),
  given(from("1.2 G functions"), "Currency is a number, its format is lost", "$1,200", "1: number 1200"),
  given(from("1.2 G functions"), "10% is 0.1", "10%", "1: number 0.1"),
  given(from("1.2 G functions"), "Text is a string", "hello", '1: string "hello"'),
  given(from("1.2 G functions"), "Text made by an apostrophe comes without it", "'0012", '1: string "0012"'),
  given(from("1.2 F folklore"), "TRUE is a boolean", true, "1: boolean true"),
  given(from("1.2 G functions"), "A date is a Date of the script's realm", "2026-03-15", "1: Date"),
  given(from("1.2 F folklore"), "An error cell is its text", "=NA()", '1: string "#N/A"'),
  given(from("1.2 F folklore"), "A division by zero is its text", "=1/0", '1: string "#DIV/0!"'),
  scripted(from("1.2 F folklore"), "A check box is a boolean", "1: boolean false", ({ sheet, formula }) => {
    sheet.getRange("A1").insertCheckboxes();
    return formula("=CHECK_GIVEN(A1)");
  }),
  scripted(
    from("1.2 G samples"),
    "A date with a time is an instant of the spreadsheet's zone",
    "2026-03-15 13:45",
    ({ sheet, formula }) => {
      sheet.getRange("A1").setValue("2026-03-15 13:45:00");
      return formula("=CHECK_DATE(A1)");
    },
  ),
  inZone("east", "Pacific/Auckland"),
  inZone("west", "America/Los_Angeles"),
  scripted(
    from("1.2 G samples"),
    "A duration is a Date counted from 30 December 1899",
    "1899-12-30 01:30",
    ({ sheet, formula }) => {
      sheet.getRange("A1").setValue(0.0625).setNumberFormat("[h]:mm:ss");
      return formula("=CHECK_DATE(A1)");
    },
  ),
  called(from("1.2 F folklore"), "A blank cell is empty text", "=CHECK_GIVEN(C9)", '1: string ""'),
  called(
    from("1.2 G functions"),
    "A range is rows of values",
    "=CHECK_GIVEN(A1:B2)",
    '1: [[number 1,string "x"],[number 3,string ""]]',
  ),
  called(from("1.2 G functions"), "A single cell is its value", "=CHECK_GIVEN(A1)", "1: number 1"),
  called(
    from("1.2 F folklore"),
    "A single cell written as a range is its value",
    "=CHECK_GIVEN(A1:A1)",
    "1: number 1",
  ),
  called(
    from("1.2 G functions"),
    "One row is two-dimensional",
    "=CHECK_GIVEN(A1:B1)",
    '1: [[number 1,string "x"]]',
  ),
  called(
    from("1.2 G functions"),
    "One column is two-dimensional",
    "=CHECK_GIVEN(A1:A2)",
    "1: [[number 1],[number 3]]",
  ),
  called(
    from("1.2 F folklore"),
    "An array literal is rows",
    "=CHECK_GIVEN({1,2;3,4})",
    "1: [[number 1,number 2],[number 3,number 4]]",
  ),
  called(
    from("1.2 F folklore"),
    "A nested array result is rows",
    "=CHECK_GIVEN(CHECK_TABLE())",
    '1: [[string "a",number 1],[string "b",number 2]]',
  ),
  called(from("1.2 F folklore"), "An omitted argument is missing", "=CHECK_GIVEN(1)", "1: number 1"),
  called(from("1.2 F folklore"), "No argument at all", "=CHECK_GIVEN()", "0: "),
  called(
    from("1.2 F folklore"),
    "A skipped argument is empty text",
    "=CHECK_GIVEN(,2)",
    '2: string ""; number 2',
  ),
  scripted(from("1.2 C reports"), "A2:A is one row per row of the sheet", true, ({ sheet, formula }) => {
    const shown = formula("=CHECK_ROWS(A2:A)", "B1");
    return shown === `${sheet.getMaxRows() - 1} 1`;
  }),
  ...(["NOW()", "RAND()", "TODAY()", "RANDBETWEEN(1,2)"] as const).map((volatile) =>
    fromOutside(
      from(volatile === "TODAY()" ? "1.2 F folklore" : "1.2 G functions"),
      `${volatile} as an argument is refused: the cell stays at Loading...`,
      "Loading...",
      `Type =CHECK_DOUBLE(${volatile}) in a cell and wait a minute.`,
      (open) => {
        const workbook = open({ code: "function F(x) { return 1; }" });
        workbook.type("A1", `=F(${volatile})`);
        return workbook.displayed("A1");
      },
    ),
  ),
  scripted(
    from("1.2 G functions"),
    "A value read inside is no dependency: the cell stays as it was",
    ["first", "first"],
    ({ sheet, formula, settled }) => {
      sheet.getRange("A1").setValue("first");
      const before = formula("=CHECK_READS_A1()", "B1");
      sheet.getRange("A1").setValue("second");
      return [before, (settled("B1")[0] ?? [])[0]];
    },
  ),
];

const returned = (origin: Parameters<typeof scripted>[0], kind: string, shows: string | number | boolean) =>
  scripted(
    origin,
    `${kind} returned shows as ${JSON.stringify(shows)}`,
    shows,
    ({ formula }, what) => formula(`=CHECK_GIVES("${what}")`),
    kind,
  );

const RETURNS: readonly Behaviour[] = [
  returned(from("1.3 G functions"), "number", 1.5),
  returned(from("1.3 G functions"), "text", "text"),
  returned(from("1.3 G functions"), "true", true),
  returned(from("1.3 F folklore"), "empty", ""),
  returned(from("1.3 F folklore"), "null", ""),
  returned(from("1.3 F folklore"), "undefined", ""),
  returned(from("1.3 F folklore"), "NaN", "#NUM!"),
  returned(from("1.3 F folklore"), "Infinity", "#NUM!"),
  scripted(from("1.3 G functions"), "A Date returned is a date", "2026-02-03", ({ sheet, formula }) => {
    formula('=CHECK_GIVES("date")');
    sheet.getRange("B1").setFormula("=D1").setNumberFormat("yyyy-mm-dd");
    formula('=CHECK_GIVES("date")', "D1");
    return sheet.getRange("B1").getDisplayValue();
  }),
  scripted(
    from("1.3 G functions"),
    "A two-dimensional array spills to the right and down",
    [
      ["a", 1],
      ["b", 2],
    ],
    ({ formula, settled }) => {
      formula("=CHECK_TABLE()", "A1");
      return settled("A1:B2");
    },
  ),
  scripted(
    from("1.3 C reports"),
    "A flat array goes down a column",
    [["x"], ["y"]],
    ({ formula, settled }) => {
      formula("=CHECK_LIST()", "A1");
      return settled("A1:A2");
    },
  ),
  scripted(
    from("1.3 F folklore"),
    "Short rows are padded",
    [
      [1, ""],
      [2, 3],
    ],
    ({ formula, settled }) => {
      formula("=CHECK_RAGGED()", "A1");
      return settled("A1:B2");
    },
  ),
  scripted(
    from("1.3 G functions"),
    "A spill with something in its way is #REF! and leaves it alone",
    ["#REF!", "mine"],
    ({ sheet, formula }) => {
      sheet.getRange("B2").setValue("mine");
      return [formula("=CHECK_TABLE()", "A1"), sheet.getRange("B2").getValue()];
    },
  ),
  fromOutside(
    from("1.3 C reports"),
    "The note of a blocked spill names the cell in the way",
    "Array result was not expanded because it would overwrite data in C3.",
    'Type "x" in C3 and =CHECK_TABLE() in B2, and hover over B2.',
    (open) => {
      const workbook = open({ code: "function TABLE() { return [[1, 2], [3, 4]]; }" });
      workbook.type("C3", "x");
      workbook.type("B2", "=TABLE()");
      return workbook.errorMessage("B2");
    },
  ),
  scripted(from("1.3 F folklore"), "Empty text returned is no blank", false, ({ sheet, formula }) => {
    formula('=CHECK_GIVES("empty")', "A1");
    sheet.getRange("B1").setFormula("=ISBLANK(A1)");
    return sheet.getRange("B1").getValue();
  }),
  scripted(from("1.3 G functions"), "A thrown error is #ERROR!", "#ERROR!", ({ formula }) =>
    formula('=CHECK_THROWS("no such level")'),
  ),
  fromOutside(
    from("1.3 G functions"),
    "The note of a thrown error holds its message",
    true,
    'Type =CHECK_THROWS("no such level") in a cell and hover over it.',
    (open) => {
      const workbook = open({ code: 'function F() { throw new Error("no such level"); }' });
      workbook.type("A1", "=F()");
      return workbook.errorMessage("A1")?.includes("no such level");
    },
  ),
  scripted(from("1.3 F folklore"), "IFERROR catches a thrown error", "caught", ({ formula }) =>
    formula('=IFERROR(CHECK_THROWS("x"),"caught")'),
  ),
  fromOutside(
    from("1.3 G functions"),
    "After 30 seconds a cell is #ERROR!, and its note says so",
    ["#ERROR!", "Exceeded maximum execution time (line 0)."],
    "Type =CHECK_SLEEPS() in a cell, wait 40 seconds and hover over it.",
    (open) => {
      const workbook = open({ code: 'function F() { Utilities.sleep(31000); return "awake"; }' });
      workbook.type("A1", "=F()");
      return [workbook.value("A1"), workbook.errorMessage("A1")];
    },
  ),
];

const RUNNING: readonly Behaviour[] = [
  scripted(
    from("1.4 G lifecycle"),
    "A custom function cannot write",
    ["#ERROR!", ""],
    ({ sheet, formula }) => [formula("=CHECK_WRITES()", "B1"), sheet.getRange("A1").getValue()],
  ),
  scripted(from("1.4 G lifecycle"), "A custom function has no user interface", "#ERROR!", ({ formula }) =>
    formula("=CHECK_ASKS()"),
  ),
  scripted(
    from("1.4 G functions"),
    "A custom function opens no other spreadsheet",
    "#ERROR!",
    ({ formula }) => formula("=CHECK_OPENS()"),
  ),
  scripted(
    from("1.4 G functions"),
    "A custom function reads the spreadsheet",
    true,
    ({ sheet, formula }) => formula("=CHECK_SHEET_NAME()") === sheet.getName(),
  ),
  scripted(
    from("1.4 G functions"),
    "A custom function may use properties, locks and the user's locale",
    "function string",
    ({ formula }) => formula("=CHECK_SERVICES()"),
  ),
  scripted(from("1.4 G functions"), "Each call is a fresh load of the script", [1, 1], ({ formula }) => [
    formula("=CHECK_COUNTS(1)", "A1"),
    formula("=CHECK_COUNTS(2)", "A2"),
  ]),
  scripted(
    from("1.4 C reports"),
    "Equal arguments are not calculated again, also where the formula is typed again",
    true,
    ({ sheet, formula }) => {
      const first = formula("=CHECK_UNIQUE(7)", "A1");
      sheet.getRange("A1").clearContent();
      return first === formula("=CHECK_UNIQUE(7)", "A1");
    },
  ),
  scripted(from("1.4 C reports"), "Other arguments are calculated", false, ({ formula }) => {
    const first = formula("=CHECK_UNIQUE(8)", "A1");
    return first === formula("=CHECK_UNIQUE(9)", "A1");
  }),
  fromOutside(
    from("1.4 G functions"),
    "The user properties of a custom function are the owner's",
    "owner's",
    "Let somebody else recalculate a cell whose function reads a user property of yours.",
    (open) => {
      const code =
        'function keep(text) { PropertiesService.getUserProperties().setProperty("k", text); }\nfunction F(x) { return PropertiesService.getUserProperties().getProperty("k"); }';
      const workbook = open({ code });
      const guest = workbook.as("guest");
      workbook.runNow("keep", "owner's");
      guest.runNow("keep", "guest's");
      guest.type("A1", "=F(1)");
      return workbook.value("A1");
    },
  ),
];

export const CUSTOM_FUNCTIONS: readonly Behaviour[] = [...DECLARING, ...ARGUMENTS, ...RETURNS, ...RUNNING];
