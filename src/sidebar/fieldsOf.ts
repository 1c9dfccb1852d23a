type KeysOf<Values, T> = {
  [Key in keyof Values]: Values[Key] extends T ? Key : never;
}[keyof Values] &
  string;

/** What fields need that are named as the values they hold; `within`: the name before theirs, "offers.0.". */
export function fieldsOf<Values extends object>(
  values: Values,
  set: (change: Partial<Values>) => void,
  within = "",
) {
  const change = <Key extends keyof Values>(key: Key, value: Values[Key]) =>
    set({ [key]: value } as unknown as Partial<Values>);
  return {
    /** A field that is typed into. */
    text: <Key extends KeysOf<Values, string>>(key: Key) => ({
      name: `${within}${key}`,
      text: values[key],
      onText: (text: Values[Key]) => change(key, text),
    }),
    /** A field with words to choose from. */
    choice: <Key extends KeysOf<Values, string>>(key: Key) => ({
      name: `${within}${key}`,
      chosen: values[key],
      onChosen: (word: Values[Key]) => change(key, word),
    }),
  };
}
