import { ColorBuilder, ColorType, ThemeColorType } from "./Color.ts";
import { BooleanCriteria, FilterCriteriaBuilder, RelativeDate } from "./FilterCriteria.ts";
import { Enumeration, Service } from "./Membrane.ts";
import type { RangeList } from "./RangeList.ts";
import { RichTextValueBuilder } from "./RichTextValue.ts";
import { TextStyleBuilder } from "./TextStyle.ts";

/** Constants of SpreadsheetApp and the builders that need no spreadsheet. */
export abstract class SpreadsheetAppConstants extends Service {
  readonly AutoFillSeries = new Enumeration("SpreadsheetApp.AutoFillSeries", [
    "DEFAULT_SERIES",
    "ALTERNATE_SERIES",
  ]);
  readonly BooleanCriteria = BooleanCriteria;
  readonly ColorType = ColorType;
  readonly CopyPasteType = new Enumeration("SpreadsheetApp.CopyPasteType", [
    "PASTE_NORMAL",
    "PASTE_NO_BORDERS",
    "PASTE_FORMAT",
    "PASTE_FORMULA",
    "PASTE_DATA_VALIDATION",
    "PASTE_VALUES",
    "PASTE_CONDITIONAL_FORMATTING",
    "PASTE_COLUMN_WIDTHS",
  ]);
  readonly Dimension = new Enumeration("SpreadsheetApp.Dimension", ["COLUMNS", "ROWS"]);
  readonly Direction = new Enumeration("SpreadsheetApp.Direction", ["UP", "DOWN", "PREVIOUS", "NEXT"]);
  readonly GroupControlTogglePosition = new Enumeration("SpreadsheetApp.GroupControlTogglePosition", [
    "BEFORE",
    "AFTER",
  ]);
  readonly RecalculationInterval = new Enumeration("SpreadsheetApp.RecalculationInterval", [
    "ON_CHANGE",
    "MINUTE",
    "HOUR",
  ]);
  readonly RelativeDate = RelativeDate;
  readonly SheetType = new Enumeration("SpreadsheetApp.SheetType", ["GRID", "OBJECT", "DATASOURCE"]);
  readonly TextDirection = new Enumeration("SpreadsheetApp.TextDirection", [
    "LEFT_TO_RIGHT",
    "RIGHT_TO_LEFT",
  ]);
  readonly TextToColumnsDelimiter = new Enumeration("SpreadsheetApp.TextToColumnsDelimiter", [
    "COMMA",
    "SEMICOLON",
    "PERIOD",
    "SPACE",
  ]);
  readonly ThemeColorType = ThemeColorType;
  readonly ValueType = new Enumeration("SpreadsheetApp.ValueType", ["IMAGE"]);

  setActiveRangeList(ranges: RangeList): RangeList {
    return ranges.activate();
  }
  /** The workbench has one spreadsheet, which is the active one. */
  setActiveSpreadsheet(_spreadsheet: Service): void {}
  newColor(): ColorBuilder {
    return new ColorBuilder();
  }
  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder();
  }
  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder();
  }
  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder();
  }
}
