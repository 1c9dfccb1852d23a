// For a sheet that comes or goes, the engine calculates everything anew, though no formula may read it. The cells of a
// copy it is told of one by one, as when they are typed.
import { extendEvaluation } from "./evaluation.ts";

interface Range {
  readonly sheetId: string;
}
interface Formula {
  readonly symbols: readonly string[];
  readonly rangeDependencies: readonly Range[];
}
type Command =
  | { readonly type: "CREATE_SHEET"; readonly sheetId: string }
  | { readonly type: "DUPLICATE_SHEET"; readonly sheetIdTo: string }
  | { readonly type: "DELETE_SHEET"; readonly sheetId: string };
interface PositionSet {
  readonly sheets: Record<string, object | undefined>;
}
interface Evaluating {
  readonly evaluator: {
    readonly evaluatedCells: { clearSheet(sheetId: string): void };
    readonly blockedArrayFormulas: PositionSet;
    createEmptyPositionSet(): PositionSet;
  };
  readonly getters: {
    getSheetIds(): string[];
    getCells(sheetId: string): { readonly compiledFormula?: Formula }[];
    getNamedRanges(): readonly { readonly range: Range }[];
  };
  beforeHandle(command: Command): void;
  handle(command: Command): void;
}

/** Reads what a text names, which may be any sheet. */
const READS_ANY = /^INDIRECT$/i;

type Plugin = new (config: unknown) => Evaluating;
extendEvaluation<Plugin>(
  (Evaluation) =>
    class extends Evaluation {
      override beforeHandle(command: Command): void {
        if (!this.isOfSeparateSheet(command)) super.beforeHandle(command);
      }

      override handle(command: Command): void {
        const { evaluator } = this;
        switch (command.type) {
          case "CREATE_SHEET":
            this.makeRoom(command.sheetId);
            break;
          case "DUPLICATE_SHEET":
            this.makeRoom(command.sheetIdTo);
            break;
          case "DELETE_SHEET":
            evaluator.evaluatedCells.clearSheet(command.sheetId);
        }
        super.handle(command);
      }

      /** Lets it be noted which formulas of a new sheet have no room to fill. */
      private makeRoom(sheetId: string): void {
        const { evaluator } = this;
        evaluator.blockedArrayFormulas.sheets[sheetId] ??= evaluator.createEmptyPositionSet().sheets[sheetId];
      }

      /** Whether a sheet comes or goes that no formula of another sheet reads. */
      private isOfSeparateSheet(command: Command): boolean {
        switch (command.type) {
          case "CREATE_SHEET":
          case "DUPLICATE_SHEET":
            return !this.isAnyFormula(() => false);
          case "DELETE_SHEET": {
            const isOfIt = ({ sheetId }: Range) => sheetId === command.sheetId;
            const isNamed = this.getters.getNamedRanges().some(({ range }) => isOfIt(range));
            return !isNamed && !this.isAnyFormula(isOfIt, command.sheetId);
          }
          default:
            return false;
        }
      }

      /** Whether a formula, but for one sheet's own, reads such an area, or any that a text names. */
      private isAnyFormula(isSuch: (area: Range) => boolean, but?: string): boolean {
        const { getters } = this;
        return getters
          .getSheetIds()
          .some(
            (sheetId) =>
              sheetId !== but &&
              getters
                .getCells(sheetId)
                .some(
                  ({ compiledFormula }) =>
                    compiledFormula !== undefined &&
                    (compiledFormula.rangeDependencies.some(isSuch) ||
                      compiledFormula.symbols.some((symbol) => READS_ANY.test(symbol))),
                ),
          );
      }
    },
);
