import { build } from "./build.ts";
import { writeSite } from "./site/writeSite.ts";

const FOLDER = "site";

/** `npm run site`: the documents and the workbench as pages that need no server. */
export async function run(): Promise<void> {
  await build();
  const pages = await writeSite(FOLDER);
  console.log(
    `${FOLDER}/ has ${pages.length} pages. Open ${FOLDER}/index.html, or put the folder on any web server.`,
  );
}
