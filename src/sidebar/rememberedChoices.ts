import type { Place } from "../core/units/place.ts";
import { everyPlace } from "../reference/metroAreas.ts";
import type { InsertChoices } from "./parts/InsertFields.tsx";

/** One choice as it was remembered; `first` where that is not usable. */
type ReadChoice<T> = (remembered: unknown, first: T) => T;

/** How each of a panel's choices is read. */
export type ChoiceReaders<Choices> = { readonly [Key in keyof Choices]: ReadChoice<Choices[Key]> };

/** Choices remembered from an earlier time, or by another version: whatever is not usable is as at first. */
export function rememberedChoices<Choices extends object>(
  remembered: unknown,
  first: Choices,
  readers: ChoiceReaders<Choices>,
): Choices {
  const found = fieldsOf(remembered);
  const choices = { ...first };
  for (const key of Object.keys(readers) as (keyof Choices & string)[]) {
    choices[key] = readers[key](found[key], first[key]);
  }
  return choices;
}

/** What is only of the moment. */
export function forgotten<T>(_remembered: unknown, first: T): T {
  return first;
}

export function tick(remembered: unknown): boolean {
  return remembered === true;
}

/** One of a few words or numbers. */
export function oneOf<Word>(words: readonly Word[]): ReadChoice<Word> {
  return (remembered, first) => words.find((word) => word === remembered) ?? first;
}

/** Some of a few words, in their own order. */
export function someOf<Word>(words: readonly Word[]): ReadChoice<Word[]> {
  return (remembered, first) =>
    Array.isArray(remembered) ? words.filter((word) => remembered.includes(word)) : first;
}

/** A place that the data knows. */
export const onePlace: ReadChoice<Place> = (remembered, first) => (isPlace(remembered) ? remembered : first);

function isPlace(remembered: unknown): remembered is Place {
  return typeof remembered === "string" && everyPlace().includes(remembered);
}

/** Places in the order they were chosen. */
export function places(remembered: unknown, first: Place[]): Place[] {
  if (!Array.isArray(remembered)) return first;
  return [...new Set(remembered.filter(isPlace))];
}

/** What was typed, where it is not longer than anybody types. */
export function textUpTo(mostCharacters: number): ReadChoice<string> {
  return (remembered, first) =>
    typeof remembered === "string" && remembered.length <= mostCharacters ? remembered : first;
}

/** One reader for each of several named values. */
export function each<Key extends string, T>(read: ReadChoice<T>): ReadChoice<Record<Key, T>> {
  return (remembered, first) => {
    const found = fieldsOf(remembered);
    const values = Object.entries<T>(first).map(([key, value]) => [key, read(found[key], value)]);
    return Object.fromEntries(values) as Record<Key, T>;
  };
}

/** What all panels that write a block remember. */
export const INSERT_READERS: ChoiceReaders<InsertChoices> = {
  insertAs: oneOf(["live", "native", "values"]),
  destination: oneOf(["selection", "new sheet"]),
};

function fieldsOf(remembered: unknown): Readonly<Record<string, unknown>> {
  return typeof remembered === "object" && remembered !== null ? (remembered as Record<string, unknown>) : {};
}
