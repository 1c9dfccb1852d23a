/** Sentences beside each other; those that there is nothing to say in are left out. */
export function sentences(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(" ");
}
