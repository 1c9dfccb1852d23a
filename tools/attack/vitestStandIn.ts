import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";
import * as chai from "chai";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

/** What stands in for Vitest where its tests are run a thousand times: the same matchers, without files and reports. */
export const expect = chai.expect;

interface Registered {
  name: string;
  run: (...values: never[]) => unknown;
}

/** Every test that the imported files registered. */
export const TESTS: Registered[] = [];

type Body = (...values: never[]) => unknown;

function register(name: string, body: Body, values: readonly unknown[] = []): void {
  TESTS.push({ name, run: () => body(...(values as never[])) });
}

function each(of: (name: string, body: Body, values: readonly unknown[]) => void) {
  return (rows: readonly unknown[]) => (name: string, body: Body) => {
    for (const row of rows) of(name, body, Array.isArray(row) ? row : [row]);
  };
}

export const test = Object.assign((name: string, body: Body) => register(name, body), {
  each: each(register),
});
export const it = test;

const group = (_name: string, body: Body, values: readonly unknown[] = []) => {
  body(...(values as never[]));
};
export const describe = Object.assign((name: string, body: Body) => group(name, body), { each: each(group) });
