import { Enumeration, Service } from "./Membrane.ts";

const noTriggers = (what: string): Error =>
  new Error(`The workbench runs no triggers but onOpen and onInstall: ${what} works in Google Sheets.`);

export class ScriptApp extends Service {
  readonly AuthMode = new Enumeration("ScriptApp.AuthMode", ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);
  readonly AuthorizationStatus = new Enumeration("ScriptApp.AuthorizationStatus", [
    "REQUIRED",
    "NOT_REQUIRED",
  ]);
  readonly EventType = new Enumeration("ScriptApp.EventType", [
    "CLOCK",
    "ON_OPEN",
    "ON_EDIT",
    "ON_FORM_SUBMIT",
    "ON_CHANGE",
    "ON_EVENT_UPDATED",
  ]);
  readonly InstallationSource = new Enumeration("ScriptApp.InstallationSource", [
    "APPS_MARKETPLACE_DOMAIN_ADD_ON",
    "NONE",
    "WEB_STORE_ADD_ON",
  ]);
  readonly TriggerSource = new Enumeration("ScriptApp.TriggerSource", [
    "SPREADSHEETS",
    "CLOCK",
    "FORMS",
    "DOCUMENTS",
    "CALENDAR",
  ]);
  readonly WeekDay = new Enumeration("ScriptApp.WeekDay", [
    "SUNDAY",
    "MONDAY",
    "TUESDAY",
    "WEDNESDAY",
    "THURSDAY",
    "FRIDAY",
    "SATURDAY",
  ]);

  newTrigger(functionName: string): never {
    throw noTriggers(`ScriptApp.newTrigger("${functionName}")`);
  }
  deleteTrigger(_trigger: unknown): never {
    throw noTriggers("ScriptApp.deleteTrigger()");
  }
  getProjectTriggers(): never[] {
    return [];
  }
  getUserTriggers(_document: unknown): never[] {
    return [];
  }
  getScriptId(): string {
    return "workbench-script";
  }
  getInstallationSource(): string {
    return "NONE";
  }
  /** Whoever runs a script in the workbench has allowed it all it asks for. */
  getAuthorizationInfo(_mode: string): AuthorizationInfo {
    return new AuthorizationInfo();
  }
  requireAllScopes(_mode: string): void {}
  requireScopes(_mode: string, _scopes: readonly string[]): void {}
}

export class AuthorizationInfo extends Service {
  getAuthorizationStatus(): string {
    return "NOT_REQUIRED";
  }
  getAuthorizationUrl(): null {
    return null;
  }
}
