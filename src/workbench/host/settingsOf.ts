import type { Execution } from "./Execution.ts";

/** Settings of a spreadsheet or a sheet that the engine has not, kept with the workbook. */
export const settingsOf = (execution: Execution, sheetId?: string) => {
  const { grid } = execution.document;
  const find = () =>
    grid
      .annotations("settings")
      .find(({ place }) =>
        sheetId ? place.type === "sheet" && place.sheetId === sheetId : place.type === "spreadsheet",
      );
  return {
    get<T>(name: string, otherwise: T): T {
      return (find()?.data[name] as T | undefined) ?? otherwise;
    },
    set(name: string, value: unknown): void {
      const known = find();
      const place = sheetId ? ({ type: "sheet", sheetId } as const) : ({ type: "spreadsheet" } as const);
      const data = { ...known?.data, [name]: value };
      grid.annotate({ id: known?.id ?? grid.newId(), kind: "settings", place, data });
    },
  };
};
