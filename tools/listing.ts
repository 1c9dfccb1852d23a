import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "./build.ts";
import { asPasted, listingMistakes, listingTexts } from "./listing/listingTexts.ts";
import { pictures } from "./listing/pictures.ts";
import { sizeOfPng } from "./listing/sizeOfPng.ts";

const FOLDER = "release/listing";

/** `npm run listing`: checks the texts of the Marketplace listing, and writes them with its pictures. */
export async function run(): Promise<void> {
  const texts = listingTexts(await readFile("docs/listing.md", "utf8"));
  const mistakes = listingMistakes(texts);
  if (mistakes.length > 0) {
    console.error(mistakes.join("\n"));
    process.exit(1);
  }
  await build();
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  await writeFile(`${FOLDER}/listing.txt`, asPasted(texts));
  console.log(`${FOLDER}/listing.txt`);
  for await (const { name, width, height, png } of pictures()) {
    const size = sizeOfPng(png);
    if (size.width !== width || size.height !== height)
      throw new Error(`${name} must be ${width} × ${height}; it is ${size.width} × ${size.height}.`);
    await writeFile(`${FOLDER}/${name}`, png);
    console.log(`${FOLDER}/${name}, ${width} × ${height}`);
  }
}
