import { readFileSync } from "node:fs";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { CopyOfProject } from "../adding/copyOfProject.ts";

let copy: CopyOfProject;
afterEach(() => vi.unstubAllEnvs());
afterAll(() => copy.remove());

test("a build elsewhere, in another zone and language, gives the same bytes", async () => {
  copy = await CopyOfProject.make();
  vi.stubEnv("TZ", "Pacific/Kiritimati");
  vi.stubEnv("LC_ALL", "tr_TR.UTF-8");
  await copy.run("tools/run.mjs", "build");
  for (const name of ["Code.js", "Sidebar.html", "appsscript.json"])
    expect([name, (await copy.read(`dist/${name}`)) === readFileSync(`dist/${name}`, "utf8")]).toEqual([
      name,
      true,
    ]);
});
