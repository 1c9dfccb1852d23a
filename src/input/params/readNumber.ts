import type { Cell } from "../cell.ts";

const NUMBER = /^([-+])?\s*\$?\s*(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)\s*([kKmM%])?$/;
const SCALE: Readonly<Record<string, number>> = { k: 1e3, m: 1e6 };

/** The number in a cell, also when typed as text: "8", "$190,000", "190k", "20%". NaN when there is none. */
export function readNumber(cell: Cell): number {
  // Nothing has no sign: −0 would be shown with one.
  return signedNumber(cell) + 0;
}

function signedNumber(cell: Cell): number {
  if (typeof cell === "number") return cell;
  // A number is never longer than this; the limit keeps a 50,000-character cell cheap.
  if (typeof cell !== "string" || cell.length > 60) return Number.NaN;
  const match = NUMBER.exec(cell.trim().replace(/^\$\s*([-+])/, "$1$"));
  if (!match) return Number.NaN;
  const [, sign, digits = "", suffix] = match;
  const size = Number(digits.replace(/,/g, ""));
  const scaled = suffix === "%" ? size / 100 : size * (SCALE[suffix?.toLowerCase() ?? ""] ?? 1);
  return sign === "-" ? -scaled : scaled;
}
