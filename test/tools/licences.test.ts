import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { licenceMistakes, placesOfPackages } from "../../tools/licences.ts";

test("what people get of others' may be given, where it is given", async () => {
  const places = await placesOfPackages();
  expect(licenceMistakes(places)).toEqual([]);
  const named = places.map(({ where, packages }) => [where, packages.map(({ name }) => name)]);
  expect(Object.fromEntries(named)).toMatchObject({
    "`dist/Code.js`": [],
    "`dist/Commands.html`": [],
    "`dist/Panels.html`": [],
    "`dist/Sidebar.html`": ["preact"],
    "the workbench, as published": ["@odoo/o-spreadsheet", "@odoo/owl", "bootstrap", "font-awesome"],
  });
});

test("the sidebar carries the notices of what is in it", () => {
  const html = readFileSync("dist/Sidebar.html", "utf8");
  expect(html).toContain("Contains preact 11.2.0:");
  expect(html).toContain("Copyright (c) 2015-present Jason Miller");
  expect(html).toContain("The above copyright notice and this permission notice shall be included in all");
});

test("a licence that asks for more is named, and so is none", () => {
  const one = { name: "one", version: "1.0.0", notice: "" };
  expect(
    licenceMistakes([
      { where: "the sidebar", accepted: ["ISC", "MIT"], packages: [{ ...one, licence: "GPL-3.0-only" }] },
      { where: "the sidebar", accepted: ["ISC", "MIT"], packages: [{ ...one, licence: "" }] },
      { where: "the script", accepted: [], packages: [{ ...one, licence: "MIT" }] },
      { where: "the page", accepted: ["MIT"], packages: [{ ...one, licence: "MIT" }] },
    ]),
  ).toEqual([
    "one 1.0.0 is in the sidebar, which takes ISC, MIT; its licence is GPL-3.0-only.",
    "one 1.0.0 is in the sidebar, which takes ISC, MIT; its licence is not named.",
    "one 1.0.0 is in the script, which takes no package; its licence is MIT.",
  ]);
});
