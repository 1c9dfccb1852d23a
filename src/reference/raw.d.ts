/** A data file as text: minified by the build, parsed on first use. */
declare module "*.json?raw" {
  const text: string;
  export default text;
}
