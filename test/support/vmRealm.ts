import vm from "node:vm";
import type { OpenRealm, Realm } from "../../src/workbench/host/Realm.ts";
import { bareContext } from "../../tools/bareContext.ts";

/** Compiles a text once, though it is loaded afresh for each call as Google does. */
const compiledOnce = (filename: string, wrap = (text: string) => text) => {
  let latest: { text: string; script: vm.Script } | undefined;
  return (text: string): vm.Script => {
    if (latest?.text !== text) latest = { text, script: new vm.Script(wrap(text), { filename }) };
    return latest.script;
  };
};
const scriptOf = compiledOnce("Code.js");
const functionOf = compiledOnce("anonymous", (body) => `(function anonymous(\n) {\n${body}\n})`);

/** The commands; shorter ones, chunks of formulas, are made into functions as soon as they are found again. */
const LONG = 100_000;

/** A bare V8 context: it has what Apps Script has, and none of what Google lists as absent. */
export const openVmRealm: OpenRealm = () => {
  const context = bareContext();
  const Functions = vm.runInContext("Function", context) as FunctionConstructor;
  context.Function = new Proxy(Functions, {
    construct(made, texts: string[], target) {
      const [body = ""] = texts;
      if (texts.length === 1 && body.length > LONG) return functionOf(body).runInContext(context) as object;
      return Reflect.construct(made, texts, target) as object;
    },
  });
  return realmOf(context);
};

/** The same, in which a script makes no code of text. */
export const openStrictVmRealm: OpenRealm = () =>
  realmOf(bareContext({ codeGeneration: { strings: false, wasm: true } }));

const realmOf = (context: vm.Context): Realm => {
  const evaluate = (code: string) => vm.runInContext(code, context) as unknown;
  const constructors = evaluate("({ Array, Date, Error, Object, JSON })") as Pick<
    Realm,
    "Array" | "Date" | "Error" | "Object" | "JSON"
  >;
  return {
    ...constructors,
    load(code, services) {
      Object.assign(context, services, { console });
      scriptOf(code).runInContext(context);
      return {
        function(name) {
          const found = evaluate(`typeof ${name} === "function" ? ${name} : undefined`);
          return found as ((...args: unknown[]) => unknown) | undefined;
        },
        evaluate,
      };
    },
    close() {},
  };
};
