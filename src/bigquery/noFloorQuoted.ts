import { LEVELS } from "../core/market/levels.ts";
import { floorToClose } from "../core/offers/floorToClose.ts";
import { silent } from "../core/trace.ts";
import { publishedBenchmarks } from "../reference/benchmarks.ts";
import { sentenceOf } from "./sentenceOf.ts";
import { byWord, inDataset, quoted } from "./sqlText.ts";

/** The floor to close of a level, an expression; NULL where none is quoted. */
export function floorOf(level: string): string {
  return `${inDataset("ai_comp_floor")}(${level}, overrides)`;
}

/** The refusal of a level without a floor, whose value is named `floor`; `when` says where one is needed. */
export function noFloorQuoted(level: string, when = "TRUE") {
  const sentences = LEVELS.flatMap(({ level: each }) => {
    const sentence = sentenceOf(() => floorToClose(each, publishedBenchmarks(), silent));
    return sentence === undefined ? [] : [[each, quoted(sentence)] as const];
  });
  return { when: `${when} AND floor IS NULL`, sentence: byWord(level, sentences) };
}
