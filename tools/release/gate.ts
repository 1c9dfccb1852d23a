/** One thing that must be so before anything is released. */
export interface Point {
  readonly name: string;
  /** What is not so, as one sentence; undefined where all is well. */
  unmet(): string | undefined | Promise<string | undefined>;
}

/** The sentence of the first point that is not met; the later ones are not looked at. */
export async function firstUnmet(
  points: readonly Point[],
  begin: (name: string) => void = () => {},
): Promise<string | undefined> {
  for (const { name, unmet } of points) {
    begin(name);
    const sentence = await unmet();
    if (sentence) return `${name}: ${sentence}`;
  }
  return undefined;
}
