import text from "../../data/version.json?raw";
import { onFirstUse } from "../core/onFirstUse.ts";
import type { DataVersion } from "./schemas/DataVersion.ts";

/** Version of all embedded data ("2026.12") and the day on which it was the best known. */
export const dataVersion: () => DataVersion = onFirstUse(() => JSON.parse(text) as DataVersion);
