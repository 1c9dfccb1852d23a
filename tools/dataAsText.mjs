import { readFile } from "node:fs/promises";
import { relative, resolve } from "node:path";

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
    build.onLoad({ filter: /.*/, namespace: "data" }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      try {
        return { contents: JSON.stringify(JSON.parse(text)), loader: "text", watchFiles: [path] };
      } catch (error) {
        return { errors: [{ text: `${relative(process.cwd(), path)}: not valid JSON: ${error.message}.` }] };
      }
    });
  },
};
