import type { Grid } from "../grid/Grid.ts";

/** The name of a sheet's copy, as Sheets gives it: `Copy of Plan`, numbered where there is one already. */
export const copyName = (grid: Grid, name: string): string => {
  const copy = `Copy of ${name}`;
  let free = copy;
  for (let n = 1; grid.sheetIdByName(free) !== undefined; n += 1) free = `${copy} ${n}`;
  return free;
};
