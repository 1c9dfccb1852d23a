import { useSession } from "../Session.tsx";
import type { ControlAttributes } from "./Field.tsx";
import { TextInput } from "./TextInput.tsx";
import { useLocalText } from "./useLocalText.ts";

interface NumberInputProps {
  attributes: ControlAttributes;
  /** As a formula reads it: "$5,000", "5k" and "20%" are numbers too. */
  text: string;
  onText: (text: string) => void;
}

/** A number, typed as the spreadsheet's locale writes it. */
export function NumberInput({ attributes, text, onText }: NumberInputProps) {
  const { typing } = useSession();
  const { shown, onTyped } = useLocalText(typing.numbers, text, onText);
  return <TextInput attributes={attributes} text={shown} onText={onTyped} />;
}
