import vm from "node:vm";
import type { OpenRealm, Realm } from "../../src/workbench/host/Realm.ts";

/** A bare V8 context: it has what Apps Script has, and none of what Google lists as absent. */
export const openVmRealm: OpenRealm = () => {
  const context = vm.createContext(Object.create(null) as object);
  const evaluate = (code: string) => vm.runInContext(code, context) as unknown;
  const constructors = evaluate("({ Array, Date, Error, Object, JSON })") as Pick<
    Realm,
    "Array" | "Date" | "Error" | "Object" | "JSON"
  >;
  return {
    ...constructors,
    load(code, services) {
      Object.assign(context, services, { console });
      vm.runInContext(code, context, { filename: "Code.js" });
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
