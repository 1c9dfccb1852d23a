import { describe, expect, it } from "vitest";
import type { Zone } from "../../src/workbench/grid/zone.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { BANDS } from "../support/requests.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { shownIn, tableIn } from "../support/tableIn.ts";

const pinned = (workbook: OpenWorkbook) => tableIn(workbook, "Benchmarks", "Key");
/** Types a figure of one's own beside a pinned one. */
const own = (workbook: OpenWorkbook, key: string, value: number) =>
  workbook.type(pinned(workbook).cell(key, "Your value"), value);

describe("the pinned sheet", () => {
  it("is made once", async () => {
    const workbook = openWorkbook();
    const { message } = await done(runCommand(workbook, "pinBenchmarks"));
    expect(message).toBe(`Version 2026.12 pinned in ${pinned(workbook).place}.`);
    const before = shownIn(workbook, "Benchmarks");
    const again = await done(runCommand(workbook, "pinBenchmarks"));
    expect(again.message).toMatch(/ holds version 2026\.12; nothing was changed\.$/);
    expect(shownIn(workbook, "Benchmarks")).toEqual(before);
    expect(workbook.sheetNames.filter((name) => name.startsWith("Benchmarks"))).toEqual(["Benchmarks"]);
  });

  it("asks before anything but the user's own columns is changed, and keeps nobody out", async () => {
    const workbook = openWorkbook();
    await done(runCommand(workbook, "pinBenchmarks"));
    const { grid } = workbook.document;
    const guarded = grid.annotations("protection").map(({ place }) => {
      const { left, right } = (place as { zone: Zone }).zone;
      return pinned(workbook).heads.slice(left, right + 1);
    });
    // Everything but your value and your source.
    const { heads } = pinned(workbook);
    expect(guarded.flat()).toEqual(heads.filter((head) => !["Your value", "Your source"].includes(head)));
    expect(grid.annotations("protection").every(({ data }) => data.isWarningOnly)).toBe(true);
    expect(grid.frozen(grid.sheetIdByName("Benchmarks") as string)).toMatchObject({ rows: 2 });
    await done(runCommand(workbook, "removeBlock", { block: "benchmarks_1" }));
    expect(grid.annotations("protection")).toEqual([]);
  });

  it("is not put into a sheet of somebody else's", async () => {
    const workbook = openWorkbook();
    workbook.addSheet("benchmarks");
    workbook.type("benchmarks!A1", "mine");
    const answer = await runCommand(workbook, "generateBands", { ...BANDS, insertAs: "native" });
    expect(answer).toMatchObject({
      ok: false,
      message:
        'The sheet "benchmarks" was not made by AI Comp; rename it, because the figures are pinned to a sheet of that name.',
    });
    expect(workbook.values("benchmarks!A1")).toEqual([["mine"]]);
  });

  it("goes again where the bands that needed it were not written", async () => {
    const workbook = openWorkbook();
    workbook.type("A1", "mine");
    workbook.select("A1");
    const request = { ...BANDS, insertAs: "native", destination: "selection" };
    const answer = await runCommand(workbook, "generateBands", request);
    expect(answer).toMatchObject({ ok: false, code: "occupied" });
    expect(workbook.sheetNames).not.toContain("Benchmarks");
  });

  it("is an overrides argument as it stands, and as changed", async () => {
    const workbook = openWorkbook();
    await done(runCommand(workbook, "pinBenchmarks"));
    const overrides = pinned(workbook).range("Key", "Your source");
    workbook.type("Sheet1!A1", `=AI_SALARY(8,"US",,,${overrides})`);
    workbook.type("Sheet1!A2", `=AI_FLOOR("Mid",${overrides})`);
    expect(workbook.value("Sheet1!A1")).toBe(155_008);
    own(workbook, "base.senior", 160_000);
    own(workbook, "mid.floor", 150_000);
    expect(workbook.value("Sheet1!A1")).toBe(160_000);
    expect(workbook.value("Sheet1!A2")).toBe(150_000);
    expect(pinned(workbook).value("mid.floor", "Value in use")).toBe(150_000);
  });

  it("lets a floor of Lead and Principal follow the senior one until it has its own", async () => {
    const workbook = openWorkbook();
    await done(runCommand(workbook, "pinBenchmarks"));
    const inUse = (level: string) => pinned(workbook).value(`${level}.floor`, "Value in use");
    own(workbook, "senior.floor", 210_000);
    expect(inUse("lead")).toBe(210_000);
    own(workbook, "lead.floor", 230_000);
    expect(inUse("lead")).toBe(230_000);
    expect(inUse("principal")).toBe(210_000);
    expect(inUse("entry")).toBe("none quoted");
  });
});
