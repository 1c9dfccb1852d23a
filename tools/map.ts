import { importsOfSources } from "./map/importsOfSources.ts";
import { matrixPicture } from "./map/matrixPicture.ts";
import { type Route, walkIn } from "./map/walkIn.ts";
import { walkPicture } from "./map/walkPicture.ts";

/** The files that each walk is about, the first of each folder on top; which calls which is found in the imports. */
const WALKS: Readonly<Record<string, Route & { title: string }>> = {
  "docs/map/formula.svg": {
    title: "=AI_SALARY(A2:A100, B2): which file calls which",
    begins: ["apps-script/main.ts"],
    by: [
      "apps-script/calendarDates.ts",
      "functions/formulaNamed.ts",
      "functions/index.ts",
      "functions/AI_SALARY.ts",
      "functions/define/defineFunction.ts",
      "functions/define/broadcast.ts",
      "input/params/years.ts",
      "input/params/place.ts",
      "input/params/overrides.ts",
      "input/Reader.ts",
      "reference/benchmarks.ts",
      "reference/stateFactors.ts",
      "reference/guideFigures.ts",
      "core/market/averageBase.ts",
      "core/market/geographicFactor.ts",
      "core/market/levels.ts",
      "core/trace.ts",
    ],
  },
  "docs/map/command.svg": {
    title: "Insert bands: which file calls which",
    begins: ["sidebar/panels/bands/BandsPanel.tsx", "apps-script/runCommand.ts"],
    // By a message of Google's, which no import shows.
    asks: [["sidebar/server.ts", "apps-script/runCommand.ts"]],
    by: [
      "sidebar/useInsert.ts",
      "sidebar/useCommand.ts",
      "sidebar/server.ts",
      "apps-script/transaction/Journal.ts",
      "apps-script/spreadsheetWorkbook.ts",
      "apps-script/transaction/Transaction.ts",
      "apps-script/obstacles/refuseObstacles.ts",
      "apps-script/writeBlock.ts",
      "commands/index.ts",
      "commands/generateBands.ts",
      "commands/define/defineCommand.ts",
      "workbook/blocks/insertBlock.ts",
      "tables/bandsTable.ts",
      "tables/columns/blockTable.ts",
      "input/request.ts",
      "core/bands/bandRows.ts",
      "core/bands/band.ts",
    ],
  },
};

let drawn: Promise<Readonly<Record<string, string>>> | undefined;

/** The pictures of docs/architecture.md, by path, drawn from what the sources import. */
export function mapPictures(): Promise<Readonly<Record<string, string>>> {
  drawn ??= draw();
  return drawn;
}

async function draw(): Promise<Readonly<Record<string, string>>> {
  const imports = await importsOfSources();
  return {
    "docs/map/folders.svg": matrixPicture(imports),
    ...Object.fromEntries(
      Object.entries(WALKS).map(([path, { title, ...route }]) => [
        path,
        walkPicture(title, walkIn(imports, route)),
      ]),
    ),
  };
}
