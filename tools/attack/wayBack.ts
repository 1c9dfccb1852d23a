import type { WorkbookDocument } from "../../src/workbench/host/WorkbookDocument.ts";

/** One step of the engine's, as its undo knows it. */
interface Change {
  readonly target: Record<string, unknown>;
  readonly key: string;
  readonly before: unknown;
}
interface Engine {
  readonly session: { save(command: unknown, commands: readonly object[], changes: readonly Change[]): void };
  readonly handlers: readonly object[];
  dispatchFromCorePlugin(type: string, payload: object): void;
  finalize(): void;
}

/** What is calculated, and what hangs on what. */
const CALCULATED = ["evaluatedCells", "formulaDependencies", "blockedArrayFormulas", "spreadingRelations"];
/** What changes it in place; a sheet or a row that comes has the engine begin it anew. */
const CHANGING = ["updateDependencies", "evaluateCells", "evaluateAllCells"] as const;

interface Evaluator
  extends Record<string, unknown>,
    Record<(typeof CHANGING)[number], (...given: unknown[]) => void> {
  formulaDependencies: unknown;
}
interface Evaluation {
  readonly evaluator: Evaluator;
  shouldRebuildDependenciesGraph: boolean;
}

/** What the stand-in keeps beside the grid. */
interface Kept {
  readonly results: Map<string, unknown>;
}

/**
 * A way back to how a document stands now, from whatever is done to it: a fraction of what opening it again takes. All
 * that the engine keeps it changes through one door, which its undo goes by; this goes by it too.
 */
export function wayBack(document: WorkbookDocument): () => void {
  const engine = document.grid.model as unknown as Engine;
  const evaluation = plugin<Evaluation>(engine, "evaluator");
  const filters = plugin<{ filterValues: object }>(engine, "filterValues");
  const { results } = document as unknown as Kept;
  const { name, timeZone } = document;
  const properties = structuredClone(document.savedProperties());
  const filterValues = structuredClone(filters.filterValues);
  const known = new Map(results);
  let calculated = calculatedBy(evaluation);
  let commands: object[] = [];
  let changes: Change[] = [];
  let isSpoilt = false;
  engine.session.save = (_command, ofStep, changesOfStep) => {
    commands.push(...ofStep);
    for (const change of changesOfStep) changes.push(change);
  };
  const { evaluator } = evaluation;
  for (const method of CHANGING) {
    const change = evaluator[method];
    evaluator[method] = function (this: Evaluator, ...given) {
      isSpoilt ||= this.formulaDependencies === calculated.formulaDependencies;
      change.apply(this, given);
    };
  }
  return () => {
    for (const { target, key, before } of changes.reverse()) {
      if (before === undefined) delete target[key];
      else target[key] = before;
    }
    document.name = name;
    document.timeZone = timeZone;
    document.restoreProperties(properties);
    for (const key of results.keys()) if (!known.has(key)) results.delete(key);
    engine.dispatchFromCorePlugin("UNDO", { commands });
    filters.filterValues = structuredClone(filterValues);
    if (!isSpoilt) {
      Object.assign(evaluator, calculated);
      evaluation.shouldRebuildDependenciesGraph = false;
    }
    engine.finalize();
    if (isSpoilt) calculated = calculatedBy(evaluation);
    [commands, changes, isSpoilt] = [[], [], false];
  };
}

function plugin<T>({ handlers }: Engine, field: string): T {
  const found = handlers.find((handler) => field in handler);
  if (!found) throw new Error(`The engine has no ${field}.`);
  return found as T;
}

function calculatedBy({ evaluator }: Evaluation): Pick<Evaluator, "formulaDependencies"> {
  return Object.fromEntries(CALCULATED.map((field) => [field, evaluator[field]])) as never;
}
