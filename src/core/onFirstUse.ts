/** A value made when it is first asked for: a formula that needs one table does not pay for parsing the others. */
export function onFirstUse<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
