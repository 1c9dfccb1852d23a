// Section 4 and the cells of section 10 of the platform notes: what SpreadsheetApp does.
import { type Behaviour, fromOutside, scripted } from "../Behaviour.ts";
import { from } from "../origins.ts";

const WRITING: readonly Behaviour[] = [
  scripted(
    from("4 C reports"),
    "setValues with too few rows says so",
    "The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.",
    ({ sheet, thrown }) => thrown(() => sheet.getRange("A1:B2").setValues([[1, 2]])),
  ),
  scripted(
    from("4 C reports"),
    "setValues with too few columns says so",
    "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
    ({ sheet, thrown }) => thrown(() => sheet.getRange("A1:B2").setValues([[1], [2]])),
  ),
  ...(
    [
      ["Empty text", ""],
      ["null", null],
    ] as const
  ).map(([what, value]) =>
    scripted(
      from("4 F folklore"),
      `${what} clears a cell`,
      true,
      ({ sheet }, nothing) => {
        sheet.getRange("A1").setValue(1);
        sheet.getRange("A1").setValues([[nothing]]);
        return sheet.getRange("A1").isBlank();
      },
      value,
    ),
  ),
  scripted(from("4 F folklore"), "Text that begins with = becomes a formula", [3, "=1+2"], ({ sheet }) => {
    sheet.getRange("A1").setValues([["=1+2"]]);
    return [sheet.getRange("A1").getValue(), sheet.getRange("A1").getFormula()];
  }),
  scripted(from("4 F folklore"), "An apostrophe in front makes text", ["=1+2", ""], ({ sheet }) => {
    sheet.getRange("A1").setValue("'=1+2");
    return [sheet.getRange("A1").getValue(), sheet.getRange("A1").getFormula()];
  }),
  ...(
    [
      ["12%", 0.12],
      ["$5", 5],
      ["1,234", 1234],
      ["007", 7],
      ["TRUE", true],
    ] as const
  ).map(([text, value]) =>
    scripted(
      from("4 F folklore"),
      `The text ${text} is read as ${value}`,
      value,
      ({ sheet }, written) => {
        sheet.getRange("A1").setValue(written);
        return sheet.getRange("A1").getValue();
      },
      text,
    ),
  ),
  scripted(from("4 F folklore"), "Text that looks like a date becomes one", true, ({ sheet }) => {
    sheet.getRange("A1").setValue("2026-01-02");
    return sheet.getRange("A1").getValue() instanceof Date;
  }),
  ...["007", "2026-01-02"].map((text) =>
    scripted(
      from("4 F folklore"),
      `In a cell of format @ ${text} stays text`,
      text,
      ({ sheet }, written) => {
        sheet.getRange("A1").setNumberFormat("@").setValue(written);
        return sheet.getRange("A1").getValue();
      },
      text,
    ),
  ),
  scripted(from("4 F folklore"), "A Date is kept in the spreadsheet's zone", true, ({ ss, sheet }) => {
    const at = new Date(Date.UTC(2026, 2, 5, 15, 4));
    sheet.getRange("A1").setValue(at).setNumberFormat("yyyy-mm-dd hh:mm");
    const shown = Utilities.formatDate(at, ss.getSpreadsheetTimeZone(), "yyyy-MM-dd HH:mm");
    return sheet.getRange("A1").getDisplayValue() === shown;
  }),
  scripted(
    from("4 F folklore"),
    "An instant shows as the spreadsheet's day, also where the script has another",
    ["2026-03-06", "2026-03-05"],
    ({ ss, sheet }) => {
      const before = ss.getSpreadsheetTimeZone();
      const shown = ["Pacific/Auckland", "America/Los_Angeles"].map((zone) => {
        ss.setSpreadsheetTimeZone(zone);
        sheet
          .getRange("A1")
          .setValue(new Date(Date.UTC(2026, 2, 5, 20, 0)))
          .setNumberFormat("yyyy-mm-dd");
        return sheet.getRange("A1").getDisplayValue();
      });
      ss.setSpreadsheetTimeZone(before);
      return shown;
    },
  ),
  scripted(
    from("4 G spreadsheet"),
    "Values are read as number, boolean, Date or text, empty ones as ''",
    ["number", "boolean", "date", "string", ""],
    ({ sheet }) => {
      sheet.getRange("A1:E1").setValues([[1, true, "2026-01-02", "x", ""]]);
      const row = sheet.getRange("A1:E1").getValues()[0] || [];
      return row.map((value) => (value === "" ? "" : value instanceof Date ? "date" : typeof value));
    },
  ),
  scripted(
    from("4 G spreadsheet"),
    "A written formula is calculated for the next read",
    [6, 15],
    ({ sheet }) => {
      sheet.getRange("A1:A3").setValues([[1], [2], [3]]);
      sheet.getRange("B1").setFormula("=SUM(A1:A3)");
      const first = sheet.getRange("B1").getValue();
      sheet.getRange("A1").setValue(10);
      return [first, sheet.getRange("B1").getValue()];
    },
  ),
  scripted(
    from("4 F folklore"),
    "A range beyond the sheet is refused",
    "The coordinates of the range are outside the dimensions of the sheet.",
    ({ sheet, thrown }) => thrown(() => sheet.getRange(sheet.getMaxRows(), 1, 2, 1)),
  ),
  scripted(from("4 G spreadsheet"), "Rows inserted after the last make the sheet larger", 5, ({ sheet }) => {
    const before = sheet.getMaxRows();
    sheet.insertRowsAfter(before, 5);
    const added = sheet.getMaxRows() - before;
    sheet.deleteRows(before + 1, 5);
    return added;
  }),
  scripted(
    from("4 G spreadsheet"),
    "Number formats and colours are written and read in bulk",
    [["$#,##0", "0.0%"], ["#ff0000", "#ffffff"], "bold"],
    ({ sheet }) => {
      const range = sheet.getRange("A1:B1");
      range.setNumberFormats([["$#,##0", "0.0%"]]);
      range.setBackgrounds([["#ff0000", null]]);
      range.setFontWeight("bold");
      return [range.getNumberFormats()[0], range.getBackgrounds()[0], range.getFontWeight()];
    },
  ),
  scripted(from("4 G spreadsheet"), "A list of ranges is written at once", [7, 7], ({ sheet }) => {
    sheet.getRangeList(["A1", "C3"]).setValue(7);
    return [sheet.getRange("A1").getValue(), sheet.getRange("C3").getValue()];
  }),
  scripted(
    from("4 G spreadsheet"),
    "A second banding over a first is refused",
    "You cannot add alternating background colors to a range that already has alternating background colors.",
    ({ sheet, thrown }) => {
      const banding = sheet.getRange("A1:B4").applyRowBanding(SpreadsheetApp.BandingTheme.GREY);
      const message = thrown(() => sheet.getRange("B2:C5").applyRowBanding(SpreadsheetApp.BandingTheme.BLUE));
      banding.remove();
      return message;
    },
  ),
];

