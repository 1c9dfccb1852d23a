import { server } from "../server.ts";

/** The page's own: what `chunks.ts` exports. */
declare const chunks: typeof import("../chunks.ts");

const OTHER_VERSION = "The sidebar is of another version than the add-on: close it and open it again.";

let asked: Promise<void> | undefined;

/**
 * Has the code of all panels come from the spreadsheet's script, in one call however often it is asked for; rejects with
 * why it did not come. What failed is tried again when it is asked for again.
 */
export function panelsCode(): Promise<void> {
  asked ??= fetchCode().catch((error) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

async function fetchCode(): Promise<void> {
  const reply = await server.readPanels();
  if (!reply.ok) throw new Error(reply.code === "unanswered" ? reply.why : reply.message);
  if (!chunks.keep(reply.value)) throw new Error(OTHER_VERSION);
}
