import vm from "node:vm";
import type { OpenRealm, Realm } from "../../src/workbench/host/Realm.ts";

let compiled: { code: string; script: vm.Script } | undefined;

/** The script compiled once, though it is loaded afresh for each call as Google does. */
const scriptOf = (code: string): vm.Script => {
  if (compiled?.code !== code) compiled = { code, script: new vm.Script(code, { filename: "Code.js" }) };
  return compiled.script;
};

/** A bare V8 context: it has what Apps Script has, and none of what Google lists as absent. */
export const openVmRealm: OpenRealm = () => realmOf(vm.createContext(Object.create(null) as object));

/** The same, in which a script makes no code of text. */
export const openStrictVmRealm: OpenRealm = () =>
  realmOf(
    vm.createContext(Object.create(null) as object, { codeGeneration: { strings: false, wasm: true } }),
  );

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