const RULES: readonly Behaviour[] = [
  scripted(
    from("4 G spreadsheet"),
    "A list of accepted values is read back with its help",
    ["VALUE_IN_LIST", "Pick one", false],
    ({ sheet }) => {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList(["WA", "CA"], true)
        .setAllowInvalid(false)
        .setHelpText("Pick one")
        .build();
      sheet.getRange("A1").setDataValidation(rule);
      const read = sheet.getRange("A1").getDataValidation();
      return read ? [String(read.getCriteriaType()), read.getHelpText(), read.getAllowInvalid()] : [];
    },
  ),
  scripted(
    from("10 C reports"),
    "Strict validation stops a script too",
    "The data you entered in cell A1 violates the data validation rules set on this cell.",
    ({ sheet, thrown }) => {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList(["WA", "CA"], true)
        .setAllowInvalid(false);
      sheet.getRange("A1").setDataValidation(rule.build());
      return thrown(() => {
        sheet.getRange("A1").setValue("XX");
        SpreadsheetApp.flush();
      }).slice(0, 84);
    },
  ),
  scripted(from("10 C reports"), "Strict validation lets what it allows through", "WA", ({ sheet }) => {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList(["WA", "CA"], true)
      .setAllowInvalid(false);
    sheet.getRange("A1").setDataValidation(rule.build()).setValue("WA");
    return sheet.getRange("A1").getValue();
  }),
  scripted(from("4 G spreadsheet"), "Validation that only warns stops nobody", "XX", ({ sheet }) => {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList(["WA", "CA"], true)
      .setAllowInvalid(true);
    sheet.getRange("A1").setDataValidation(rule.build()).setValue("XX");
    return sheet.getRange("A1").getValue();
  }),
  scripted(
    from("4 G spreadsheet"),
    "Strict validation of numbers stops one out of bounds",
    true,
    ({ sheet, thrown }) => {
      const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(0, 60).setAllowInvalid(false);
      sheet.getRange("B2").setDataValidation(rule.build());
      return /violates the data validation rules/.test(
        thrown(() => {
          sheet.getRange("B2").setValue(61);
          SpreadsheetApp.flush();
        }),
      );
    },
  ),
  scripted(from("4 G spreadsheet"), "Conditional formats are a list of the sheet", ["B1:B2"], ({ sheet }) => {
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .whenNumberGreaterThan(4)
      .setBackground("#ff0000")
      .setRanges([sheet.getRange("B1:B2")])
      .build();
    sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().concat([rule]));
    const ranges = sheet.getConditionalFormatRules().map((one) =>
      one
        .getRanges()
        .map((range) => range.getA1Notation())
        .join(),
    );
    sheet.clearConditionalFormatRules();
    return ranges;
  }),
  scripted(
    from("4 G spreadsheet"),
    "A protection that only warns is described and read back",
    ["ours", true, "RANGE"],
    ({ sheet }) => {
      const protection = sheet.getRange("A1").protect().setDescription("ours").setWarningOnly(true);
      const read = [
        protection.getDescription(),
        protection.isWarningOnly(),
        String(protection.getProtectionType()),
      ];
      protection.remove();
      return read;
    },
  ),
  fromOutside(
    from("4 G spreadsheet"),
    "Another person's hard protection stops a write, a warning does not",
    ["You are trying to edit a protected cell or object.", 2],
    "Let somebody else protect A1, first as a warning, then only for themselves, and write there by a script.",
    (open) => {
      const code = `
        function protect(a1, warns) { SpreadsheetApp.getActiveSheet().getRange(a1).protect().setWarningOnly(warns); }
        function write(a1) { SpreadsheetApp.getActiveSheet().getRange(a1).setValue(2); }`;
      const workbook = open({ code });
      workbook.runNow("protect", "A1", false);
      workbook.runNow("protect", "B1", true);
      const guest = workbook.as("guest");
      guest.runNow("write", "B1");
      let message = "";
      try {
        guest.runNow("write", "A1");
      } catch (error) {
        message = (error as Error).message.slice(0, 50);
      }
      return [message, workbook.value("B1")];
    },
  ),
  fromOutside(
    from("4 G spreadsheet"),
    "Range.canEdit is false where another person's protection lies in the range, and true where one only warns",
    [false, true, true],
    "Let somebody else protect A1 for themselves and B1 with a warning; by a script, ask canEdit of A1:A2, B1 and C1.",
    (open) => {
      const code = `
        function protect(a1, warns) { SpreadsheetApp.getActiveSheet().getRange(a1).protect().setWarningOnly(warns); }
        function canEdit(a1) { return SpreadsheetApp.getActiveSheet().getRange(a1).canEdit(); }`;
      const workbook = open({ code });
      workbook.runNow("protect", "A1", false);
      workbook.runNow("protect", "B1", true);
      const guest = workbook.as("guest");
      return ["A1:A2", "B1", "C1"].map((a1) => guest.runNow("canEdit", a1));
    },
  ),
  fromOutside(
    from("4 G spreadsheet"),
    "Who may edit a protection is told only to those who may: getEditors throws for the others",
    ["owner", "threw"],
    "Let somebody else protect A1 for themselves, and call getEditors of that protection by a script.",
    (open) => {
      const code = `
        function protect() { SpreadsheetApp.getActiveSheet().getRange("A1").protect(); }
        function editors() {
          try {
            SpreadsheetApp.getActiveSheet().getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getEditors();
            return "owner";
          } catch (error) {
            return "threw";
          }
        }`;
      const workbook = open({ code });
      workbook.runNow("protect");
      return [workbook.runNow("editors"), workbook.as("guest").runNow("editors")];
    },
  ),
  ...(["viewer", "commenter"] as const).map((access) =>
    fromOutside(
      from("4 F folklore"),
      `A ${access} reads by a script; canEdit is false of every cell, and a write throws`,
      [7, false, "threw"],
      `Share a spreadsheet as ${access}, and let that person run a script that reads A1, asks canEdit and writes.`,
      (open) => {
        const code = `
          function look() {
            const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
            let written = "wrote";
            try {
              cell.setValue(8);
              SpreadsheetApp.flush();
            } catch (error) {
              written = "threw";
            }
            return [cell.getValue(), cell.canEdit(), written];
          }`;
        const workbook = open({ code });
        workbook.type("A1", 7);
        return workbook.as("guest", access).runNow("look");
      },
    ),
  ),
  scripted(
    from("4 G spreadsheet"),
    "getMergedRanges names whole every merge that has a cell in the range",
    [["B2:C3"], []],
    ({ sheet }) => {
      sheet.getRange("B2:C3").merge();
      const found = ["A1:B2", "D4:E5"].map((a1) =>
        sheet
          .getRange(a1)
          .getMergedRanges()
          .map((merged) => merged.getA1Notation()),
      );
      sheet.getRange("B2:C3").breakApart();
      return found;
    },
  ),
  scripted(
    from("10 F folklore"),
    "A strict rule that is taken off and put on again leaves what was written between, and holds on",
    [20, false],
    ({ sheet }) => {
      const cell = sheet.getRange("A1");
      cell.setDataValidation(
        SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).setAllowInvalid(false).build(),
      );
      const rules = cell.getDataValidations();
      cell.clearDataValidations();
      cell.setValue(20);
      cell.setDataValidations(rules);
      const kept = [cell.getValue(), cell.getDataValidation()?.getAllowInvalid()];
      cell.clearDataValidations();
      return kept;
    },
  ),
  scripted(
    from("4 G spreadsheet"),
    "Rows and columns that somebody hid are told one by one, and written like others",
    [[false, true], [false, true], "x"],
    ({ sheet }) => {
      sheet.hideRows(2);
      sheet.hideColumns(3);
      sheet.getRange("C2").setValue("x");
      const hidden = [
        [1, 2].map((row) => sheet.isRowHiddenByUser(row)),
        [2, 3].map((column) => sheet.isColumnHiddenByUser(column)),
        sheet.getRange("C2").getValue(),
      ];
      sheet.showRows(2);
      sheet.showColumns(3);
      return hidden;
    },
  ),
  scripted(from("4 G spreadsheet"), "A named range of a known name is replaced", "B2:C3", ({ ss, sheet }) => {
    ss.setNamedRange("Check_Name", sheet.getRange("A1"));
    ss.setNamedRange("Check_Name", sheet.getRange("B2:C3"));
    const found = ss.getRangeByName("Check_Name");
    ss.removeNamedRange("Check_Name");
    return found?.getA1Notation();
  }),
  scripted(
    from("4 C reports"),
    "Cells pasted over a part of a merged cell take it apart",
    [1, 0],
    ({ sheet }) => {
      sheet.getRange("B2:D2").merge();
      const before = sheet.getRange("B2:D2").getMergedRanges().length;
      sheet
        .getRange("F2:G2")
        .copyTo(sheet.getRange("B2:C2"), SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
      return [before, sheet.getRange("B2:D2").getMergedRanges().length];
    },
  ),
  scripted(
    from("4 C reports"),
    "A copy of a sheet has names of its own for what is named there",
    ["'Check copy'!Check_Own"],
    ({ ss, onSheet }) =>
      onSheet("Check named", (named) => {
        ss.setNamedRange("Check_Own", named.getRange("A1"));
        const copy = ss.insertSheet("Check copy", { template: named });
        const names = copy.getNamedRanges().map((one) => one.getName());
        for (const one of copy.getNamedRanges()) one.remove();
        ss.removeNamedRange("Check_Own");
        ss.deleteSheet(copy);
        return names;
      }),
  ),
  ...["1st", "A1", "R1C1", "two words"].map((name) =>
    scripted(
      from("4 G spreadsheet"),
      `${name} is no name for a range`,
      true,
      ({ ss, sheet, thrown }, bad) => thrown(() => ss.setNamedRange(bad, sheet.getRange("A1"))) !== "nothing",
      name,
    ),
  ),
  scripted(from("4 G spreadsheet"), "A chart is put on a sheet", 1, ({ sheet }) => {
    sheet.getRange("A1:B3").setValues([
      ["State", "Pay"],
      ["WA", 3],
      ["CA", 5],
    ]);
    const chart = sheet
      .newChart()
      .setChartType(Charts.ChartType.BAR)
      .addRange(sheet.getRange("A1:B3"))
      .setPosition(2, 4, 0, 0)
      .setOption("title", "Pay")
      .build();
    sheet.insertChart(chart);
    const charts = sheet.getCharts();
    for (const one of charts) sheet.removeChart(one);
    return charts.length;
  }),
];

