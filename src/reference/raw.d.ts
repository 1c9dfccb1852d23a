/** A data file as text: minified by the build, parsed on first use. */
declare module "*.json?raw" {
  const text: string;
  export default text;
}

/** The data files in the folders of a folder as text, by folder and file: "2026", "CA". */
declare module "*?folders" {
  const texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  export default texts;
}
