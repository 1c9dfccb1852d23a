import type { BuildOptions } from "esbuild";

/** How sources become a script of the project, whole or a part of one. */
export const SCRIPT = {
  bundle: true,
  write: false,
  target: "es2020",
  minify: true,
  charset: "ascii",
  legalComments: "none",
} satisfies BuildOptions;

/** What Google's templates may have to run must not have what they take for the begin or the end of a scriptlet. */
export function refuseScriptlets(name: string, text: string): void {
  if (/<\?|\?>/.test(text)) throw new Error(`${name} has what begins or ends a scriptlet.`);
}
