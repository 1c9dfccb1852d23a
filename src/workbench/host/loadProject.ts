import { Browser } from "./Browser.ts";
import { CacheService } from "./CacheService.ts";
import { Charts } from "./EmbeddedChart.ts";
import { type AuthMode, type Execution, mayEdit, type Run, type User } from "./Execution.ts";
import { HtmlService } from "./HtmlService.ts";
import { LockService } from "./LockService.ts";
import { Logger } from "./Logger.ts";
import { Membrane } from "./Membrane.ts";
import { MIME_TYPES } from "./mimeTypes.ts";
import { PropertiesService } from "./PropertiesService.ts";
import { Range } from "./Range.ts";
import type { LoadedProject, Realm } from "./Realm.ts";
import { ScriptApp } from "./ScriptApp.ts";
import { Session } from "./Session.ts";
import { Sheet } from "./Sheet.ts";
import { Spreadsheet } from "./Spreadsheet.ts";
import { SpreadsheetApp } from "./SpreadsheetApp.ts";
import { Utilities } from "./Utilities.ts";

export interface RunningProject {
  readonly execution: Execution;
  readonly realm: Realm;
  readonly membrane: Membrane;
  readonly project: LoadedProject;
}

const READ_ONLY =
  /^(Spreadsheet|Sheet|Range|RangeList|NamedRange|DeveloperMetadata\w*|Protection|EmbeddedChart|Filter|Banding|Group|TextFinder|SpreadsheetTheme)$/;
const READING =
  /^(get|is|has|can|find|create(DeveloperMetadata|Text)Finder|with|offset|onIntersectingLocations|match|ignore|use|start)/;

/** What only moves what a user sees. */
const SHOWING = /^(activate|setActive\w*|setCurrentCell|toast)$/;

/** What a script may not do in a mode and for a user; custom functions see the spreadsheet read-only and have no user interface. */
const refusalIn =
  (mode: AuthMode, user: User) =>
  (className: string, method: string): string | undefined => {
    if (!mayEdit(user) && READ_ONLY.test(className) && !READING.test(method) && !SHOWING.test(method)) {
      return "You do not have permission to edit this document.";
    }
    if (mode === "CUSTOM_FUNCTION") {
      const isWrite = READ_ONLY.test(className) && !READING.test(method);
      const isUserData = className === "Session" && !/^get(ActiveUserLocale|ScriptTimeZone)$/.test(method);
      if (isWrite || isUserData) return `You do not have permission to call ${method}`;
    }
    if (mode === "NONE") {
      const isRefused =
        className === "PropertiesService" || (className === "SpreadsheetApp" && method !== "getUi");
      if (isRefused) return `You do not have permission to call ${className}.${method}`;
    }
    if (mode === "NONE" || mode === "LIMITED") {
      if (/^show(Sidebar|Mod)/.test(method)) return `You do not have permission to call Ui.${method}`;
    }
    return undefined;
  };

/** Loads a document's project into a fresh realm with Google's services, as each server call and cell begins. */
export const loadProject = (run: Run): RunningProject => {
  const { document } = run;
  const execution: Execution = {
    ...run,
    objects: {
      range: (sheetId, zone) => new Range(execution, sheetId, zone),
      sheet: (sheetId) => new Sheet(execution, sheetId),
      spreadsheet: () => new Spreadsheet(execution),
    },
  };
  const realm = document.openRealm();
  const membrane = new Membrane(
    realm,
    execution.meter,
    execution.clock,
    refusalIn(execution.mode, execution.user),
  );
  const services = {
    SpreadsheetApp: new SpreadsheetApp(execution),
    HtmlService: new HtmlService(execution),
    LockService: new LockService(execution),
    PropertiesService: new PropertiesService(execution),
    Browser: new Browser(execution.desk),
    CacheService: new CacheService(execution),
    Utilities: new Utilities(execution),
    Session: new Session(execution),
    Logger: new Logger(),
    Charts: new Charts(),
    ScriptApp: new ScriptApp(),
  };
  const globals = Object.fromEntries(
    Object.entries({ ...services, MimeType: MIME_TYPES }).map(([name, service]) => [
      name,
      membrane.toScript(service),
    ]),
  );
  const project = realm.load(document.project.code, globals);
  execution.project = project;
  return { execution, realm, membrane, project };
};
