import { describe, expectTypeOf, it } from "vitest";
import type { GenerateBandsRequest } from "../../src/commands/generateBands.ts";
import type { Ratio, Usd } from "../../src/core/units/money.ts";
import type { Commands } from "../../src/sidebar/Commands.ts";
import type { Inserted } from "../../src/workbook/blocks/insertBlock.ts";

describe("the commands that the sidebar may call", () => {
  it("are those of the list, each with its own request and answer", () => {
    expectTypeOf<Commands["generateBands"]["request"]>().toExtend<GenerateBandsRequest>();
    expectTypeOf<Commands["generateBands"]["value"]>().toEqualTypeOf<Inserted>();
    expectTypeOf<"generateBands">().toExtend<keyof Commands>();
    expectTypeOf<"generateBonds">().not.toExtend<keyof Commands>();
  });

  it("take days as text, and all other numbers as they are", () => {
    expectTypeOf<Commands["approveRequisition"]["request"]["on"]>().toEqualTypeOf<string>();
    expectTypeOf<Commands["auditTeam"]["request"]["minStep"]>().toEqualTypeOf<Ratio>();
    expectTypeOf<Commands["compareOffers"]["request"]["years"]>().toEqualTypeOf<number>();
    expectTypeOf<Commands["checkOffer"]["request"]["seatValuePerDay"]>().toEqualTypeOf<Usd | undefined>();
  });
});
