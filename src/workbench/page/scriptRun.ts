/** One call on its way to the server: a function's name and its arguments as JSON. */
export interface ServerCall {
  readonly name: string;
  readonly argumentsJson: string;
}

/** Carries a call to the server; gives the returned value as JSON, or fails with the server's error. */
export type Send = (call: ServerCall) => Promise<string>;

type Handler = (value: unknown, userObject: unknown) => void;
interface Settings {
  readonly onSuccess?: Handler;
  readonly onFailure?: Handler;
  readonly userObject?: unknown;
}

/** google.script.run: builders give a new runner each; any other name is a function of the server. */
export type ScriptRun = {
  withSuccessHandler(handler: Handler): ScriptRun;
  withFailureHandler(handler: Handler): ScriptRun;
  withUserObject(object: unknown): ScriptRun;
} & { readonly [functionName: string]: (...args: unknown[]) => void };

const MOST_AT_ONCE = 10;

const tagOf = (value: unknown): string => Object.prototype.toString.call(value);

/** A form, the one element that may be sent, as its fields by name. */
const formFields = (form: Iterable<unknown>): Record<string, string> =>
  Object.fromEntries(form as Iterable<[string, string]>);

/** Google's client refuses what JSON cannot say, at once and on the caller's stack. */
const assertSendable = (value: unknown, property: string, path: readonly object[] = []): void => {
  const isPlain = typeof value !== "object" || value === null;
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint") {
    throw new Error(`Failed due to illegal value in property: ${property}`);
  }
  if (isPlain) return;
  if (path.includes(value)) throw new Error("Failed due to circular reference.");
  const tag = tagOf(value);
  if (tag !== "[object Object]" && tag !== "[object Array]") {
    throw new Error(`Failed due to illegal value in property: ${property}`);
  }
  for (const [key, item] of Object.entries(value)) assertSendable(item, key, [...path, value]);
};

/** Makes google.script.run for a page, at most ten calls at once and answers in whatever order they come. */
export const createScriptRun = (send: Send): ScriptRun => {
  const waiting: (() => void)[] = [];
  let underWay = 0;

  const begin = (start: () => void): void => {
    if (underWay >= MOST_AT_ONCE) {
      waiting.push(start);
      return;
    }
    underWay += 1;
    start();
  };
  const end = (): void => {
    underWay -= 1;
    const next = waiting.shift();
    if (next) begin(next);
  };

  const call = (
    name: string,
    args: readonly unknown[],
    { onSuccess, onFailure, userObject }: Settings,
  ): void => {
    const [only] = args;
    const isForm = args.length === 1 && tagOf(only) === "[object HTMLFormElement]";
    const sent = isForm
      ? [formFields(new FormData(only as HTMLFormElement) as unknown as Iterable<unknown>)]
      : args;
    sent.forEach((value, i) => {
      assertSendable(value, String(i));
    });
    const argumentsJson = JSON.stringify(sent);
    begin(() => {
      send({ name, argumentsJson })
        .then(
          (json) => onSuccess?.(JSON.parse(json), userObject),
          (error: unknown) => {
            if (onFailure) onFailure(error, userObject);
            else console.error(`Uncaught ${String(error)}`);
          },
        )
        .finally(end);
    });
  };

  const runner = (settings: Settings): ScriptRun =>
    new Proxy({} as ScriptRun, {
      get: (_, key) => {
        if (typeof key === "symbol" || key === "then") return undefined;
        if (key === "withSuccessHandler") return (onSuccess: Handler) => runner({ ...settings, onSuccess });
        if (key === "withFailureHandler") return (onFailure: Handler) => runner({ ...settings, onFailure });
        if (key === "withUserObject") return (userObject: unknown) => runner({ ...settings, userObject });
        return (...args: unknown[]) => call(key, args, settings);
      },
    });
  return runner({});
};
