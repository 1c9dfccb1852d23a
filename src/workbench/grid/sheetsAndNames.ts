// For a sheet or a name that comes or goes, the engine calculates everything anew; what no formula names changes no value.
import { registries } from "./engine.ts";
import type { Position } from "./zone.ts";

interface Formula {
  readonly symbols: readonly string[];
  readonly rangeDependencies: readonly { readonly invalidSheetName?: string }[];
  usesSymbol(name: string): boolean;
}
interface Positions extends Iterable<Position> {
  add(position: Position): void;
}
type Command =
  | { readonly type: "CREATE_SHEET" }
  | { readonly type: "CREATE_NAMED_RANGE" | "DELETE_NAMED_RANGE"; readonly name: string }
  | { readonly type: "UPDATE_NAMED_RANGE"; readonly oldRangeName: string; readonly newRangeName: string };
interface Evaluating {
  readonly getters: {
    getSheetIds(): string[];
    getCells(sheetId: string): { readonly compiledFormula?: Formula }[];
  };
  readonly evaluator: { blockedArrayFormulas: Positions; createEmptyPositionSet(): Positions };
  beforeHandle(command: Command): void;
  handle(command: Command): void;
}

/** Whether a formula may show something else once a command has been handled; undefined for other commands. */
function concerning(command: Command): ((formula: Formula) => boolean) | undefined {
  switch (command.type) {
    case "CREATE_SHEET":
      return ({ rangeDependencies, symbols }) =>
        rangeDependencies.some(({ invalidSheetName }) => invalidSheetName) ||
        symbols.some((symbol) => symbol.toUpperCase() === "INDIRECT");
    case "CREATE_NAMED_RANGE":
    case "DELETE_NAMED_RANGE":
      return (formula) => formula.symbols.length > 0 && formula.usesSymbol(command.name);
    case "UPDATE_NAMED_RANGE":
      return (formula) =>
        formula.symbols.length > 0 &&
        [command.oldRangeName, command.newRangeName].some((name) => formula.usesSymbol(name));
  }
}

type Plugin = new (config: unknown) => Evaluating;
const plugins = registries.coreViewsPluginRegistry as unknown as {
  get(name: string): Plugin;
  replace(name: string, plugin: Plugin): void;
};
const Evaluation = plugins.get("evaluation");
plugins.replace(
  "evaluation",
  class extends Evaluation {
    override beforeHandle(command: Command): void {
      const isConcerned = concerning(command);
      const formulas = () =>
        this.getters
          .getSheetIds()
          .flatMap((id) => this.getters.getCells(id).flatMap(({ compiledFormula = [] }) => compiledFormula));
      if (!isConcerned || formulas().some(isConcerned)) super.beforeHandle(command);
    }

    override handle(command: Command): void {
      super.handle(command);
      if (command.type !== "CREATE_SHEET") return;
      // It has a place for each cell of each sheet.
      const blocked = this.evaluator.createEmptyPositionSet();
      for (const position of this.evaluator.blockedArrayFormulas) blocked.add(position);
      this.evaluator.blockedArrayFormulas = blocked;
    }
  },
);
