// COUNTIF, SUMIF and those of several criteria look through their areas for each formula anew, and for each row where they
// fill a column. Here what an area has of a criterion is found once, by the engine's own rules, for all that ask alike.
import { registries } from "./engine.ts";

interface Value {
  readonly value?: unknown;
}
type Area = readonly (readonly Value[])[];
type Argument = Value | Area | undefined;
type Compute = (this: unknown, ...args: Argument[]) => unknown;

const registry = registries.functionRegistry as unknown as {
  readonly content: Readonly<Record<string, { readonly compute: Compute } | undefined>>;
  replace(name: string, definition: object): void;
};
const sumIf = registry.content.SUMIF?.compute;

/** Stands for a cell: SUMIF asks it for its value if the cell beside it is what is looked for. */
class Asked {
  static found: number[] = [];

  constructor(private readonly index: number) {}

  get value(): undefined {
    Asked.found.push(this.index);
    return undefined;
  }
}
let asked: Area = [];

/** An area is read once in a calculation, and then is the same array for all who name it. */
const known = new WeakMap<Area, Map<string, readonly number[]>>();

/** Which cells of an area match a criterion, counted down its columns. */
function matches(context: unknown, area: Area, criterion: Value): readonly number[] {
  const ofArea = known.get(area) ?? new Map<string, readonly number[]>();
  known.set(area, ofArea);
  const key = `${typeof criterion.value} ${String(criterion.value)}`;
  const before = ofArea.get(key);
  if (before) return before;
  const height = area[0]?.length ?? 0;
  if (asked.length !== area.length || asked[0]?.length !== height)
    asked = area.map((_, i) => Array.from({ length: height }, (_, j) => new Asked(i * height + j)));
  Asked.found = [];
  sumIf?.call(context, area, criterion, asked);
  ofArea.set(key, Asked.found);
  return Asked.found;
}

/** What two lists have in common; both rise. */
function common(a: readonly number[], b: readonly number[]): number[] {
  const both: number[] = [];
  let j = 0;
  for (const index of a) {
    while (j < b.length && (b[j] as number) < index) j++;
    if (b[j] === index) both.push(index);
  }
  return both;
}

/** The cells that match all criteria; undefined where the areas are not alike, of which the engine tells. */
function allMatching(context: unknown, criteria: readonly Argument[]): readonly number[] | undefined {
  const [first] = criteria;
  if (!Array.isArray(first) || criteria.length % 2 === 1) return undefined;
  let found: readonly number[] | undefined;
  for (let i = 0; i < criteria.length; i += 2) {
    const [area, criterion] = [criteria[i], criteria[i + 1]];
    if (!Array.isArray(area) || Array.isArray(criterion) || criterion === undefined) return undefined;
    if (area.length !== first.length || area[0]?.length !== first[0]?.length) return undefined;
    const matching = matches(context, area, criterion as Value);
    found = found ? common(found, matching) : matching;
  }
  return found;
}

const total = (area: Area, height: number, indexes: readonly number[]): number => {
  let sum = 0;
  for (const index of indexes) {
    const value = area[Math.floor(index / height)]?.[index % height]?.value;
    if (typeof value === "number") sum += value;
  }
  return sum;
};

/** Has a function ask for what matches: where its criteria stand among its arguments, and the area that it adds up. */
function replaced(
  name: string,
  parts: (args: readonly Argument[]) => { criteria: readonly Argument[]; summed?: Argument },
) {
  const definition = registry.content[name];
  if (!definition) return;
  registry.replace(name, {
    ...definition,
    compute(this: unknown, ...args: Argument[]) {
      const { criteria, summed } = parts(args);
      const found = allMatching(this, criteria);
      if (!found || (summed !== undefined && !Array.isArray(summed)))
        return definition.compute.apply(this, args);
      if (!summed) return found.length;
      return total(summed as Area, (criteria[0] as Area)[0]?.length ?? 1, found);
    },
  });
}
replaced("COUNTIF", (criteria) => ({ criteria }));
replaced("COUNTIFS", (criteria) => ({ criteria }));
replaced("SUMIF", ([area, criterion, summed = area]) => ({ criteria: [area, criterion], summed }));
replaced("SUMIFS", ([summed, ...criteria]) => ({ criteria, summed }));
