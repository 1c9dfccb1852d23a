// Where a sheet or a name comes or goes, the engine calculates each cell of each sheet, most of which hold nothing and
// never did.
import { registries } from "./engine.ts";
import { boundsOf, type Position, type Zone } from "./zone.ts";

interface Evaluator {
  readonly getters: {
    getSheetIds(): string[];
    getCells(sheetId: string): { readonly id: number }[];
    getCellPosition(id: number): Position;
  };
  evaluatedCells: object;
  evaluate(ranges: readonly { readonly sheetId: string; readonly zone: Zone }[]): void;
  evaluateAllCells(): void;
}

/** Calculates each sheet as far as it holds something. */
function evaluateHeldCells(this: Evaluator): void {
  const { getters } = this;
  this.evaluatedCells = new (this.evaluatedCells.constructor as new () => object)();
  const ranges = getters.getSheetIds().flatMap((sheetId) => {
    const zone = boundsOf(getters.getCells(sheetId).map(({ id }) => getters.getCellPosition(id)));
    return zone ? [{ sheetId, zone }] : [];
  });
  this.evaluate(ranges);
}

type Plugin = new (config: unknown) => { readonly evaluator: Evaluator };
const plugins = registries.coreViewsPluginRegistry as unknown as {
  get(name: string): Plugin;
  replace(name: string, plugin: Plugin): void;
};
const Evaluation = plugins.get("evaluation");
plugins.replace(
  "evaluation",
  class extends Evaluation {
    constructor(config: unknown) {
      super(config);
      this.evaluator.evaluateAllCells = evaluateHeldCells;
    }
  },
);
