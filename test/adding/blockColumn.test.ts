import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";
import { BANDS } from "../support/requests.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { tableIn } from "../support/tableIn.ts";
import { CopyOfProject } from "./copyOfProject.ts";

// What CONTRIBUTING says of a column of a block: one entry in its list.
const HOURLY = `    hourly: {
      is: "calculated",
      head: "Pay an hour",
      note: "Midpoint over 2,080 hours.",
      width: 90,
      format: "0.00",
      colours: [{ when: "above", value: 100, colour: "warning" }],
      value: ({ range }) => range.midpoint / 2080,
      formula: (row) => \`\${row.midpoint}/2080\`,
    },`;
const COLUMNS = "src/tables/bandsTable.ts";

let project: CopyOfProject;
let built: { code: string; html: Record<string, string> };
beforeAll(async () => {
  project = await CopyOfProject.make();
  await project.addLine(COLUMNS, { imports: "", line: HOURLY, end: "    source: {" });
  await project.built();
  built = await project.builtAddOn();
});
afterAll(() => project.remove());

test.each(["live", "native", "values"] as const)(
  "a column of a block is one entry: it stands there with note, format and figure, as %s",
  async (insertAs) => {
    expect(await project.changed()).toEqual([COLUMNS]);
    const workbook = openWorkbook(built);
    await done(runCommand(workbook, "generateBands", { ...BANDS, insertAs }));
    const bands = tableIn(workbook, "Bands", "Level");
    // 155,008 ÷ 2,080
    expect(bands.value("Senior", "Pay an hour")).toBeCloseTo(74.523_077, 6);
    expect(bands.shown("Senior", "Pay an hour")).toBe("74.52");
    expect(workbook.note(bands.headCell("Pay an hour"))).toBe("Midpoint over 2,080 hours.");
  },
);

test("a block that was made before gets it behind its other columns", async () => {
  const earlier = openWorkbook();
  await done(runCommand(earlier, "generateBands", BANDS));
  const before = tableIn(earlier, "Bands", "Level");
  const workbook = openWorkbook({ ...built, saved: earlier.document.saved() });
  const { message } = await done(runCommand(workbook, "generateBands", BANDS));
  expect(message).not.toContain("taken out");
  const bands = tableIn(workbook, "Bands", "Level");
  expect(bands.heads.filter((head) => head !== "")).toEqual([
    ...before.heads.filter((head) => head !== ""),
    "Pay an hour",
  ]);
  expect(bands.value("Senior", "Pay an hour")).toBeCloseTo(74.523_077, 6);
});
