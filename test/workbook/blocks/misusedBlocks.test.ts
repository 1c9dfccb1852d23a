import { beforeEach, describe, expect, it } from "vitest";
import { type OpenWorkbook, openWorkbook } from "../../support/openWorkbook.ts";
import { pinnedWorkbook, preparedOnce } from "../../support/preparedOnce.ts";
import { BANDS } from "../../support/requests.ts";
import { askedAbout, done, runCommand } from "../../support/runCommand.ts";
import type { SheetTable } from "../../support/SheetTable.ts";
import { tableIn } from "../../support/tableIn.ts";

const FORMS = ["live", "native", "values"] as const;
const AGED = { premium: "genai", agedTo: "2027-06-01", agingRate: 0.03 };

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
});

const everything = () => JSON.stringify(workbook.saved().workbook);
const columnOf = (table: SheetTable, head: string) => table.headCell(head).replace(/^.*!|\d+/g, "");

describe.each(FORMS)("bands as %s", (insertAs) => {
  const bands = () => tableIn(workbook, "Bands", "Level", "State");
  const again = (change: object = {}) =>
    runCommand(workbook, "generateBands", { ...BANDS, states: ["WA", "US"], insertAs, ...change });
  const written = preparedOnce((fresh) => {
    workbook = fresh;
    return done(again());
  });
  beforeEach(async () => {
    workbook = await written();
  });

  it("ask before words beside the title are replaced", async () => {
    const cell = bands().headCell("Midpoint").replace("2", "1");
    workbook.type(cell, "approved by Kim");
    const before = everything();
    expect(await askedAbout(again())).toBe(cell);
    expect(everything()).toBe(before);
    await askedAbout(runCommand(workbook, "removeBlock", { block: "bands_1" }));
    await done(again({ replace: cell }));
    expect(workbook.value(cell)).toBe("");
  });

  it("leave rows between the title and the heads to their owner", async () => {
    workbook.insertRows("Bands!A2");
    workbook.typeRows("Bands!A2", [["approved by Kim", null, null, null, "draft"]]);
    const above = workbook.values("Bands!A1:U2");
    const midpoint = bands().value("Senior US", "Midpoint");
    await done(again());
    expect(workbook.values("Bands!A1:U2")).toEqual(above);
    await done(again(AGED));
    expect(workbook.values("Bands!A2:U2")).toEqual(above.slice(1));
    expect(bands().value("Senior US", "Midpoint")).toBeGreaterThan(Number(midpoint));
  });

  it("do without a title that was deleted, and say so where figures would stand beside it", async () => {
    workbook.deleteRows("Bands!A1");
    await done(again());
    expect(bands().value("Senior US", "Midpoint")).toBe(155_008);
    // Values show no figures there.
    if (insertAs === "values") return;
    const before = everything();
    expect(await again(AGED)).toMatchObject({
      ok: false,
      message: expect.stringContaining('must have its first row above the heads for "Premium × aging"'),
    });
    expect(everything()).toBe(before);
  });

  it("stay where they are when columns come and go", async () => {
    const { heads } = bands();
    for (let round = 0; round < 2; round++) {
      await done(again(AGED));
      expect(bands().heads.filter((head) => head === "")).toEqual([]);
      await done(again());
      expect(bands().heads).toEqual(heads);
    }
  });

  it("ask before a spread that somebody typed goes with its level", async () => {
    const cell = bands().cell("Mid WA", "Spread");
    workbook.type(cell, 0.5);
    expect(await askedAbout(again({ levels: ["Senior", "Lead"] }))).toBe(cell);
  });

  it("empty what stands in the way of a column, once that is agreed", async () => {
    workbook.insertRows("Bands!A5");
    const cell = `Bands!${columnOf(bands(), "Minimum")}5`;
    workbook.type(cell, 777);
    if (insertAs === "live") await done(again({ replace: await askedAbout(again()) }));
    else await done(again());
    // 155,008 ÷ 1.2
    expect(bands().value("Senior US", "Minimum")).toBeCloseTo(129_173.33, 2);
    expect(workbook.value(cell)).toBe(insertAs === "live" ? "" : 777);
  });

  it("name both rows where one was retyped to be another", async () => {
    const [first, second] = ["Mid WA", "Lead WA"].map((key) => bands().cell(key, "Level"));
    workbook.type(first as string, "Lead");
    const before = everything();
    expect(await again()).toMatchObject({
      ok: false,
      message: expect.stringMatching(
        new RegExp(`^${first}:\\w+ and ${second}:\\w+ are one item twice; .*Nothing was written\\.$`),
      ),
    });
    expect(everything()).toBe(before);
  });
});

