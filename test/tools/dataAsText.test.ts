import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { dataAsText, dataForTests } from "../../tools/dataAsText.mjs";

const bundle = async (json: string): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), "data-as-text-"));
  writeFileSync(join(folder, "rows.json"), json);
  const contents = 'import text from "./rows.json?raw";\nconsole.log(text);';
  try {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: folder },
      bundle: true,
      write: false,
      plugins: [dataAsText],
      logLevel: "silent",
    });
    return outputFiles[0]?.text ?? "";
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test("a data file is one minified string in the bundle", async () => {
  expect(await bundle('{\n  "rows": [1, 2]\n}\n')).toContain(`'{"rows":[1,2]}'`);
});

test("a data file that is not JSON is named in one sentence", async () => {
  await expect(bundle('{"rows": [1,,2]}')).rejects.toMatchObject({
    errors: [{ text: expect.stringMatching(/rows\.json: not valid JSON: .+\.$/) }],
  });
});

test("the files of every folder are there, by folder and file, for the bundle and for the tests", async () => {
  const folder = mkdtempSync(join(tmpdir(), "data-folders-"));
  for (const [year, rate] of Object.entries({ 2026: 0.1, 2027: 0.2 })) {
    mkdirSync(join(folder, "tax", year), { recursive: true });
    writeFileSync(join(folder, "tax", year, "WA.json"), `{ "rate": ${rate} }`);
  }
  writeFileSync(join(folder, "tax", "README.md"), "Not data.");
  const texts = { 2026: { WA: '{"rate":0.1}' }, 2027: { WA: '{"rate":0.2}' } };
  try {
    const { outputFiles } = await build({
      stdin: { contents: 'export { default } from "./tax?folders";', resolveDir: folder },
      bundle: true,
      format: "esm",
      write: false,
      plugins: [dataAsText],
    });
    const code = Buffer.from(outputFiles[0]?.text ?? "").toString("base64");
    expect((await import(`data:text/javascript;base64,${code}`)).default).toEqual(texts);

    const id = dataForTests.resolveId("./tax?folders", join(folder, "main.ts"));
    const forTests = Buffer.from(dataForTests.load(id ?? "") ?? "").toString("base64");
    expect((await import(`data:text/javascript;base64,${forTests}`)).default).toEqual(texts);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
