import { createHash } from "node:crypto";
import type { BundledPackage } from "../bundledPackages.ts";

/** What the given files are made of, as CycloneDX 1.5 has it; the same for the same files, so without date or serial. */
export function billOfMaterials(
  version: string,
  files: Readonly<Record<string, string>>,
  packages: readonly BundledPackage[],
): string {
  const root = `pkg:generic/ai-comp-for-sheets@${version}`;
  const components = packages.map(({ name, version: theirs, licence }) => ({
    type: "library",
    "bom-ref": `pkg:npm/${encoded(name)}@${theirs}`,
    name,
    version: theirs,
    licenses: [{ license: { id: licence } }],
    purl: `pkg:npm/${encoded(name)}@${theirs}`,
  }));
  const bill = {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": root,
        name: "ai-comp-for-sheets",
        version,
        licenses: [{ license: { id: "Apache-2.0" } }],
        components: Object.entries(files).map(([name, content]) => ({
          type: "file",
          "bom-ref": name,
          name,
          hashes: [{ alg: "SHA-256", content: createHash("sha256").update(content).digest("hex") }],
        })),
      },
    },
    components,
    dependencies: [
      { ref: root, dependsOn: components.map(({ purl }) => purl) },
      ...components.map(({ purl }) => ({ ref: purl, dependsOn: [] })),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** A scope's @ is written so in a package URL. */
const encoded = (name: string): string => name.replace("@", "%40");
