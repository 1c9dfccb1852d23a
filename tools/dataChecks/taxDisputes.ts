import type { Provenance } from "../../src/core/tax/provenance.ts";
import type { DataRule } from "./DataRule.ts";
import { taxFiles } from "./taxFiles.ts";

/** Every figure in a group; 0 starts every table and is none. */
function figures(value: unknown): number[] {
  if (typeof value === "number") return value === 0 ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(figures);
}

function mistakes(path: string, where: string, value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { status, dispute, effective: _, ...group } = value as Partial<Provenance>;
  const at = `data/${path}${where && `: ${where}`}: `;
  const here: string[] = [];
  if (status === "disputed" && dispute === undefined) {
    here.push(`${at}disputed figures must name the other figure, who says which, and the effect.`);
  }
  if (dispute !== undefined && status !== "disputed") here.push(`${at}only disputed figures have a dispute.`);
  if (dispute !== undefined) {
    if (dispute.chosenBy === dispute.otherBy) here.push(`${at}both figures are said by ${dispute.chosenBy}.`);
    const inUse = figures(group);
    const same = figures(dispute.other).find((other) => inUse.includes(other));
    if (same !== undefined) here.push(`${at}the other figure, ${same}, is the one in use.`);
  }
  return [
    ...here,
    ...Object.entries(value).flatMap(([key, inner]) =>
      mistakes(path, where ? `${where}.${key}` : key, inner),
    ),
  ];
}

/** Disputed figures are two, each with somebody who says it. */
export const taxDisputes: DataRule = {
  name: "disputed tax figures are two, each with its source",
  check(data) {
    const { federal, states } = taxFiles(data);
    return [...federal, ...states].flatMap(({ path, rules }) => mistakes(path, "", rules));
  },
};
