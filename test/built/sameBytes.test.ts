import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CopyOfProject } from "../adding/copyOfProject.ts";

let copy: CopyOfProject;
beforeAll(async () => {
  copy = await CopyOfProject.make();
});
afterAll(() => copy.remove());

test("a build elsewhere, in another zone and language, gives the same bytes", async () => {
  const env = { ...process.env, TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" };
  execFileSync(process.execPath, ["tools/run.mjs", "build"], { cwd: copy.root, env });
  for (const name of ["Code.js", "Commands.html", "Panels.html", "Sidebar.html", "appsscript.json"])
    expect([name, (await copy.read(`dist/${name}`)) === readFileSync(`dist/${name}`, "utf8")]).toEqual([
      name,
      true,
    ]);
});
