import type { BuildOptions } from "esbuild";

/** How the search of the site's pages is bundled. */
export const SEARCH = {
  entryPoints: ["tools/site/search.ts"],
  bundle: true,
  format: "iife",
  target: "es2022",
  minify: true,
  write: false,
} satisfies BuildOptions;
