import { beforeEach, describe, expect, it } from "vitest";
import type { GenerateBandsRequest } from "../../src/commands/generateBands.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { pinnedWorkbook } from "../support/preparedOnce.ts";
import { BANDS } from "../support/requests.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { tableIn } from "../support/tableIn.ts";

const PLACES = ["CA", "San Jose, CA", "TX", "Austin, TX", "REMOTE", "MS", "US"];
/** The guide's average of Senior. */
const SENIOR = 155_008;

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
});

/** Native formulas read pinned figures, which need not be pinned for each test. */
const opened = async (insertAs: string) => {
  if (insertAs === "native") workbook = await pinnedWorkbook();
};

const generate = (change: Partial<GenerateBandsRequest>) =>
  runCommand(workbook, "generateBands", { ...BANDS, levels: ["Senior"], states: PLACES, ...change });
const bands = () => tableIn(workbook, "Bands", "Level", "State", "Basis");
const midpoint = (place: string) => bands().value(`Senior ${place} market`, "Midpoint") as number;

function typeZones(rows: unknown[][] = ZONES): void {
  workbook.addSheet("Our zones");
  workbook.typeRows("'Our zones'!B2", rows as string[][]);
  workbook.select("Sheet1!A1");
}
const ZONES = [
  ["Zone", "Places", "Factor"],
  ["Coast", "California; REMOTE", 1.1],
  ["", "", ""],
  ["Valley", "San Jose, CA", "130%"],
  ["South", "TX", 0.9],
];
const ZONED = { policy: "zones", zones: "'Our zones'!B2:D9" } as const;

describe.each(["live", "native", "values"] as const)("bands by a geographic policy, as %s", (insertAs) => {
  beforeEach(() => opened(insertAs));

  it("pay every place the national rate", async () => {
    await done(generate({ insertAs, policy: "national" }));
    for (const place of PLACES) expect(midpoint(place)).toBeCloseTo(SENIOR, 6);
    expect(bands().value("Senior CA market", "Paid as")).toBe("US");
  });

  it("pay every place as the headquarters", async () => {
    await done(
      generate({ insertAs, policy: "headquarters", headquarters: "Austin, TX", states: ["CA", "MS"] }),
    );
    const austin = SENIOR * 0.94;
    for (const place of ["CA", "MS"]) expect(midpoint(place)).toBeCloseTo(austin, 6);
  });

  it("pay by the company's zones, and by its own factor what is in none", async () => {
    typeZones();
    const { message } = await done(generate({ insertAs, ...ZONED }));
    expect(message).toContain("In no zone, so by their own factor: MS.");
    const factors = [1.1, 1.3, 0.9, 0.9, 1.1];
    for (const [i, factor] of factors.entries())
      expect(midpoint(PLACES[i] as string)).toBeCloseTo(SENIOR * factor, 6);
    expect(midpoint("US")).toBe(SENIOR);
    expect(midpoint("MS")).toBeCloseTo(SENIOR * 0.6697, 6);
    expect(bands().value("Senior Austin, TX market", "Zone")).toBe("South");
    expect(bands().value("Senior San Jose, CA market", "Source")).toContain('your pay zone "Valley"');
  });

  it("take figures of one's own beside the zones", async () => {
    typeZones();
    await done(runCommand(workbook, "pinBenchmarks"));
    const pinned = tableIn(workbook, "Benchmarks", "Key");
    workbook.type(pinned.cell("base.senior", "Your value"), 100_000);
    await done(generate({ insertAs, ...ZONED }));
    expect(midpoint("TX")).toBeCloseTo(90_000, 6);
    expect(midpoint("US")).toBeCloseTo(100_000, 6);
  });
});

describe("zones in the sheet", () => {
  it.each(["live", "native"] as const)("are followed when they change, as %s", async (insertAs) => {
    await opened(insertAs);
    typeZones();
    await done(generate({ insertAs, ...ZONED }));
    workbook.type("'Our zones'!D6", 0.8);
    expect(midpoint("Austin, TX")).toBeCloseTo(SENIOR * 0.8, 6);
  });

  it.each([
    [[["Zone", "Places"]], "at least one zone"],
    [[["Coast", "CA; Nowhere", 1.1]], "'Our zones' row 2: a zone's place must be a US state"],
    [[["Coast", "Portland", 1.1]], 'which is meant, "Portland, ME" or "Portland, OR"'],
    [[["Coast", "CA", ""]], "'Our zones' row 2: a zone's factor must be"],
    [[["Coast", "CA", "10%"]], "for 10% more than the national figure write 1.1"],
    [[["", "CA", 1.1]], "'Our zones' row 2: a zone must have a name"],
    [
      [
        ["A", "CA", 1.1],
        ["B", "California", 1],
      ],
      "CA must be in one zone",
    ],
    [
      [
        ["A", "CA", 1.1],
        ["A", "WA", 1],
      ],
      'zone "A" must have one factor; got 1.1 and 1.',
    ],
  ])("are refused by their row: %j", async (rows, sentence) => {
    typeZones(rows);
    for (const answer of [
      await generate({ ...ZONED }),
      await runCommand(workbook, "readPayZones", { zones: ZONED.zones }),
    ])
      expect(answer).toMatchObject({ ok: false, field: "zones", message: expect.stringContaining(sentence) });
  });

  it.each(["nowhere", "Gone!A1:C4", "'Our zones'!B2:C9"])("are refused at %s", async (zones) => {
    typeZones();
    expect(await generate({ policy: "zones", zones })).toMatchObject({ ok: false, field: "zones" });
  });

  it("start a tenth apart, each place in the nearest, and are read as they stand", async () => {
    // California 1.2543, San Jose 1.5477, Texas 0.9225, Mississippi 0.6697
    const { range } = await done(
      runCommand(workbook, "writePayZones", { places: ["CA", "San Jose, CA", "TX", "US", "MS"] }),
    );
    const table = tableIn(workbook, "Pay zones", "Zone");
    expect(table.pick("Zone", "Places", "Factor")).toEqual([
      ["Zone 1", "San Jose, CA", 1.5],
      ["Zone 2", "CA", 1.3],
      ["Zone 3", "TX", 0.9],
      ["Zone 4", "MS", 0.7],
    ]);
    const zones = range.replace(/E\d+$/, "C60");
    expect(await done(runCommand(workbook, "readPayZones", { zones }))).toMatchObject({
      zones: [{ zone: "Zone 1", places: ["San Jose, CA"], factor: 1.5 }, {}, {}, {}],
    });
    await done(generate({ policy: "zones", zones }));
    expect(midpoint("Austin, TX")).toBeCloseTo(SENIOR * 0.9, 6);
  });
});

