import { asciiJson } from "../../workbook/asciiJson.ts";
import { attempt } from "./attempt.ts";
import type { Change } from "./Change.ts";
import type { ClearingUp } from "./ClearingUp.ts";

/** What a run changes: kept with the document from before its first write until it is whole, so that a later run finds it. */
export interface Journal {
  /** When the run began, in milliseconds since 1970. */
  began: number;
  /** Where it writes, in words: "Bands!A1:S17". */
  where: string;
  /** Whether everything is written: then it is finished, before that it is put back. */
  isWritten: boolean;
  changes: Change[];
  /** What can only be done once nothing can fail any more. */
  clearingUp: ClearingUp[];
}

// A document property holds 9 kB: a longer journal is kept in pieces, which are there before the one that names them.
const KEY = "aiComp.journal";
const PIECE = 8_000;

type Stored = { whole: Journal } | Pieces | typeof OVER;

/** Two editions take turns: the one that holds stays whole while the other is written. */
interface Pieces {
  pieces: number;
  edition: 0 | 1;
}

/** In place of a journal that has ended, until its pieces are gone. */
const OVER = { isOver: true } as const;

/** Whether there is a journal, or what is left of one that has ended. */
export function hasJournal(): boolean {
  return properties().getProperty(KEY) !== null;
}

/** The journal of a run that was cut off, or of one that is under way. */
export function readJournal(): Journal | undefined {
  const text = properties().getProperty(KEY);
  if (!text) return undefined;
  const stored = JSON.parse(text) as Stored;
  if ("isOver" in stored) return undefined;
  if ("whole" in stored) return stored.whole;
  const all = properties().getProperties();
  const pieces = Array.from({ length: stored.pieces }, (_, i) => all[pieceKey(stored.edition, i)] ?? "");
  return JSON.parse(pieces.join("")) as Journal;
}

/** Keeps the journal in place of the one that is there; until the last call the old one holds. */
export function keepJournal(journal: Journal): void {
  const store = properties();
  const whole = asciiJson({ whole: journal } satisfies Stored);
  if (whole.length <= PIECE) {
    store.setProperty(KEY, whole);
    return;
  }
  const text = asciiJson(journal);
  const edition = otherEdition(store.getProperty(KEY));
  const pieces: Record<string, string> = {};
  for (let at = 0, piece = 0; at < text.length; at += PIECE, piece++) {
    pieces[pieceKey(edition, piece)] = text.slice(at, at + PIECE);
  }
  store.setProperties(pieces);
  store.setProperty(KEY, asciiJson({ pieces: Object.keys(pieces).length, edition } satisfies Pieces));
}

function otherEdition(text: string | null): Pieces["edition"] {
  const stored = JSON.parse(text ?? "{}") as Partial<Pieces>;
  return stored.edition === 0 ? 1 : 0;
}

/** From here on the run is whole; may be done again. */
export function endJournal(): void {
  const store = properties();
  const pieces = store.getKeys().filter(isPiece);
  if (pieces.length === 0) {
    store.deleteProperty(KEY);
    return;
  }
  store.setProperty(KEY, asciiJson(OVER));
  // Where it fails, the next run does it.
  attempt(() => {
    for (const key of pieces) store.deleteProperty(key);
    store.deleteProperty(KEY);
  });
}

function isPiece(key: string): boolean {
  return key.startsWith(`${KEY}.`);
}

function pieceKey(edition: Pieces["edition"], piece: number): string {
  return `${KEY}.${edition}.${piece}`;
}

function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}
