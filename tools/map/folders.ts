/** The folders of src that go into the add-on: each may know those after it, of which docs/architecture.md has the table. */
export const FOLDERS = [
  "sidebar",
  "apps-script",
  "commands",
  "detach",
  "workbook",
  "tables",
  "functions",
  "input",
  "reference",
  "core",
] as const;

export function folderOf(file: string): string {
  return file.slice(0, file.indexOf("/"));
}
