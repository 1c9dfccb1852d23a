import { ConditionalFormatRuleBuilder } from "./ConditionalFormatRule.ts";
import { DataValidationBuilder, DataValidationCriteria } from "./DataValidation.ts";
import type { Execution } from "./Execution.ts";
import { Enumeration } from "./Membrane.ts";
import type { Range } from "./Range.ts";
import type { RangeList } from "./RangeList.ts";
import type { Selection } from "./Selection.ts";
import type { Sheet } from "./Sheet.ts";
import { Spreadsheet } from "./Spreadsheet.ts";
import { SpreadsheetAppConstants } from "./SpreadsheetAppConstants.ts";
import { Ui } from "./Ui.ts";

export class SpreadsheetApp extends SpreadsheetAppConstants {
  readonly BandingTheme = new Enumeration("SpreadsheetApp.BandingTheme", [
    "LIGHT_GREY",
    "CYAN",
    "GREEN",
    "YELLOW",
    "ORANGE",
    "BLUE",
    "TEAL",
    "GREY",
    "BROWN",
    "LIGHT_GREEN",
    "INDIGO",
    "PINK",
  ]);
  readonly BorderStyle = new Enumeration("SpreadsheetApp.BorderStyle", [
    "DOTTED",
    "DASHED",
    "SOLID",
    "SOLID_MEDIUM",
    "SOLID_THICK",
    "DOUBLE",
  ]);
  readonly DataValidationCriteria = DataValidationCriteria;
  readonly DeveloperMetadataVisibility = new Enumeration("SpreadsheetApp.DeveloperMetadataVisibility", [
    "DOCUMENT",
    "PROJECT",
  ]);
  readonly DeveloperMetadataLocationType = new Enumeration("SpreadsheetApp.DeveloperMetadataLocationType", [
    "SPREADSHEET",
    "SHEET",
    "ROW",
    "COLUMN",
  ]);
  readonly InterpolationType = new Enumeration("SpreadsheetApp.InterpolationType", [
    "NUMBER",
    "PERCENT",
    "PERCENTILE",
    "MIN",
    "MAX",
  ]);
  readonly ProtectionType = new Enumeration("SpreadsheetApp.ProtectionType", ["RANGE", "SHEET"]);
  readonly WrapStrategy = new Enumeration("SpreadsheetApp.WrapStrategy", ["WRAP", "OVERFLOW", "CLIP"]);

  constructor(private readonly execution: Execution) {
    super();
  }

  getActive(): Spreadsheet {
    return new Spreadsheet(this.execution);
  }
  getActiveSpreadsheet(): Spreadsheet {
    return this.getActive();
  }
  getActiveSheet(): Sheet {
    return this.getActive().getActiveSheet();
  }
  getActiveRange(): Range | null {
    return this.getActive().getActiveRange();
  }
  getActiveRangeList(): RangeList {
    return this.getActive().getActiveRangeList();
  }
  getCurrentCell(): Range {
    return this.getActive().getCurrentCell();
  }
  getSelection(): Selection {
    return this.getActive().getSelection();
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }
  getUi(): Ui {
    const { desk, document } = this.execution;
    if (!desk) throw new Error("Cannot call SpreadsheetApp.getUi() from this context.");
    return new Ui(desk, document.project.name);
  }
  flush(): void {
    this.execution.document.grid.settle();
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.execution);
  }
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder();
  }
}
