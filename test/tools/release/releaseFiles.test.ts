import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { installPage, releaseFiles } from "../../../tools/release/releaseFiles.ts";
import { openWorkbook } from "../../support/openWorkbook.ts";

let files: Readonly<Record<string, string>>;
const file = (name: string): string => files[name] as string;
beforeAll(async () => {
  files = await releaseFiles(async (name) => readFileSync(`dist/${name}`, "utf8"));
});

describe("what a release holds", () => {
  it("runs when it is pasted as the instruction says: the formulas, and the sidebar by the name of its page", async () => {
    const html = {
      Commands: file("Commands.html"),
      Panels: file("Panels.html"),
      Sidebar: file("Sidebar.html"),
    };
    const workbook = openWorkbook({ code: file("AI-Comp.gs"), html });
    workbook.type("A1", "=AI_SALARY(8)");
    expect(workbook.value("A1")).toBe(155_008);
    await workbook.host.run("openSidebar");
    expect(workbook.shown).toContainEqual(expect.objectContaining({ type: "sidebar" }));
    for (const name of ["sessionInfo", "readPanels"])
      expect(await workbook.call("runCommand", name, {})).toMatchObject({ ok: true });
  });

  it("has an instruction that names each file to paste, and what is shown when it works", () => {
    const page = file("Install.html");
    for (const name of [
      "AI-Comp.gs",
      "Commands.html",
      "Panels.html",
      "Sidebar.html",
      "appsscript.json",
      "=AI_SALARY(8)",
      "155,008",
    ])
      expect(page).toContain(name);
    expect(page.match(/<li>/g)).toHaveLength(8);
    expect(page).not.toContain("npm ");
  });

  it("lists what it is made of, with the hashes of its files", () => {
    const { components, metadata, dependencies } = JSON.parse(file("sbom.cdx.json"));
    expect(components).toMatchObject([{ name: "preact", licenses: [{ license: { id: "MIT" } }] }]);
    expect(dependencies[0]).toEqual({
      ref: metadata.component["bom-ref"],
      dependsOn: [components[0]["bom-ref"]],
    });
    for (const { name, hashes } of metadata.component.components)
      expect(hashes).toEqual([
        { alg: "SHA-256", content: createHash("sha256").update(file(name)).digest("hex") },
      ]);
  });
});

it("a guide without the section to paste from is named", () => {
  expect(() => installPage("# Install\n\n## Otherwise\n")).toThrow('must have a section "Paste it"');
});
