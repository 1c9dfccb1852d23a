import { Enumeration, Service } from "./Membrane.ts";

export class ScriptApp extends Service {
  readonly AuthMode = new Enumeration("ScriptApp.AuthMode", ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);
}
