import { sentence } from "./sentence.ts";

/**
 * Input that cannot be answered, as one sentence for the reader: which parameter, what is accepted, what was found.
 * Everything else that is thrown is a bug.
 */
export class Refusal extends Error {
  override name = "Refusal";

  constructor(message: string) {
    super(sentence(message));
  }
}
