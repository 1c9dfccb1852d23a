/** What words mean, a sentence each: "A: stated in the guide. B: arithmetic on A." */
export function meaningsInWords(meanings: Readonly<Record<string, string>>): string {
  return Object.entries(meanings)
    .map(([word, meaning]) => `${word}: ${meaning}.`)
    .join(" ");
}
