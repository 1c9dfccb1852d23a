import type { Provenance } from "../../src/core/tax/provenance.ts";
import type { DataRule } from "./DataRule.ts";
import { taxFiles } from "./taxFiles.ts";

function mistakes(path: string, where: string, year: number, value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { status, effective, why } = value as Partial<Provenance>;
  const at = `data/${path}${where && `: ${where}`}: `;
  const here: string[] = [];
  if (status === undefined && (effective !== undefined || why !== undefined)) {
    here.push(`${at}has an effective year or a reason, but no status.`);
  }
  if (status === "final" && effective !== year) {
    here.push(`${at}final figures of ${year} cannot be effective ${effective}.`);
  }
  if (status === "final" && why !== undefined) here.push(`${at}final figures need no reason.`);
  if (status === "carried" && !((effective ?? year) < year)) {
    here.push(`${at}carried figures come from a year before ${year}, not from ${effective}.`);
  }
  if (status !== "carried" && (effective ?? year) > year) {
    here.push(`${at}${status} figures of ${year} cannot be effective ${effective}.`);
  }
  if (status !== undefined && status !== "final" && !why) here.push(`${at}${status} figures must say why.`);
  return [
    ...here,
    ...Object.entries(value).flatMap(([key, inner]) =>
      mistakes(path, where ? `${where}.${key}` : key, year, inner),
    ),
  ];
}

/** A figure that is not final says why; a carried one is of an earlier year, a final one of the tax year itself. */
export const taxStatusIsSaid: DataRule = {
  name: "tax figures say how sure they are",
  check(data) {
    const { federal, states } = taxFiles(data);
    return [...federal, ...states].flatMap(({ path, year, rules }) => mistakes(path, "", year, rules));
  },
};
