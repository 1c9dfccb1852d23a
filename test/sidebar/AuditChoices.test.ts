import { describe, expect, it } from "vitest";
import {
  FIRST_CHOICES,
  readAuditChoices,
  rememberedAuditChoices,
} from "../../src/sidebar/panels/audit/AuditChoices.ts";

const GIVEN = { ...FIRST_CHOICES, levels: " Team!B2:B9 ", pays: "Team!C2:C9" };

describe("readAuditChoices", () => {
  it("makes the request that the choices mean; what is optional may be blank", () => {
    expect(readAuditChoices(GIVEN).request).toEqual({
      levels: "Team!B2:B9",
      pays: "Team!C2:C9",
      states: undefined,
      names: undefined,
      scopes: undefined,
      groups: undefined,
      auditRest: false,
      minStep: 0.1,
      insertAs: "live",
      destination: "new sheet",
    });
    expect(
      readAuditChoices({ ...GIVEN, states: "Team!D1", names: "A2:A9", minStep: "12.5%" }).request,
    ).toMatchObject({ states: "Team!D1", names: "A2:A9", minStep: 0.125 });
    expect(readAuditChoices({ ...GIVEN, minStep: " " }).request?.minStep).toBe(0.1);
  });

  it("says what is wrong beside each field", () => {
    expect(readAuditChoices({ ...FIRST_CHOICES, states: "everywhere", minStep: "12" }).problems).toEqual({
      levels: "Say where the levels stand, such as Team!B2:B40.",
      pays: "Say where the pay stands, such as Team!C2:C40.",
      states: 'Places must be one column, such as Team!B2:B40; got "everywhere".',
      minStep: 'Smallest step must be a rate such as 0.2 or 20%, from 0 to 1; got "12".',
    });
  });
});

describe("rememberedAuditChoices", () => {
  it("gives back addresses and settings", () => {
    const chosen = { ...GIVEN, minStep: "12%", insertAs: "native" as const };
    expect(rememberedAuditChoices(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
  });

  it.each([undefined, null, 7, [], { levels: 3, pays: {}, minStep: null, insertAs: "<b>" }])(
    "is as at first for %j",
    (remembered) => expect(rememberedAuditChoices(remembered)).toEqual(FIRST_CHOICES),
  );
});
