import type { Imports } from "./importsOfSources.ts";

/** The files that a walk is about. */
export interface Route {
  readonly begins: readonly string[];
  readonly by: readonly string[];
  /** Which file asks which otherwise than by importing it. */
  readonly asks?: readonly (readonly [from: string, to: string])[];
}

export interface Walk {
  readonly files: readonly string[];
  /** Which of the files imports which. */
  readonly steps: readonly (readonly [from: string, to: string])[];
  readonly asks: readonly (readonly [from: string, to: string])[];
}

/** What the files of a walk import of one another, without the ways that lead by others of them too. */
export function walkIn(imports: Imports, { begins, by, asks = [] }: Route): Walk {
  const files = [...begins, ...by];
  const targets = (file: string) => (imports.get(file) ?? []).filter((target) => files.includes(target));
  const steps = files.flatMap((from) =>
    targets(from)
      .filter((to) => !targets(from).some((other) => other !== to && leads(other, to, targets)))
      .map((to) => [from, to] as const),
  );
  for (const file of by) {
    if (!steps.some(([, to]) => to === file))
      throw new Error(`No file of the walk imports src/${file}: mend the walk in tools/map.ts.`);
  }
  return { files, steps, asks };
}

function leads(from: string, to: string, targets: (file: string) => readonly string[]): boolean {
  const reached = new Set([from]);
  for (const file of reached) for (const target of targets(file)) reached.add(target);
  return reached.has(to);
}
