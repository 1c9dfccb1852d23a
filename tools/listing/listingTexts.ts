/** What a field of Google's Store Listing page takes. */
interface Field {
  readonly most: number;
  /** What must not be in it, and why. */
  readonly without?: readonly [RegExp, string];
}

const FIELDS: Readonly<Record<string, Field>> = {
  "Application name": {
    most: 50,
    without: [/\b(google|sheets|gmail|drive|docs|workspace)\b/i, "no name of a product of Google's"],
  },
  "Short description": { most: 200 },
  "Detailed description": {
    most: 16_000,
    without: [/\*\*|\]\(|^#|`/m, "no Markdown, which is shown as it stands"],
  },
  Category: { most: 50 },
  Pricing: { most: 50 },
  "Post-install tip": { most: 1_000 },
  "Support links": { most: 1_000 },
};

/** The texts of a listing by field, as docs/listing.md has them. */
export function listingTexts(document: string): Readonly<Record<string, string>> {
  const [, ...sections] = document.split(/^## /m);
  return Object.fromEntries(
    sections.map((section) => {
      const end = section.indexOf("\n");
      return [section.slice(0, end).trim(), section.slice(end).trim()];
    }),
  );
}

/** One sentence for each text that Google would not take. */
export function listingMistakes(texts: Readonly<Record<string, string>>): string[] {
  const unknown = Object.keys(texts)
    .filter((name) => !(name in FIELDS))
    .map((name) => `${name} is no field of a listing; it has ${Object.keys(FIELDS).join(", ")}.`);
  const mistakes = Object.entries(FIELDS).flatMap(([name, { most, without }]) => {
    const text = texts[name] ?? "";
    if (text === "") return [`${name} is missing.`];
    if (text.length > most) return [`${name} may have ${most} characters; it has ${text.length}.`];
    const found = without?.[0].exec(text)?.[0];
    return found === undefined ? [] : [`${name} takes ${without?.[1]}; it has "${found}".`];
  });
  return [...unknown, ...mistakes];
}

/** The texts under their fields' names, to be pasted one by one. */
export function asPasted(texts: Readonly<Record<string, string>>): string {
  return Object.entries(texts)
    .map(([name, text]) => `=== ${name} (${text.length} characters)\n\n${text}\n`)
    .join("\n");
}
