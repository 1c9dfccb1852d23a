import type { FigureRanges } from "./FigureRanges.ts";
import { Inputs } from "./Inputs.ts";
import type { ArgumentText } from "./literal.ts";

/** A formula of ours as plain arithmetic that every spreadsheet calculates, against the pinned figures. */
export interface NativeFormula {
  name: string;
  /** What cannot be said natively, in words; empty where everything can. */
  without: string;
  /**
   * The text of each cell of the result, without "="; undefined where these arguments have no closed form.
   * Arguments stand in the order of the live formula; a level is given by its name, or by a cell with its name.
   */
  outputs(argumentList: readonly ArgumentText[], figures: FigureRanges): readonly string[] | undefined;
}

interface NativeDefinition<P extends string> {
  name: string;
  params: readonly P[];
  without?: string;
  write(
    argument: Readonly<Record<P, ArgumentText>>,
    inputs: Inputs,
    figures: FigureRanges,
  ): readonly string[] | undefined;
}

export function defineNative<const P extends string>(definition: NativeDefinition<P>): NativeFormula {
  const { name, params, without = "", write } = definition;
  return {
    name,
    without,
    outputs(argumentList, figures) {
      const named = Object.fromEntries(params.map((param, i) => [param, argumentList[i]]));
      const inputs = new Inputs();
      return write(named as Record<P, ArgumentText>, inputs, figures)?.map((text) => inputs.guarded(text));
    },
  };
}
