import { build as bundle } from "esbuild";
import { builtFiles } from "./build.ts";
import { type BundledPackage, bundledPackages, packagesOf } from "./bundledPackages.ts";
import { SEARCH } from "./site/bundleSearch.ts";
import { bundlePage, FILES } from "./workbenchFiles.ts";

/** Licences that let us put a package into a file of ours, and ask for their notice at most. */
const PERMISSIVE = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];
/** Licences that let us serve a package's own files, as they are and apart from ours. */
const AS_PUBLISHED = [...PERMISSIVE, "LGPL-3.0-only", "LGPL-3.0-or-later", "(OFL-1.1 AND MIT)"];

/** Where something of others' goes to people. */
export interface Place {
  readonly where: string;
  readonly accepted: readonly string[];
  readonly packages: readonly BundledPackage[];
}

/** Everything of others' that people get from us: in the add-on, in the workbench's page, in the site's pages. */
export function placesOfPackages(): Promise<Place[]> {
  places ??= findPlaces();
  return places;
}

let places: Promise<Place[]> | undefined;

async function findPlaces(): Promise<Place[]> {
  const [files, search, pages] = await Promise.all([
    builtFiles(),
    bundle({ ...SEARCH, metafile: true }),
    bundlePage(),
  ]);
  const inPages = pages.flatMap(({ metafile }) => bundledPackages(metafile));
  return [
    ...Object.entries(files).map(([name, { madeOf }]) => ({
      where: `\`dist/${name}\``,
      // The others have nothing of others', and so no notice.
      accepted: name === "Sidebar.html" ? PERMISSIVE : [],
      packages: bundledPackages(madeOf),
    })),
    { where: "the workbench, bundled", accepted: PERMISSIVE, packages: inPages },
    {
      where: "the workbench, as published",
      accepted: AS_PUBLISHED,
      packages: packagesOf(Object.values(FILES)),
    },
    { where: "the site's search", accepted: PERMISSIVE, packages: bundledPackages(search.metafile) },
  ];
}

/** One sentence for each package that must not be where it is. */
export function licenceMistakes(places: readonly Place[]): string[] {
  return places.flatMap(({ where, accepted, packages }) =>
    packages
      .filter(({ licence }) => !accepted.includes(licence))
      .map(({ name, version, licence }) => {
        const allowed = accepted.length > 0 ? `takes ${accepted.join(", ")}` : "takes no package";
        return `${name} ${version} is in ${where}, which ${allowed}; its licence is ${licence || "not named"}.`;
      }),
  );
}

/** `npm run licences`: what people get of others', where, and under which licence. */
export async function run(): Promise<void> {
  const places = await placesOfPackages();
  for (const { where, packages } of places) {
    console.log(`${where}: ${packages.length === 0 ? "nothing of others'" : ""}`);
    for (const { name, version, licence } of packages) console.log(`  ${name} ${version}, ${licence}`);
  }
  const mistakes = licenceMistakes(places);
  for (const mistake of mistakes) console.error(mistake);
  if (mistakes.length > 0) process.exit(1);
}