describe.each(FORMS)("an audit as %s", (insertAs) => {
  const audit = () => tableIn(workbook, "Audit", "Name", "Level");
  const again = (change: object = {}) =>
    runCommand(workbook, "auditTeam", {
      names: "Team!A1:A4",
      levels: "Team!B1:B4",
      pays: "Team!C1:C4",
      insertAs,
      destination: "new sheet",
      ...change,
    });
  const written = preparedOnce((fresh) => {
    workbook = fresh;
    workbook.addSheet("Team");
    workbook.typeRows("Team!A1", [
      ["Ann", "Senior", 150_000],
      ["Ann", "Senior", 155_000],
      ["Ann", "Senior", 160_000],
      ["Bea", "Mid", 140_000],
    ]);
    return done(again());
  });
  beforeEach(async () => {
    workbook = await written();
  });

  it("keeps notes beside the right one of people who are called the same", async () => {
    workbook.insertColumns("Audit!B1");
    const pay = columnOf(audit(), "Pay");
    workbook.typeRows("Audit!B2", [
      ["Note"],
      ...[3, 4, 5, 6].map((row) => [workbook.value(`Audit!${pay}${row}`) as number]),
    ]);
    workbook.sort(`Audit!A3:${columnOf(audit(), audit().heads.at(-1) ?? "")}6`, pay, "desc");
    const noted = () =>
      audit()
        .pick("Pay", "Note")
        .map(([paid, note]) => `${paid} ${note}`);
    await done(again());
    expect(noted()).toEqual(["160000 160000", "155000 155000", "150000 150000", "140000 140000"]);
    workbook.typeRows("Team!B2", [["", ""]]);
    await done(again());
    expect(noted()).toEqual(["160000 160000", "150000 150000", "140000 140000"]);
  });

  it("leaves a total of the user's below a name of their own, and asks nothing", async () => {
    workbook.insertRows("Audit!A5");
    workbook.type("Audit!A5", "Total so far");
    await done(again());
    expect(workbook.value("Audit!A5")).toBe("Total so far");
    workbook.typeRows("Team!A4", [["Bea", "Mid", 141_000]]);
    await done(again());
    expect(workbook.value("Audit!A5")).toBe("Total so far");
    expect(audit().value("Bea Mid", "Pay")).toBe(141_000);
  });

  it("asks before pay that somebody tried goes with its person", async () => {
    const cell = audit().cell("Bea Mid", "Pay");
    workbook.type(cell, 141_000);
    workbook.typeRows("Team!B4", [["", ""]]);
    expect(await askedAbout(again())).toBe(cell);
  });

  it("is written in as many calls, however many people leave from between others", async () => {
    const calls = [];
    for (const people of [20, 60]) {
      workbook = openWorkbook();
      workbook.addSheet("Team");
      const ranges = {
        names: `Team!A1:A${people}`,
        levels: `Team!B1:B${people}`,
        pays: `Team!C1:C${people}`,
      };
      const team = Array.from({ length: people }, (_, i) => [`Person ${i}`, "Senior", 150_000 + i]);
      workbook.typeRows("Team!A1", team);
      await done(again(ranges));
      workbook.insertColumns("Audit!C1");
      workbook.typeRows("Audit!C2", [["Note"], ...team.map((_, i) => [`note ${i}`])]);
      workbook.typeRows(
        "Team!A1",
        team.map((person, i) => (i % 2 === 0 ? person : ["", "", ""])),
      );
      workbook.resetCalls();
      await done(again(ranges));
      await done(again(ranges));
      const { readsAndWrites } = workbook;
      expect(audit().pick("Name", "Note")[1]).toEqual(["Person 2", "note 2"]);
      await done(runCommand<{ message: string }>(workbook, "removeBlock", { block: "audit_1" }));
      calls.push(readsAndWrites);
      expect(workbook.value("Audit!C4")).toBe("note 1");
    }
    expect(calls[1]).toBe(calls[0]);
  });

  it("shows nothing in rows that have no person", async () => {
    workbook.insertRows("Audit!A4");
    await done(again());
    expect(
      workbook
        .values("Audit!A4:P4")
        .flat()
        .filter((value) => value !== ""),
    ).toEqual([]);
  });
});

describe("the pinned figures", () => {
  const pinned = () => tableIn(workbook, "Benchmarks", "Key");
  const remark = "from our survey of spring";
  beforeEach(async () => {
    workbook = await pinnedWorkbook();
    workbook.sort("Benchmarks!A3:L217", columnOf(pinned(), "Note"), "desc");
    workbook.insertRows("Benchmarks!A20");
    workbook.type("Benchmarks!A20", remark);
  });

  it("sorted and with a remark of the user's among the keys, take and lose an own figure", async () => {
    await done(runCommand(workbook, "setOverride", { key: "base.senior", value: 160_000, source: "us" }));
    expect(pinned().value("base.senior", "Value in use")).toBe(160_000);
    await done(runCommand(workbook, "generateBands", { ...BANDS, insertAs: "native" }));
    expect(tableIn(workbook, "Bands", "Level").value("Senior", "Midpoint")).toBe(160_000);
    await done(runCommand(workbook, "clearOverride", { key: "base.senior" }));
    expect(tableIn(workbook, "Bands", "Level").value("Senior", "Midpoint")).toBe(155_008);
  });

  it("are pinned anew with the remark where it stands", async () => {
    const { message } = await done(runCommand(workbook, "updateBenchmarks", { accept: true }));
    expect(message).toBe("Version 2026.12 is pinned; no figure changed.");
    expect(workbook.value("Benchmarks!A20")).toBe(remark);
    expect(pinned().value("base.senior", "Value in use")).toBe(155_008);
  });

  it("are refused by the heads that formulas need together where a column stands between them", async () => {
    workbook.insertColumns("Benchmarks!B1");
    workbook.type("Benchmarks!B2", "Mine");
    const before = everything();
    const message =
      'Benchmarks must have the columns "Key", "Your value", "Your source" side by side, because the formulas\' overrides take the three together; move them back.';
    for (const [command, request] of [
      ["generateBands", BANDS],
      ["setOverride", { key: "base.senior", value: 160_000, source: "" }],
      ["updateBenchmarks", { accept: true }],
    ] as const)
      expect(await runCommand(workbook, command, request)).toMatchObject({ ok: false, message });
    expect(everything()).toBe(before);
  });
});

describe("the log", () => {
  it("goes on under its heads with a row of the user's above them", async () => {
    await done(runCommand(workbook, "generateBands", BANDS));
    workbook.insertRows("Log!A1");
    workbook.type("Log!A1", "What the add-on did");
    await done(runCommand(workbook, "generateBands", BANDS));
    expect(tableIn(workbook, "Log", "When").under("What")).toEqual(["Bands inserted", "Bands updated"]);
  });
});
