// For a name that comes, changes or goes, the engine calculates everything anew, though no formula may have it.
import { extendEvaluation } from "./evaluation.ts";
import { type CellsOfSheets, someFormula } from "./someFormula.ts";

type Command =
  | { readonly type: "CREATE_NAMED_RANGE" | "DELETE_NAMED_RANGE"; readonly name: string }
  | { readonly type: "UPDATE_NAMED_RANGE"; readonly oldRangeName: string; readonly newRangeName: string };
interface Evaluating {
  readonly getters: CellsOfSheets;
  beforeHandle(command: Command): void;
}

/** The names that a command is about; undefined for one that is about others. */
function namesOf(command: Command): readonly string[] | undefined {
  switch (command.type) {
    case "CREATE_NAMED_RANGE":
    case "DELETE_NAMED_RANGE":
      return [command.name];
    case "UPDATE_NAMED_RANGE":
      return [command.oldRangeName, command.newRangeName];
  }
}

type Plugin = new (config: unknown) => Evaluating;
extendEvaluation<Plugin>(
  (Evaluation) =>
    class extends Evaluation {
      override beforeHandle(command: Command): void {
        const names = namesOf(command);
        if (!names || this.isUsed(names)) super.beforeHandle(command);
      }

      private isUsed(names: readonly string[]): boolean {
        return someFormula(
          this.getters,
          (formula) => formula.symbols.length > 0 && names.some((name) => formula.usesSymbol(name)),
        );
      }
    },
);