const METADATA: readonly Behaviour[] = [
  scripted(
    from("4 G spreadsheet"),
    "Metadata stands on spreadsheet, sheet, row and column",
    ["SPREADSHEET", "SHEET", "ROW", "COLUMN"],
    ({ ss, sheet }) => {
      const on = [ss, sheet, sheet.getRange("3:3"), sheet.getRange("B:B")];
      const types = on.map((place, i) => {
        place.addDeveloperMetadata(`check${i}`, "value");
        const found = ss.createDeveloperMetadataFinder().withKey(`check${i}`).find()[0];
        const type = found ? String(found.getLocation().getLocationType()) : "";
        if (found) found.remove();
        return type;
      });
      return types;
    },
  ),
  scripted(from("4 G spreadsheet"), "Metadata on any other range is refused", true, ({ sheet, thrown }) =>
    /arbitrary ranges is not currently supported/.test(
      thrown(() => sheet.getRange("A1:B2").addDeveloperMetadata("check", "value")),
    ),
  ),
  scripted(
    from("4 G spreadsheet"),
    "Metadata has a visibility, DOCUMENT or PROJECT",
    ["PROJECT", "DOCUMENT"],
    ({ sheet }) => {
      const { PROJECT, DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
      return [PROJECT, DOCUMENT].map((visibility) => {
        sheet.addDeveloperMetadata("check", "value", visibility);
        const found = sheet.createDeveloperMetadataFinder().withKey("check").find()[0];
        const read = found ? String(found.getVisibility()) : "";
        if (found) found.remove();
        return read;
      });
    },
  ),
  scripted(from("4 G spreadsheet"), "Metadata of a row follows inserted rows", 5, ({ sheet }) => {
    sheet.getRange("3:3").addDeveloperMetadata("check", "value");
    sheet.insertRowsBefore(1, 2);
    const found = sheet.createDeveloperMetadataFinder().withKey("check").find()[0];
    const range = found?.getLocation().getRow();
    const row = range ? range.getRow() : 0;
    if (found) found.remove();
    sheet.deleteRows(1, 2);
    return row;
  }),
  ...(["spreadsheet", "sheet"] as const).map((place) =>
    scripted(
      from("4 G metadata"),
      `Metadata of a ${place} holds 30,000 characters, keys and values together`,
      [true, true],
      ({ ss, sheet, thrown }, where) => {
        const on = where === "sheet" ? sheet : ss;
        const fits = thrown(() => on.addDeveloperMetadata("check", new Array(29_996).join("x")));
        const more = thrown(() => on.addDeveloperMetadata("more", new Array(29_996).join("x")));
        for (const key of ["check", "more"]) {
          for (const one of ss.createDeveloperMetadataFinder().withKey(key).find()) one.remove();
        }
        return [fits === "nothing", more !== "nothing"];
      },
      place as string,
    ),
  ),
];

const LOOKS: readonly Behaviour[] = [
  scripted(from("10 C reports"), "getWrap of an untouched cell is true", true, ({ sheet }) =>
    sheet.getRange("A1").getWrap(),
  ),
  scripted(
    from("10 C reports"),
    "The wrap strategy of an untouched cell is OVERFLOW",
    "OVERFLOW",
    ({ sheet }) => String(sheet.getRange("A1").getWrapStrategy()),
  ),
  scripted(
    from("10 C reports"),
    "The format 'general' reads back as 0.###############",
    "0.###############",
    ({ sheet }) => sheet.getRange("A1").setNumberFormat("general").getNumberFormat(),
  ),
  ...(
    [
      [null, "general"],
      ["normal", "general-left"],
      ["center", "center"],
      ["right", "right"],
    ] as const
  ).map(([word, reads]) =>
    scripted(
      from("10 C reports"),
      `The alignment ${word} reads back as ${reads}`,
      reads,
      ({ sheet }, alignment) => {
        const range = sheet.getRange("A1").setHorizontalAlignment("left");
        return range.setHorizontalAlignment(alignment).getHorizontalAlignment();
      },
      word as "center" | null,
    ),
  ),
  scripted(from("10 C reports"), "An unknown alignment changes nothing", "right", ({ sheet }) => {
    const range = sheet.getRange("A1").setHorizontalAlignment("right");
    range.setHorizontalAlignment("sideways" as "left");
    return range.getHorizontalAlignment();
  }),
  scripted(from("10 C reports"), "A colour may be a name", ["#ff0000", "#008000"], ({ sheet }) => {
    const range = sheet.getRange("A1").setBackground("red").setFontColor("green");
    return [range.getBackground(), range.getFontColor()];
  }),
  scripted(from("10 C reports"), "clear() keeps notes", ["", "note"], ({ sheet }) => {
    const range = sheet.getRange("A1").setValue("x").setNote("note");
    range.clear();
    return [range.getValue(), range.getNote()];
  }),
  scripted(
    from("10 C reports"),
    "setFormula on several cells shifts relative references",
    [["=A1*2"], ["=A2*2"], ["=A3*2"]],
    ({ sheet }) => {
      sheet.getRange("B1:B3").setFormula("=A1*2");
      return sheet.getRange("B1:B3").getFormulas();
    },
  ),
  scripted(from("10 C reports"), "Absolute references stay", [["=$A$1*2"], ["=$A$1*2"]], ({ sheet }) => {
    sheet.getRange("B1:B2").setFormula("=$A$1*2");
    return sheet.getRange("B1:B2").getFormulas();
  }),
  scripted(
    from("10 C reports"),
    "copyTo repeats over a larger target",
    [
      [1, 2, 1, 2],
      [1, 2, 1, 2],
    ],
    ({ sheet }) => {
      sheet.getRange("A1:B1").setValues([[1, 2]]);
      sheet.getRange("A1:B1").copyTo(sheet.getRange("D1:G2"));
      return sheet.getRange("D1:G2").getValues();
    },
  ),
  scripted(from("10 C reports"), "copyTo into one cell copies the whole", [[1, 2]], ({ sheet }) => {
    sheet.getRange("A1:B1").setValues([[1, 2]]);
    sheet.getRange("A1:B1").copyTo(sheet.getRange("D1"));
    return sheet.getRange("D1:E1").getValues();
  }),
  scripted(
    from("10 G spreadsheet"),
    "copyTo takes notes, fills and what may be typed along",
    ["a note", "#00ff00", "CHECKBOX"],
    ({ sheet }) => {
      const rule = SpreadsheetApp.newDataValidation().requireCheckbox().build();
      sheet.getRange("A1").setValue(true).setNote("a note").setBackground("#00ff00").setDataValidation(rule);
      sheet.getRange("A1").copyTo(sheet.getRange("C3"));
      const copied = sheet.getRange("C3");
      return [
        copied.getNote(),
        copied.getBackground(),
        String(copied.getDataValidation()?.getCriteriaType() ?? "none"),
      ];
    },
  ),
  scripted(
    from("10 G spreadsheet"),
    "A sheet from a template has its cells, formulas and notes",
    [1, "=A1+1", "a note"],
    ({ sheet }) => {
      sheet.getRange("A1:B1").setValues([[1, "=A1+1"]]);
      sheet.getRange("A1").setNote("a note");
      const parent = sheet.getParent();
      const copy = parent.insertSheet("From a template", { template: sheet });
      const range = copy.getRange("A1:B1");
      const found = [range.getValues()[0]?.[0], range.getFormulas()[0]?.[1], range.getNotes()[0]?.[0]];
      parent.deleteSheet(copy);
      return found;
    },
  ),
  scripted(from("10 G spreadsheet"), "A:A is a whole column", [1, 1, true], ({ sheet }) => {
    const range = sheet.getRange("A:A");
    return [range.getRow(), range.getNumColumns(), range.getNumRows() === sheet.getMaxRows()];
  }),
  scripted(from("10 G spreadsheet"), "R1C1 notation names a range", ["C2", "B1:C4"], ({ sheet }) => [
    sheet.getRange("R2C3").getA1Notation(),
    sheet.getRange("R1C2:R4C3").getA1Notation(),
  ]),
];

const FORMULAS: readonly Behaviour[] = [
  scripted(
    from("10 C reports"),
    "Without ARRAYFORMULA an array operation is #VALUE!",
    "#VALUE!",
    ({ sheet }) => {
      sheet.getRange("A1:A3").setValues([[1], [2], [3]]);
      sheet.getRange("C9").setFormula("=A1:A3*2");
      return sheet.getRange("C9").getValue();
    },
  ),
  scripted(
    from("10 C reports"),
    "Under ARRAYFORMULA it goes through the range",
    [[2], [4], [6]],
    ({ sheet }) => {
      sheet.getRange("A1:A3").setValues([[1], [2], [3]]);
      sheet.getRange("C9").setFormula("=ARRAYFORMULA(A1:A3*2)");
      return sheet.getRange("C9:C11").getValues();
    },
  ),
  scripted(from("10 C reports"), "SUMPRODUCT goes through ranges by itself", 14, ({ sheet }) => {
    sheet.getRange("A1:A3").setValues([[1], [2], [3]]);
    sheet.getRange("C9").setFormula("=SUMPRODUCT(A1:A3*A1:A3)");
    return sheet.getRange("C9").getValue();
  }),
  ...(
    [
      ['="a"*1', "#VALUE!"],
      ["=SQRT(-1)", "#NUM!"],
      ["=NO_SUCH_FUNCTION()", "#NAME?"],
      ["=1/0", "#DIV/0!"],
      ['=MATCH("x",{"a","b"},0)', "#N/A"],
      ['=VALUE("x")', "#VALUE!"],
      ['=FIND("z","abc")', "#VALUE!"],
      ["=1+", "#ERROR!"],
    ] as const
  ).map(([text, shows]) =>
    scripted(
      from("10 C reports"),
      `${text} shows ${shows}`,
      shows,
      ({ sheet }, formula) => {
        sheet.getRange("A1").setFormula(formula);
        return sheet.getRange("A1").getValue();
      },
      text,
    ),
  ),
  scripted(
    from("10 C reports"),
    "An array formula with something in its way is #REF!",
    "#REF!",
    ({ sheet }) => {
      sheet.getRange("A2").setValue("mine");
      sheet.getRange("A1").setFormula("=ARRAYFORMULA({1;2;3})");
      return sheet.getRange("A1").getValue();
    },
  ),
  ...["Bob's pay", "a: b", "🙂 pay", "Q1/2026", "it''s"].map((name) =>
    scripted(
      from("10 C reports"),
      `A sheet may be called ${name}, and formulas quote it`,
      [6, `='${name.replace(/'/g, "''")}'!A1+1`],
      ({ sheet, onSheet }, called) =>
        onSheet(called, (other) => {
          other.getRange("A1").setValue(5);
          sheet.getRange("A1").setFormula(`='${called.replace(/'/g, "''")}'!A1+1`);
          const found = sheet.getRange("A1");
          return other.getName() === called ? [found.getValue(), found.getFormula()] : [other.getName()];
        }),
      name,
    ),
  ),
  scripted(
    from("10 C reports"),
    "A range of such a sheet is found by its quoted name",
    "B2",
    ({ ss, onSheet }) => onSheet("Bob's pay", () => ss.getRange("'Bob''s pay'!B2").getA1Notation()),
  ),
];

const LOCALES: readonly Behaviour[] = [
  scripted(
    from("10 C reports"),
    "In a locale with a decimal comma commas between arguments do not parse",
    "#ERROR!",
    ({ sheet, inLocale }) =>
      inLocale("de_DE", () => {
        sheet.getRange("A1").setFormula("=SUM(D1,E1)");
        return sheet.getRange("A1").getValue();
      }),
  ),
  ...["en_US", "de_DE", "fr_FR", "pt_BR"].map((locale) =>
    scripted(
      from("10 C reports"),
      `Semicolons between arguments parse in ${locale}`,
      3,
      ({ sheet, inLocale }, code) =>
        inLocale(code, () => {
          sheet.getRange("A1").setFormula("=SUM(1;2)");
          return sheet.getRange("A1").getValue();
        }),
      locale,
    ),
  ),
  scripted(from("10 C reports"), "Decimals in formulas are the locale's", 1.5, ({ sheet, inLocale }) =>
    inLocale("de_DE", () => {
      sheet.getRange("A1").setFormula("=ABS(-1,5)");
      return sheet.getRange("A1").getValue();
    }),
  ),
  scripted(from("10 C reports"), "Inline arrays are the locale's", 10, ({ sheet, inLocale }) =>
    inLocale("de_DE", () => {
      sheet.getRange("A1").setFormula("=SUM({1\\2;3\\4})");
      return sheet.getRange("A1").getValue();
    }),
  ),
  scripted(from("10 C reports"), "In en_US an inline array has commas", 10, ({ sheet }) => {
    sheet.getRange("A1").setFormula("=SUM({1,2;3,4})");
    return sheet.getRange("A1").getValue();
  }),
  scripted(
    from("10 C reports"),
    "A formula reads back with the locale's separators",
    "=SUM(1;2)",
    ({ sheet, inLocale }) =>
      inLocale("de_DE", () => {
        sheet.getRange("A1").setFormula("=SUM(1;2)");
        return sheet.getRange("A1").getFormula();
      }),
  ),
  scripted(from("10 C reports"), "Typed numbers are the locale's", [1234.5, 0.125], ({ sheet, inLocale }) =>
    inLocale("de_DE", () => {
      sheet.getRange("A1:B1").setValues([["1.234,5", "12,5%"]]);
      return sheet.getRange("A1:B1").getValues()[0];
    }),
  ),
  scripted(
    from("10 C reports"),
    "Numbers show as the locale writes them",
    "1.234,50",
    ({ sheet, inLocale }) =>
      inLocale("de_DE", () => {
        sheet.getRange("A1").setValue(1234.5).setNumberFormat("#,##0.00");
        return sheet.getRange("A1").getDisplayValue();
      }),
  ),
  scripted(
    from("10 C reports"),
    "A number written as a number is one in every locale",
    1.5,
    ({ sheet, inLocale }) => inLocale("de_DE", () => sheet.getRange("A1").setValue(1.5).getValue()),
  ),
];

const OBJECTS: readonly Behaviour[] = [
  scripted(
    from("10 C reports"),
    "A constant is an object, not a string",
    "object",
    () => typeof SpreadsheetApp.BorderStyle.SOLID,
  ),
  scripted(from("10 C reports"), "A constant has toString, name and ordinal", ["DASHED", "DASHED", 1], () => {
    const { DASHED } = SpreadsheetApp.BorderStyle as unknown as {
      DASHED: { name(): string; ordinal(): number };
    };
    return [DASHED.toString(), DASHED.name(), DASHED.ordinal()];
  }),
  scripted(from("10 C reports"), "A constant that is answered is the very constant", true, ({ sheet }) => {
    const protection = sheet.getRange("A1").protect().setWarningOnly(true);
    const isSame = protection.getProtectionType() === SpreadsheetApp.ProtectionType.RANGE;
    protection.remove();
    return isSame;
  }),
  scripted(
    from("10 C reports"),
    "An unknown member is undefined",
    ["undefined", "undefined"],
    ({ sheet }) => [
      typeof (sheet as unknown as Record<string, unknown>).noSuchMember,
      typeof (SpreadsheetApp.BorderStyle as unknown as Record<string, unknown>).WAVY,
    ],
  ),
  scripted(from("10 C reports"), "A call of an unknown member is a TypeError", "TypeError", ({ sheet }) => {
    try {
      (sheet as unknown as { noSuchMember(): void }).noSuchMember();
      return "nothing";
    } catch (error) {
      return (error as Error).name;
    }
  }),
  scripted(from("2 G functions"), "Errors of services are Errors", [true, "Exception"], ({ sheet }) => {
    try {
      sheet.getRange(0, 0);
      return [];
    } catch (error) {
      return [error instanceof Error, (error as Error).name];
    }
  }),
];

export const SPREADSHEET: readonly Behaviour[] = [
  ...WRITING,
  ...RULES,
  ...METADATA,
  ...LOOKS,
  ...FORMULAS,
  ...LOCALES,
  ...OBJECTS,
];
