import type { OpenRealm, Realm } from "../host/Realm.ts";

/** What V8 itself gives a script, and so Apps Script too; everything else on a window is the browser's. */
const LANGUAGE = new Set(
  (
    "Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp " +
    "Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON Math Intl " +
    "ArrayBuffer SharedArrayBuffer Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array " +
    "Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet " +
    "WeakRef FinalizationRegistry Proxy Reflect decodeURI decodeURIComponent encodeURI encodeURIComponent escape " +
    "unescape eval isFinite isNaN console WebAssembly"
  ).split(" "),
);

type Evaluate = (expression: string) => unknown;

/** A hidden frame stripped of the browser: touching `fetch` or `setTimeout` in it is a ReferenceError. */
export const openFrameRealm: OpenRealm = () => {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  document.body.append(frame);
  const world = frame.contentWindow as unknown as Realm &
    Record<string, unknown> & { Function: FunctionConstructor };
  const browserNames = () => {
    const names = new Set<string>();
    for (let level: object | null = world; level; level = Reflect.getPrototypeOf(level)) {
      for (const name of Reflect.ownKeys(level))
        if (typeof name === "string" && !LANGUAGE.has(name)) names.add(name);
    }
    return [...names].filter((name) => /^[A-Za-z_$][\w$]*$/.test(name));
  };
  for (const name of browserNames()) Reflect.deleteProperty(world, name);
  // `window`, `document`, `location` and `top` cannot be deleted; a parameter of the same name hides them.
  const hidden = browserNames().filter((name) => name !== "constructor");
  return {
    Array: world.Array,
    Date: world.Date,
    Error: world.Error,
    Object: world.Object,
    JSON: world.JSON,
    load(code, services) {
      Reflect.ownKeys(services).forEach((name) => {
        Reflect.set(world, name, services[name as string]);
      });
      const run = new world.Function(
        ...hidden,
        `${code}\n;return function (expression) { return eval(expression); };`,
      );
      const evaluate = run() as Evaluate;
      return {
        evaluate,
        function(name) {
          const found = evaluate(`typeof ${name} === "function" ? ${name} : undefined`);
          return found as ((...args: unknown[]) => unknown) | undefined;
        },
      };
    },
    close() {
      frame.remove();
    },
  };
};
