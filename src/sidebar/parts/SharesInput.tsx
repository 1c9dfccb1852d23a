import { useMemo } from "preact/hooks";
import type { LocalText } from "../LocalText.ts";
import { eitherNumber } from "../localNumbers.ts";
import { useSession } from "../Session.tsx";
import type { ControlAttributes } from "./Field.tsx";
import { TextInput } from "./TextInput.tsx";
import { useLocalText } from "./useLocalText.ts";

interface SharesInputProps {
  attributes: ControlAttributes;
  /** As a formula reads it. */
  text: string;
  onText: (text: string) => void;
  /** What one of the shares looks like, everywhere in the text. */
  each: RegExp;
}

/** Several shares, typed as one text, each as the spreadsheet's locale writes it. */
export function SharesInput({ attributes, text, onText, each }: SharesInputProps) {
  const { typing } = useSession();
  const shares = useMemo(() => sharesIn(typing.numbers, each), [typing.numbers, each]);
  const { shown, onTyped } = useLocalText(shares, text, onText);
  return <TextInput attributes={attributes} text={shown} onText={onTyped} />;
}

/** None of them is a thousand, so that a mark before three digits is a decimal one. */
function sharesIn(numbers: LocalText, each: RegExp): LocalText {
  const read = (share: string) => {
    const means = numbers.read(share);
    return eitherNumber(means)?.[1] ?? means;
  };
  return { ...numbers, read: (typed) => typed.replace(each, read) };
}
