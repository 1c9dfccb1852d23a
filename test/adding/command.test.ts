import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";
import { CopyOfProject } from "./copyOfProject.ts";

// What CONTRIBUTING says of a command: one file and its line in the list. The sidebar's types follow.
const COMMAND = `import type { Level } from "../core/market/levels.ts";
import { type Day, isoDay } from "../core/units/day.ts";
import { DATE } from "../input/params/date.ts";
import { LEVEL } from "../input/params/level.ts";
import { defineCommand } from "./define/defineCommand.ts";
import { field } from "../input/request.ts";

export const titleOfReview = defineCommand<{ level: Level; on: Day }, { title: string }>({
  writes: false,
  read: (request) => ({ level: field(request, "level", LEVEL), on: field(request, "on", DATE) }),
  run: ({ level, on }) => ({ ok: true, value: { title: \`\${level} review of \${isoDay(on)}\` } }),
});
`;

// Lines that must not compile say so; without the error, the compiler complains of the line.
const CALLER = `import { server } from "./server.ts";

export async function reviewTitle(): Promise<string> {
  const reply = await server.run("titleOfReview", { level: "Senior", on: "2027-03-01" });
  // @ts-expect-error: a day is sent as text.
  await server.run("titleOfReview", { level: "Senior", on: 20_878 });
  // @ts-expect-error: there is no such level.
  await server.run("titleOfReview", { level: "Chief", on: "2027-03-01" });
  return reply.ok ? reply.value.title : reply.message;
}
`;

let project: CopyOfProject;
beforeAll(async () => {
  project = await CopyOfProject.make();
  await project.addFile("src/commands/titleOfReview.ts", COMMAND);
  await project.addLine("src/commands/index.ts", {
    imports: 'import { titleOfReview } from "./titleOfReview.ts";',
    line: "  titleOfReview,",
    end: "} as const",
  });
});
afterAll(() => project.remove());

test("a command is one file and its line in the list, and the add-on answers it", async () => {
  expect(await project.changed()).toEqual(["src/commands/index.ts", "src/commands/titleOfReview.ts"]);
  await project.built();
  const workbook = openWorkbook(await project.builtAddOn());
  const ask = (request: object) => workbook.call("runCommand", "titleOfReview", request);
  expect(await ask({ level: "senior", on: "2027-03-01" })).toEqual({
    ok: true,
    value: { title: "Senior review of 2027-03-01" },
  });
  expect(await ask({ level: "senior", on: "soon" })).toMatchObject({ code: "refused", field: "on" });
});

test("a panel may call it with its own request and answer, and with nothing else", async () => {
  await project.addFile("src/sidebar/reviewTitle.ts", CALLER);
  expect(await project.typeErrors("src/sidebar")).toBe("");
});
