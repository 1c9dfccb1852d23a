import { describe, expect, it } from "vitest";
import { vestingIn } from "../../../src/input/params/vesting.ts";

const read = (text: string | number) => vestingIn(4).read(text, "vesting");

describe("vesting", () => {
  it.each([
    ["25/25/25/25", [0.25, 0.25, 0.25, 0.25]],
    ["25% 25% 25% 25%", [0.25, 0.25, 0.25, 0.25]],
    ["25,25,25,25", [0.25, 0.25, 0.25, 0.25]],
    ["5 %, 15 %, 40 %, 40 %", [0.05, 0.15, 0.4, 0.4]],
    ["0.4; 0.3; 0.2; 0.1", [0.4, 0.3, 0.2, 0.1]],
    ["0/50/25/25", [0, 0.5, 0.25, 0.25]],
    ["33.3/33.3/33.4", [0.333, 0.333, 0.334]],
    ["1/0/0/0", [1, 0, 0, 0]],
    [100, [1]],
  ])("%s is %j", (typed, shares) => {
    expect(read(typed)).toEqual(shares.map((share) => expect.closeTo(share, 12)));
  });

  it.each(["", "quarterly", "20/20/20/20/20", "25/25/25/-25", "25//25", "$25k/75k"])(
    "refuses %j",
    (typed) => {
      expect(() => read(typed)).toThrow(/^vesting must be the share of each year, such as 25\/25\/25\/25, /);
    },
  );
});
