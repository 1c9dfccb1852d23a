/** A data file as text: minified by the build, parsed on first use. */
declare module "*.json?raw" {
  const text: string;
  export default text;
}

/** A data file of many rows as text: packed by the build, made rows of again by `unpackedRows`. */
declare module "*.json?packed" {
  const text: string;
  export default text;
}

/** The first cities of the areas in a data file as text, by state: "AK Anchorage|Fairbanks,AL Anniston|…". */
declare module "*.json?cities" {
  const text: string;
  export default text;
}

/** The data files in the folders of a folder as text, by folder and file: "2026", "CA". */
declare module "*?folders" {
  const texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  export default texts;
}