describe("zones as people use them", () => {
  it.each(["live", "native"] as const)(
    "may be sorted, and rows inserted among them, as %s",
    async (insertAs) => {
      await opened(insertAs);
      typeZones();
      await done(generate({ insertAs, ...ZONED }));
      workbook.select("'Our zones'!B4");
      workbook.insertRows(4);
      workbook.select("Sheet1!A1");
      workbook.typeRows("'Our zones'!B4", [["Delta", "MS", 0.8]]);
      workbook.sort("'Our zones'!B3:D7", "D", "asc");
      expect(midpoint("Austin, TX")).toBeCloseTo(SENIOR * 0.9, 6);
      // A row's zone is looked up by its place; native formulas know only the zone they were written with.
      const { message } = await done(generate({ insertAs, ...ZONED, zones: "'Our zones'!B2:D10" }));
      expect(message).not.toContain("In no zone");
      expect(midpoint("MS")).toBeCloseTo(SENIOR * 0.8, 6);
    },
  );

  it("may follow another policy and be followed by one, in the same block", async () => {
    typeZones();
    await done(generate({}));
    await done(generate({ ...ZONED }));
    expect(midpoint("TX")).toBeCloseTo(SENIOR * 0.9, 6);
    await done(generate({ policy: "national" }));
    expect(midpoint("TX")).toBe(SENIOR);
    await done(generate({}));
    expect(midpoint("TX")).toBeCloseTo(SENIOR * 0.9225, 6);
    expect(Object.keys(bands().row("Senior TX market"))).not.toContain("Zone");
  });

  it("may stand on a sheet that is renamed, or deleted", async () => {
    typeZones();
    await done(generate({ ...ZONED }));
    workbook.renameSheet("Our zones", "Zones 2027");
    expect(midpoint("TX")).toBeCloseTo(SENIOR * 0.9, 6);
    expect(await generate({ ...ZONED })).toMatchObject({ ok: false, field: "zones" });
    await done(generate({ ...ZONED, zones: "'Zones 2027'!B2:D9", levels: ["Senior", "Lead"] }));
    expect(midpoint("TX")).toBeCloseTo(SENIOR * 0.9, 6);
  });

  it.each(["live", "native", "values"] as const)("are read with decimal commas, as %s", async (insertAs) => {
    await opened(insertAs);
    workbook = openWorkbook({ locale: "de_DE" });
    typeZones([
      ["South", "TX; Portland, OR", "0,95"],
      ["Coast", "CA", "110,5%"],
    ]);
    await done(generate({ insertAs, ...ZONED, states: ["TX", "CA", "Portland, OR"] }));
    expect(midpoint("TX")).toBeCloseTo(SENIOR * 0.95, 6);
    expect(midpoint("CA")).toBeCloseTo(SENIOR * 1.105, 6);
    expect(midpoint("Portland, OR")).toBeCloseTo(SENIOR * 0.95, 6);
  });

  it("tell Washington from Washington DC, and New York from New York City", async () => {
    typeZones([
      ["A", "Washington", 0.9],
      ["B", "Washington DC; NYC", 1.2],
      ["C", "New York", 1.1],
    ]);
    await done(
      generate({ ...ZONED, states: ["WA", "Seattle, WA", "DC", "NY", "New York, NY", "Buffalo, NY"] }),
    );
    const factors = {
      WA: 0.9,
      "Seattle, WA": 0.9,
      DC: 1.2,
      NY: 1.1,
      "New York, NY": 1.2,
      "Buffalo, NY": 1.1,
    };
    for (const [place, factor] of Object.entries(factors))
      expect(midpoint(place)).toBeCloseTo(SENIOR * factor, 6);
  });

  it.each([
    ["Springfield", "which is meant"],
    [5, "must be"],
    [true, "must be"],
    ["CA, TX, Nowhere", 'got "Nowhere"'],
    ["=1/0", "#DIV/0!"],
  ])("say what is wrong with the places %j", async (places, sentence) => {
    typeZones([["A", places, 1.1]]);
    expect(await generate({ ...ZONED })).toMatchObject({
      ok: false,
      field: "zones",
      message: expect.stringContaining(sentence),
    });
  });
});

describe("bands aged by the market's growth", () => {
  it.each(["live", "native", "values"] as const)("grow by 2.2% in a year, as %s", async (insertAs) => {
    await opened(insertAs);
    await done(generate({ insertAs, states: ["US"], agedTo: "2027-06-01", agingRate: "market" }));
    // The median went from 133,080 to 135,980.
    expect(midpoint("US")).toBeCloseTo((SENIOR * 135_980) / 133_080, 0);
  });
});
