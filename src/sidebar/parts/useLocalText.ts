import { useEffect, useState } from "preact/hooks";
import type { LocalText } from "../LocalText.ts";

/** What a field shows and how typing into it reaches the panel, which holds text as a formula reads it. */
export function useLocalText({ read, show }: LocalText, text: string, onText: (text: string) => void) {
  // What was typed stays as it was typed, for as long as the panel holds what it means.
  const [typed, setTyped] = useState<{ shown: string; means: string }>();
  const isTyped = typed !== undefined && typed.means === text;

  function onTyped(shown: string) {
    const means = read(shown);
    setTyped({ shown, means });
    onText(means);
  }

  // The locale is known only once the spreadsheet has answered, and somebody may be faster.
  useEffect(() => {
    if (isTyped) onTyped(typed.shown);
  }, [read]);

  return { shown: isTyped ? typed.shown : show(text), onTyped };
}
