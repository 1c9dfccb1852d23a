import { buildBigQuery, FOLDER } from "./bigquery/build.ts";

/** `npm run build:bigquery` */
export async function run(): Promise<void> {
  for (const [name, content] of Object.entries(await buildBigQuery())) {
    console.log(`${FOLDER}/${name}: ${(Buffer.byteLength(content) / 1000).toFixed(1)} kB`);
  }
}
