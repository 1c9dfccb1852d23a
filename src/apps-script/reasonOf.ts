import { sentence } from "../core/sentence.ts";
import { shown } from "../input/cell.ts";

/** The name of the errors that Google's services throw. */
const GOOGLES = "Exception";

/** Google's sentences are in the user's language and seldom say what to do: ours comes first. */
export function reasonOf(error: unknown): string {
  const { name, message } = Object(error) as Partial<Error>;
  if (typeof message !== "string") return sentence(`${shown(error)} was thrown.`);
  if (name !== GOOGLES) return sentence(message);
  return sentence(
    `Google Sheets did not carry out what was asked. Try again in a moment. Google says: ${message}`,
  );
}
