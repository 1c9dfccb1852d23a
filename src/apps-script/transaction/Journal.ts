import { asciiJson } from "../../workbook/asciiJson.ts";
import { documentProperties } from "../documentProperties.ts";
import { attempt } from "./attempt.ts";
import type { CellsWritten, Change } from "./Change.ts";
import type { ClearingUp } from "./ClearingUp.ts";
import { packedAreas, unpackedAreas } from "./packedAreas.ts";

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

type Stored = { whole: PackedJournal } | Pieces | typeof OVER;

type PackedChange = Exclude<Change, CellsWritten> | (Omit<CellsWritten, "areas"> & { areas: string });

type PackedJournal = Omit<Journal, "changes"> & { changes: PackedChange[] };

/** Two editions take turns: the one that holds stays whole while the other is written. */
interface Pieces {
  pieces: number;
  edition: 0 | 1;
}

/** In place of a journal that has ended, until its pieces are gone. */
const OVER = { isOver: true } as const;

/** Whether there is a journal, or what is left of one that has ended. */
export function hasJournal(): boolean {
  return documentProperties().getProperty(KEY) !== null;
}

/** The journal of a run that was cut off, or of one that is under way. */
export function readJournal(): Journal | undefined {
  const text = documentProperties().getProperty(KEY);
  if (!text) return undefined;
  const stored = JSON.parse(text) as Stored;
  if ("isOver" in stored) return undefined;
  if ("whole" in stored) return unpacked(stored.whole);
  const all = documentProperties().getProperties();
  const pieces = Array.from({ length: stored.pieces }, (_, i) => all[pieceKey(stored.edition, i)] ?? "");
  return unpacked(JSON.parse(pieces.join("")) as PackedJournal);
}

function packed(journal: Journal): PackedJournal {
  const changes = journal.changes.map((change) =>
    change.kind === "cells written" ? { ...change, areas: packedAreas(change.areas) } : change,
  );
  return { ...journal, changes };
}

function unpacked(journal: PackedJournal): Journal {
  const changes = journal.changes.map((change) =>
    change.kind === "cells written" ? { ...change, areas: unpackedAreas(change.areas) } : change,
  );
  return { ...journal, changes };
}

/** Keeps the journal in place of the one that is there; until the last call the old one holds. */
export function keepJournal(journal: Journal): void {
  const store = documentProperties();
  const kept = packed(journal);
  const whole = asciiJson({ whole: kept } satisfies Stored);
  if (whole.length <= PIECE) {
    store.setProperty(KEY, whole);
    return;
  }
  const text = asciiJson(kept);
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
  const store = documentProperties();
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
