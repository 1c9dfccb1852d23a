// For a sheet that comes, the engine calculates everything anew, though no formula can read it yet. The cells of a copy it
// is told of one by one, as when they are typed.
import { extendEvaluation } from "./evaluation.ts";
import { type CellsOfSheets, someFormula } from "./someFormula.ts";

type Command =
  | { readonly type: "CREATE_SHEET"; readonly sheetId: string }
  | { readonly type: "DUPLICATE_SHEET"; readonly sheetIdTo: string };
interface PositionSet {
  readonly sheets: Record<string, object | undefined>;
}
interface Evaluating {
  readonly evaluator: {
    readonly blockedArrayFormulas: PositionSet;
    createEmptyPositionSet(): PositionSet;
  };
  readonly getters: CellsOfSheets;
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
        const isNew = command.type === "CREATE_SHEET" || command.type === "DUPLICATE_SHEET";
        if (!isNew || this.isAnySheetRead()) super.beforeHandle(command);
      }

      override handle(command: Command): void {
        if (command.type === "CREATE_SHEET") this.makeRoom(command.sheetId);
        if (command.type === "DUPLICATE_SHEET") this.makeRoom(command.sheetIdTo);
        super.handle(command);
      }

      /** Lets it be noted which formulas of a new sheet have no room to fill. */
      private makeRoom(sheetId: string): void {
        const { evaluator } = this;
        evaluator.blockedArrayFormulas.sheets[sheetId] ??= evaluator.createEmptyPositionSet().sheets[sheetId];
      }

      private isAnySheetRead(): boolean {
        return someFormula(this.getters, ({ symbols }) => symbols.some((symbol) => READS_ANY.test(symbol)));
      }
    },
);
