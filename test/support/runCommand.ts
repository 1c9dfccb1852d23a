import type { Answer } from "../../src/workbook/Answer.ts";
import type { Inserted } from "../../src/workbook/blocks/insertBlock.ts";
import type { OpenWorkbook } from "./openWorkbook.ts";

/** Runs a command as the sidebar does, and gives its answer. */
export async function runCommand<T = Inserted>(
  workbook: OpenWorkbook,
  command: string,
  request: object = {},
): Promise<Answer<T>> {
  return (await workbook.call("runCommand", command, request)) as Answer<T>;
}

/** What a command gives; one that is refused fails the test with its reason. */
export async function done<T = Inserted>(answer: Answer<T> | Promise<Answer<T>>): Promise<T> {
  const settled = await answer;
  if (!settled.ok) throw new Error(`${settled.code}: ${settled.message}`);
  return settled.value;
}

/** The range that a command asks about before it replaces what the user has there. */
export async function askedAbout(answer: Answer<unknown> | Promise<Answer<unknown>>): Promise<string> {
  const settled = await answer;
  if (!settled.ok && "range" in settled) return settled.range;
  throw new Error(`Nothing was asked: ${JSON.stringify(settled)}`);
}
