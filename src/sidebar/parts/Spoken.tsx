import { useEffect, useState } from "preact/hooks";

/** How long nothing has to change before it is said: nobody wants to hear each key. */
const QUIET_MS = 900;

/** A line for those who hear the page, said once it has stayed the same for a moment; it stands elsewhere to be seen. */
export function Spoken({ text }: { text: string }) {
  // A line that comes with its words is not said: it is there first, and empty.
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (text === said) return;
    const quiet = setTimeout(() => setSaid(text), QUIET_MS);
    return () => clearTimeout(quiet);
  }, [text, said]);
  return (
    <span class="hidden" role="status" aria-atomic="true">
      {said}
    </span>
  );
}
