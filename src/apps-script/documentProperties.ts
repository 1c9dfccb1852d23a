import { onFirstUse } from "../core/onFirstUse.ts";

/** What the add-on keeps with the document; an execution knows one document. */
export const documentProperties = onFirstUse(() => PropertiesService.getDocumentProperties());
