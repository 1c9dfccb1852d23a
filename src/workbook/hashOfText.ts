/** A short text that differs where the text does. FNV-1a: a change by hand is to be noticed, not an attack. */
export function hashOfText(text: string): string {
  let hash = 0x811c9dc5;
  // Not `for … of`: every run of a script is young, and this is the loop it spends most time in.
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) as number;
    if (code > 0xffff) i++;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
