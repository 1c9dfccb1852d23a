import { describe, expect, it } from "vitest";
import { Refusal } from "../../src/core/Refusal.ts";
import { STATE_CODES } from "../../src/reference/states.ts";
import { taxHome } from "../../src/reference/taxHome.ts";

describe("taxHome", () => {
  it("gives the 2026 rules of every state", () => {
    for (const code of STATE_CODES) {
      const { federal, state, locality } = taxHome("state", code, undefined, 2026);
      expect(federal.year).toBe(2026);
      expect(state.code).toBe(code);
      expect(locality).toBeUndefined();
    }
  });

  it("of a metropolitan area are those of its first state, and name the others", () => {
    const newYork = taxHome("state", "New York, NY", "NYC");
    expect(newYork.state.code).toBe("NY");
    expect(newYork.locality).toMatchObject({ name: "NYC" });
    expect(newYork.area).toEqual({ name: "New York, NY", otherStates: ["New Jersey"] });
    expect(taxHome("state", "San Jose, CA").area).toBeUndefined();
    expect(taxHome("state", "NY").area).toBeUndefined();
  });

  it("reads a state once", () => {
    expect(taxHome("state", "CA").state).toBe(taxHome("from_state", "CA").state);
  });

  it("gives the locality asked for; an empty name is none", () => {
    expect(taxHome("state", "NY", "nyc").locality).toMatchObject({ name: "NYC" });
    expect(taxHome("state", "TX", 0.0125).locality).toEqual({ rate: 0.0125 });
    expect(taxHome("state", "NY", "").locality).toBeUndefined();
  });

  it("refuses a locality by the name of its parameter", () => {
    expect(() => taxHome("to_state", "TX", "Austin", 2026, "to_locality")).toThrow(
      /^to_locality must be left out/,
    );
  });

  it.each(["US", "REMOTE"])("refuses %s, which is no home", (place) => {
    expect(() => taxHome("to_state", place)).toThrow(
      new Refusal(
        `to_state must name one state such as "WA", because income is taxed where one lives; got "${place}".`,
      ),
    );
  });
});
