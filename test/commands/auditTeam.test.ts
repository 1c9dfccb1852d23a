import { beforeEach, describe, expect, it } from "vitest";
import type { AuditTeamRequest, TeamAudited } from "../../src/commands/auditTeam.ts";
import type { AuditPreview } from "../../src/commands/previewAudit.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { tableIn } from "../support/tableIn.ts";

// National averages: Mid 138,185, Senior 155,008, Lead 172,361.
const TEAM = [
  ["Name", "Level", "Base pay", "State"],
  ["Ann", "Senior", 120_000, "US"],
  ["Bob", "Senior", "$160,000", "US"],
  ["Cid", "Mid", 138_185, "US"],
  ["", "", "", ""],
  ["Dee", "Lead", 172_361, "US"],
] as const;
const REQUEST: AuditTeamRequest = {
  levels: "Team!B1:B6",
  pays: "Team!C:C",
  states: "Team!D1:D6",
  names: "Team!A1:A6",
  minStep: 0.1,
  insertAs: "live",
  destination: "new sheet",
};

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
  workbook.addSheet("Team");
  workbook.typeRows("Team!A1", TEAM);
});

const audit = (change: Partial<AuditTeamRequest> = {}) =>
  runCommand<TeamAudited>(workbook, "auditTeam", { ...REQUEST, ...change });
const team = () => tableIn(workbook, "Audit", "Name");

describe("previewAudit", () => {
  it("counts the flags and writes nothing", async () => {
    const before = JSON.stringify(workbook.saved());
    // Seniors' median (120,000 + 160,000) ÷ 2 = 140,000; Mid 138,185 → Senior 140,000: step 1.3%, compression.
    // Senior → Lead 172,361 ÷ 140,000 − 1 = 23.1%. Ann: 120,000 ÷ 155,008 = 77.4%: under 80%, and under the floor.
    // Bob earns 160,000, over his market's 155,008: under the floor is a remark. Dee is at market.
    const { insertAs: _form, destination: _place, ...ranges } = REQUEST;
    const counts = await done(runCommand<AuditPreview>(workbook, "previewAudit", ranges));
    expect(counts).toEqual({
      people: 4,
      incomplete: 0,
      byFlag: {
        Inversion: 0,
        Compression: 1,
        "Below floor": 1,
        "Below 80% of market": 1,
        "Above 120% of market": 0,
      },
      clear: 2,
      // Ann to the floor: 200,000 − 120,000; that covers 80% of the midpoint too.
      costToFix: 80_000,
      bad: [],
      odd: [],
      scopeAbovePay: undefined,
      groups: [],
      // Without names.
      team: [
        { level: "Senior", place: "US", pay: 120_000 },
        { level: "Senior", place: "US", pay: 160_000 },
        { level: "Mid", place: "US", pay: 138_185 },
        { level: "Lead", place: "US", pay: 172_361 },
      ],
      own: [],
    });
    expect(JSON.stringify(workbook.saved())).toBe(before);
  });

  it("names every cell that cannot be read and every pay that looks mistyped, at once", async () => {
    workbook.typeRows("Team!B2", [["IC4"], ["Sr."]]);
    workbook.typeRows("Team!C4", [[1_381_850]]);
    workbook.typeRows("Team!D6", [["ZZ"]]);
    const { insertAs: _form, destination: _place, ...ranges } = REQUEST;
    const { bad, odd, people } = await done(runCommand<AuditPreview>(workbook, "previewAudit", ranges));
    expect(bad.map(({ cell }) => cell)).toEqual(["Team!B2", "Team!D6"]);
    expect(bad[0]?.says).toBe(
      'Team!B2: level must be Entry, Mid, Senior, Lead, Principal, or years of experience; got "IC4", which companies number differently: write the level\'s name or its years.',
    );
    // Ten times a Mid's average of 138,185
    expect(odd).toEqual([
      { cell: "Team!C4", says: "$1,381,850 against an average of $138,185: is $138,185 meant?" },
    ]);
    // Bob, a Sr., and Cid
    expect(people).toBe(2);
  });

  it("compares groups by pay and by compa-ratio, each with its size, and tells of none under five", async () => {
    const rows = [
      ...Array.from({ length: 6 }, () => ["Senior", 155_008, "A"]),
      // Paid as much for the level, in lower levels: raw differs, adjusted does not.
      ...Array.from({ length: 5 }, () => ["Mid", 138_185, "B"]),
      ["Senior", 100_000, "C"],
    ];
    workbook.addSheet("Groups");
    workbook.typeRows("Groups!A1", rows);
    const { groups } = await done(
      runCommand<AuditPreview>(workbook, "previewAudit", {
        ...{ levels: "Groups!A1:A12", pays: "Groups!B1:B12", groups: "Groups!C1:C12", minStep: 0.1 },
      }),
    );
    expect(groups).toEqual([
      { group: "A", people: 6 },
      {
        group: "B",
        people: 5,
        raw: expect.closeTo(138_185 / 155_008 - 1, 10),
        adjusted: expect.closeTo(0, 10),
      },
      { group: "C", people: 1 },
    ]);
  });
});

