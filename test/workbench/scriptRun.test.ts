import { expect, test, vi } from "vitest";
import { createScriptRun, type Send, type ServerCall } from "../../src/workbench/page/scriptRun.ts";
import { openWorkbook } from "../support/openWorkbook.ts";

const code = `
  function echo(value) { return value; }
  function today() { return { at: new Date(2026, 0, 1) }; }
  function holes() { return [1, undefined, NaN, { a: undefined, b: Infinity }]; }
  function nothing() {}
  function fail() { throw new TypeError("not a level"); }
  function hidden_() { return "secret"; }
`;

/** google.script.run against the host, as the sidebar's frame has it. */
const open = () => {
  const { host } = openWorkbook({ code });
  return createScriptRun(({ name, argumentsJson }) => host.call(name, argumentsJson));
};

const result = (call: (run: ReturnType<typeof open>) => void, run = open()): Promise<unknown> =>
  new Promise((resolve, reject) => {
    call(run.withSuccessHandler(resolve).withFailureHandler(reject));
  });

test.each([
  ["text", "a"],
  ["a number", 1.5],
  ["null", null],
  ["nested data", { rows: [[1, "x", true, null]] }],
])("%s goes there and back", async (_, value) => {
  expect(await result((run) => run.echo?.(value))).toEqual(value);
});

test("undefined and NaN in arrays become null, undefined properties vanish", async () => {
  expect(await result((run) => run.echo?.([undefined, Number.NaN, { a: undefined, b: 1 }]))).toEqual([
    null,
    null,
    { b: 1 },
  ]);
  expect(await result((run) => run.holes?.())).toEqual([1, null, null, { b: null }]);
  expect(await result((run) => run.nothing?.())).toBeNull();
});

test("an answer that holds a Date arrives as null", async () => {
  expect(await result((run) => run.today?.())).toBeNull();
});

test.each([
  ["a Date", { when: new Date(0) }, "Failed due to illegal value in property: when"],
  ["a function", { rows: [() => 1] }, "Failed due to illegal value in property: 0"],
  ["a Map", new Map(), "Failed due to illegal value in property: 0"],
])("%s is refused at once, and the failure handler is not called", (_, value, message) => {
  const onFailure = vi.fn();
  expect(() => open().withFailureHandler(onFailure).echo?.(value)).toThrow(message);
  expect(onFailure).not.toHaveBeenCalled();
});

test("a circle is refused", () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  expect(() => open().echo?.(circle)).toThrow("Failed due to circular reference.");
});

test("errors reach the failure handler with name and message, and with the user object", async () => {
  const seen = await new Promise<unknown[]>((resolve) => {
    open()
      .withUserObject("mine")
      .withFailureHandler((error, userObject) => resolve([(error as Error).message, userObject]))
      .fail?.();
  });
  expect(seen).toEqual(["not a level", "mine"]);
});

test.each(["hidden_", "absent"])("%s cannot be called", async (name) => {
  await expect(result((run) => run[name]?.())).rejects.toThrow(`Script function not found: ${name}`);
});

test("without a failure handler an error goes to the console", async () => {
  const spy = vi.spyOn(console, "error").mockImplementation(() => {});
  open().fail?.();
  await vi.waitFor(() => expect(spy).toHaveBeenCalledWith(expect.stringContaining("not a level")));
  spy.mockRestore();
});

/** A server that answers when told to. */
const manual = () => {
  const calls: (ServerCall & { answer(value: unknown): void })[] = [];
  const send: Send = (call) =>
    new Promise((resolve) => {
      calls.push({ ...call, answer: (value) => resolve(JSON.stringify(value)) });
    });
  return { calls, run: createScriptRun(send) };
};

test("builders give new runners and leave the old one as it was", async () => {
  const { calls, run } = manual();
  const first = vi.fn();
  const second = vi.fn();
  const base = run.withUserObject({ secret: true });
  const one = base.withSuccessHandler(first);
  const two = base.withSuccessHandler(second);
  one.f?.(1);
  two.f?.(2);
  expect(calls.map(({ argumentsJson }) => argumentsJson)).toEqual(["[1]", "[2]"]);
  calls[1]?.answer("b");
  calls[0]?.answer("a");
  await vi.waitFor(() => expect(first).toHaveBeenCalledWith("a", { secret: true }));
  expect(second).toHaveBeenCalledWith("b", { secret: true });
});

test("ten calls at once, the eleventh waits", async () => {
  const { calls, run } = manual();
  for (let i = 0; i < 11; i += 1) run.f?.(i);
  expect(calls).toHaveLength(10);
  calls[4]?.answer(null);
  await vi.waitFor(() => expect(calls).toHaveLength(11));
  expect(calls[10]?.argumentsJson).toBe("[10]");
});
