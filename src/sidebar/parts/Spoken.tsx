import { useEffect, useState } from "preact/hooks";

/** How long nothing has to change before it is said: nobody wants to hear each key. */
const QUIET_MS = 900;

/** A line for those who hear the page, said once it has stayed the same for a moment; it stands elsewhere to be seen. */
export function Spoken({ text }: { text: string }) {
  // What stands there when a panel is opened is read with the panel.
  const [said, setSaid] = useState(text);
  useEffect(() => {
    if (text === said) return;
    const quiet = setTimeout(() => setSaid(text), QUIET_MS);
    return () => clearTimeout(quiet);
  }, [text, said]);
  return (
    <span class="hidden" aria-live="polite" aria-atomic="true">
      {said}
    </span>
  );
}
