import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

/**
 * esbuild plugin: `import text from "x.json?raw"` gives the file as one minified string, so that a data file
 * costs nothing until it is parsed. Vitest understands `?raw` by itself.
 */
export const dataAsText = {
  name: "data-as-text",
  setup(build) {
    build.onResolve({ filter: /\.json\?raw$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.slice(0, -"?raw".length)),
      namespace: "data",
    }));
    build.onLoad({ filter: /.*/, namespace: "data" }, async ({ path }) => ({
      contents: JSON.stringify(JSON.parse(await readFile(path, "utf8"))),
      loader: "text",
      watchFiles: [path],
    }));
  },
};
