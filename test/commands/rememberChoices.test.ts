import { beforeEach, expect, it } from "vitest";
import type { Answer } from "../../src/workbook/Answer.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
});

const remember = (panel: unknown, choices: unknown) =>
  workbook.call("runCommand", "rememberChoices", { panel, choices }) as Promise<Answer<null>>;
const remembered = async () => {
  const answer = (await workbook.call("runCommand", "sessionInfo", {})) as Answer<{ remembered: unknown }>;
  return answer.ok ? answer.value.remembered : undefined;
};

it("keeps the choices of every panel under its own name", async () => {
  await remember("bands", { basis: "hire" });
  await remember("a new panel", { level: "Senior" });
  await remember("bands", { basis: "market" });
  expect(await remembered()).toEqual({ bands: { basis: "market" }, "a new panel": { level: "Senior" } });
});

it.each([
  ["no name", "", {}, "panel"],
  ["a name that is none", "a".repeat(21), {}, "panel"],
  ["more than one panel chooses", "bands", { text: "a".repeat(1_400) }, "choices"],
])("refuses %s", async (_what, panel, choices, field) => {
  expect(await remember(panel, choices)).toMatchObject({ ok: false, code: "refused", field });
  expect(await remembered()).toEqual({});
});

it("refuses more than the spreadsheet holds, and keeps what it has", async () => {
  // {"text":"…"} of 1,400 characters and its name: five of them are 7,026 characters, six 8,431.
  const names = ["a", "b", "c", "d", "e"];
  for (const name of names) {
    expect(await remember(name, { text: "x".repeat(1_389) })).toMatchObject({ ok: true });
  }
  expect(await remember("f", { text: "x".repeat(1_389) })).toMatchObject({
    code: "refused",
    field: "choices",
  });
  expect(Object.keys((await remembered()) as object)).toEqual(names);
});

it("counts letters outside ASCII by the bytes that they take", async () => {
  // Escaped, each is six characters: 1,391 with the rest, of which five fit into 8,000.
  const text = "ü".repeat(230);
  const names = ["a", "b", "c", "d", "e"];
  for (const name of names) expect(await remember(name, { text })).toMatchObject({ ok: true });
  expect(await remember("f", { text })).toMatchObject({ code: "refused", field: "choices" });
  expect((await remembered()) as object).toMatchObject({ e: { text } });
});

it("refuses nine thousand emoji with a sentence, keeps a hundred letter for letter, and half of one too", async () => {
  const many = await remember("audit", { team: "🙂".repeat(9_000) });
  expect(many).toMatchObject({ ok: false, code: "refused", field: "choices" });
  expect(many.ok ? "" : many.message).toBe("choices must be at most 1400 characters of JSON; got more.");
  const team = "🙂".repeat(100);
  expect(await remember("audit", { team })).toEqual({ ok: true, value: null });
  // Half an emoji, as cutting a text may leave it.
  expect(await remember("bands", { team: "\ud83d" })).toEqual({ ok: true, value: null });
  expect(await remembered()).toEqual({ audit: { team }, bands: { team: "\ud83d" } });
});