describe("auditTeam", () => {
  it.each(["live", "native", "values"] as const)(
    "writes flag, reason and cost to fix, as %s",
    async (insertAs) => {
      const { message, reminder } = await done(audit({ insertAs }));
      expect(message).toBe(`4 rows written to ${team().place}.`);
      expect(reminder).toContain("hiding a sheet does not hide it");
      expect(team().keys).toEqual(["Ann", "Bob", "Cid", "Dee"]);
      expect(team().row("Ann")).toMatchObject({
        Level: "Senior",
        State: "US",
        Pay: 120_000,
        // Market band: 155,008 ÷ 1.2 and × 1.4.
        "Band minimum": expect.closeTo(129_173.3333, 3),
        Midpoint: 155_008,
        "Band maximum": expect.closeTo(180_842.6667, 3),
        Floor: 200_000,
        "Compa-ratio": expect.closeTo(120_000 / 155_008, 10),
        Step: expect.closeTo(172_361 / 140_000 - 1, 10),
        Flag: "Below floor, Below 80% of market",
        "Cost to fix": 80_000,
        "To restore step": "",
      });
      expect(team().row("Bob")).toMatchObject({
        Flag: "",
        Reason: "At market, but $40,000 under the floor of $200,000: a replacement would cost more.",
        "Cost to fix": 0,
        "To restore step": "",
      });
      expect(team().row("Cid")).toMatchObject({
        Floor: "",
        Flag: "Compression",
        "Cost to fix": 0,
        // 138,185 × 1.1 − 140,000
        "To restore step": expect.closeTo(12_003.5, 6),
      });
      expect(team().value("Dee", "Step")).toBe("");
      const { grid } = workbook.document;
      expect(grid.charts(grid.sheetIdByName("Audit") ?? "")).toHaveLength(1);
    },
  );

  it("writes pay by group on a sheet of its own, and nobody's group", async () => {
    const rows = [
      ...Array.from({ length: 6 }, () => ["Senior", 155_008, "A"]),
      ...Array.from({ length: 5 }, () => ["Mid", 138_185, "B"]),
      ["Senior", 100_000, "C"],
    ];
    workbook.addSheet("Groups");
    workbook.typeRows("Groups!A1", rows);
    const asked = { levels: "Groups!A1:A12", pays: "Groups!B1:B12", groups: "Groups!C1:C12" };
    const { message } = await done(audit({ ...asked, states: "", names: "", insertAs: "values" }));
    expect(message).toContain("Pay by group: 'Group gaps'!A1:D5.");
    expect(
      tableIn(workbook, "Group gaps", "Group").pick("Group", "People", "Raw gap", "Adjusted gap"),
    ).toEqual([
      ["A", 6, "compared with", "compared with"],
      // 138,185 ÷ 155,008 − 1: all of it is the level
      ["B", 5, expect.closeTo(-0.10853, 5), expect.closeTo(0, 10)],
      ["C", 1, "under 5 people", "under 5 people"],
    ]);
    expect(tableIn(workbook, "Audit", "Level", "Pay").heads).not.toContain("Group");
  });

  it("names the cell of bad input, and its field", async () => {
    workbook.type("Team!C3", "a lot");
    expect(await audit()).toEqual({
      ok: false,
      code: "refused",
      field: "pays",
      message: 'Team!C3: pay must be an amount in US dollars from 0 to 1,000,000,000; got "a lot".',
    });
    expect(await audit({ levels: "Nowhere!A1:A6" })).toMatchObject({
      field: "levels",
      message: 'levels must be one column of a sheet that is here, such as Team!B2:B40; got "Nowhere!A1:A6".',
    });
    expect(await audit({ pays: "Team!C1:C5" })).toMatchObject({
      field: "pays",
      message: "pays must have as many rows as levels; got 5 in Team!C1:C5 beside 6.",
    });
    expect(await audit({ levels: "=SUM(1)" })).toMatchObject({ ok: false, field: "levels" });
    expect(workbook.sheetNames).toEqual(["Sheet1", "Team"]);
  });

  it("reads sheets of any name, and one state for everybody", async () => {
    workbook.renameSheet("Team", "<b>the team 🎉");
    const sheet = "'<b>the team 🎉'";
    workbook.type(`${sheet}!F1`, "WA");
    const request = { levels: `${sheet}!B2:B6`, pays: `${sheet}!C2:C6`, states: `${sheet}!F1`, names: "" };
    await done(audit({ ...request, insertAs: "values" }));
    const audited = tableIn(workbook, "Audit", "Level", "State", "Pay");
    expect(audited.heads).not.toContain("Name");
    expect(audited.keys[0]).toBe("Senior WA $120,000");
  });

  it("says how many rows it left out", async () => {
    workbook.type("Team!C6", "");
    const { message } = await done(audit());
    expect(message).toBe(`3 rows written to ${team().place}. Left out: 1 row without level or pay.`);
  });
});

describe("auditTeam of a team with bad cells and scopes", () => {
  beforeEach(() => {
    workbook.typeRows("Team!B2", [["IC4"]]);
    workbook.typeRows("Team!E1", [["Scope"], ["Senior"], ["Principal"], ["Mid"], [""], [""]]);
  });

  it("writes nothing until it is told to audit the rest, and then names who is left out", async () => {
    expect(await audit()).toMatchObject({
      ok: false,
      message: expect.stringContaining("Team!B2: level must be"),
    });
    const { message, counts } = await done(audit({ auditRest: true }));
    expect(message).toContain("Not audited: Team!B2.");
    expect(counts.people).toBe(3);
  });

  it.each(["live", "native", "values"] as const)("holds scopes against pay, as %s", async (insertAs) => {
    await done(audit({ auditRest: true, scopes: "Team!E1:E6", insertAs }));
    // 160,000 is nearest to Senior's 155,008 (under 163,454); 138,185 is Mid's.
    expect(team().pick("Name", "Scope", "Scope and pay")).toEqual([
      ["Bob", "Principal", "Scope above pay"],
      ["Cid", "Mid", "Scope and pay fit"],
      ["Dee", "", ""],
    ]);
  });
});
