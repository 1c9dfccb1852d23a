import { sentence } from "./sentence.ts";

/**
 * Input that cannot be answered, as one sentence for the reader: which parameter, what is accepted, what was found.
 * Everything else that is thrown is a bug.
 */
export class Refusal extends Error {
  override name = "Refusal";

  /** A sentence that takes long to find is made when it is read: for a bad row of a range it never is. */
  constructor(message: string | (() => string)) {
    super(typeof message === "string" ? sentence(message) : "");
    if (typeof message !== "string")
      Object.defineProperty(this, "message", { get: () => sentence(message()) });
  }
}
