import { readdirSync } from "node:fs";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { dataAsText } from "../../tools/dataAsText.mjs";

describe("what the reference layer ships", async () => {
  const modules = readdirSync("src/reference").filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".d.ts"),
  );
  const { metafile } = await build({
    stdin: {
      contents: modules.map((name) => `export * from "./src/reference/${name}";`).join("\n"),
      resolveDir: ".",
    },
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
    metafile: true,
    plugins: [dataAsText],
  });
  const inputs = Object.keys(metafile.inputs);

  it("has no schema and no package in it", () => {
    expect(inputs.filter((path) => /node_modules|schemas/.test(path))).toEqual([]);
  });

  it("leaves the survey figures behind the factors out", () => {
    expect(inputs.some((path) => path.endsWith("geography/state-factors.json?packed"))).toBe(true);
    expect(inputs.filter((path) => /geography\/oews-/.test(path))).toEqual([]);
  });
});
