import type { ControlAttributes } from "./Field.tsx";

interface TextInputProps {
  attributes: ControlAttributes;
  text: string;
  onText: (text: string) => void;
  mostCharacters?: number | undefined;
}

/** One line that is typed: nothing in it is guessed or corrected. */
export function TextInput({ attributes, text, onText, mostCharacters }: TextInputProps) {
  return (
    <input
      {...attributes}
      type="text"
      autoComplete="off"
      spellcheck={false}
      maxLength={mostCharacters}
      value={text}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  );
}
