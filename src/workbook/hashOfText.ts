/** A short text that differs where the text does. FNV-1a: a change by hand is to be noticed, not an attack. */
export function hashOfText(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
