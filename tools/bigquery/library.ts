import { Script } from "node:vm";
import { libraryCall } from "../../src/bigquery/createFunctions.ts";
import { signatureOf } from "../../src/bigquery/Signature.ts";
import type { SheetFunction } from "../../src/functions/define/SheetFunction.ts";
import { bareContext } from "../bareContext.ts";

export type LibraryFunction = (...given: unknown[]) => unknown;

/** The library in a bare context, which has the globals of the language and nothing else, as in BigQuery. */
export function loadLibrary(code: string) {
  const context = bareContext();
  new Script(code, { filename: "ai_comp.js" }).runInContext(context);
  const compiled = (params: readonly string[], body: string) =>
    new Script(`(function (${params.join(", ")}) {${body}})`).runInContext(context) as LibraryFunction;
  return {
    /** A body in JavaScript as a function, as BigQuery makes it. */
    compiled,
    /** The body of a formula; NULL where its input is not accepted. */
    orNull: (formula: SheetFunction) =>
      compiled(
        signatureOf(formula).params.map(({ name }) => name),
        libraryCall(formula, "null"),
      ),
  };
}
