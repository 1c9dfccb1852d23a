import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { dataAsText } from "../../tools/dataAsText.mjs";

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
