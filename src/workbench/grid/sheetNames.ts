import { helpers, registries } from "./engine.ts";

interface SheetPlugin {
  prototype: { checkSheetName(command: { name?: string; newName?: string }): string };
}

// Google Sheets takes a sheet's name as it is typed, and the engine keeps to Excel's rules. It cannot quote an
// apostrophe in a formula; formulaText.ts puts a letter in its place.
const { prototype } = (registries.corePluginRegistry as unknown as { get(name: "sheet"): SheetPlugin }).get(
  "sheet",
);
const checkAsExcel = prototype.checkSheetName;
prototype.checkSheetName = function (command) {
  const verdict = checkAsExcel.call(this, command);
  const name = command.newName ?? command.name ?? "";
  return verdict === "ForbiddenCharactersInSheetName" && !name.includes("'") ? "Success" : verdict;
};

/** The name with what Excel refuses in one replaced by "_". */
export function excelSheetName(name: string): string {
  return (helpers as unknown as { sanitizeSheetName(name: string, by: string): string }).sanitizeSheetName(
    name,
    "_",
  );
}
