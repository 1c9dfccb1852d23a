import { describe, expect, it } from "vitest";
import type { Selection } from "../../src/commands/readSelection.ts";
import { teamColumns as columnsIn } from "../../src/sidebar/panels/team/teamColumns.ts";

const teamColumns = (selection: Selection) =>
  columnsIn(selection, ["levels", "pays", "states", "names", "scopes", "groups"]);

describe("teamColumns", () => {
  it("goes by the heads, whatever their order", () => {
    const values = [
      ["Employee", "Start", "Base salary", "Job level", "Work location"],
      ["Ann", "2024-01-01", 155_000, "Senior", "WA"],
    ];
    expect(teamColumns({ a1: "Team!A1:E2", values })).toEqual({
      names: "Team!A1:A2",
      pays: "Team!C1:C2",
      levels: "Team!D1:D2",
      states: "Team!E1:E2",
    });
  });

  it("goes by what stands in the columns where there are no heads", () => {
    const values = [
      ["Ann", 8, "California", "$155,000"],
      ["Bob", "7-9", "TX", 160_000],
      ["", "", "", ""],
    ];
    expect(teamColumns({ a1: "B3:E5", values })).toEqual({
      names: "B3:B5",
      levels: "C3:C5",
      states: "D3:D5",
      pays: "E3:E5",
    });
  });

  it("does not take years for pay, nor pay for years", () => {
    expect(
      teamColumns({
        a1: "A1:B2",
        values: [
          [8, 155_000],
          [12, 172_000],
        ],
      }),
    ).toEqual({ levels: "A1:A2", pays: "B1:B2" });
  });

  it("finds nothing in an empty selection", () => {
    expect(teamColumns({ a1: "A1", values: [[""]] })).toEqual({});
  });
});
