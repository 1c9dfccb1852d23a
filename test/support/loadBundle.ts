import { readFileSync } from "node:fs";
import { type Context, Script } from "node:vm";
import { bareContext } from "../../tools/bareContext.ts";

/** dist/Code.js as it would be pushed. */
export function bundleText(): string {
  return readFileSync("dist/Code.js", "utf8");
}

/** The bundle loaded into a bare context, which has the globals of the language and nothing else, like Apps Script. */
export function loadBundle(services: Record<string, unknown> = {}): Context {
  const context = Object.assign(bareContext(), services);
  new Script(bundleText(), { filename: "Code.js" }).runInContext(context);
  return context;
}

/** Calls a formula of the loaded bundle; arrays are made in its realm, as Sheets would. */
export function callFormula(context: Context, name: string, args: readonly unknown[]): unknown {
  const call = new Script(`${name}(...JSON.parse(${JSON.stringify(JSON.stringify(args))}))`);
  return call.runInContext(context);
}
