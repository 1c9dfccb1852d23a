import { useRef, useState } from "preact/hooks";

interface CopyTextProps {
  /** What the text is, for a screen reader. */
  label: string;
  text: string;
  rows: number;
  /** Whether it is code, whose lines are not wrapped at words. */
  isCode?: boolean;
}

/** A text to be taken elsewhere. */
export function CopyText({ label, text, rows, isCode = false }: CopyTextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<{ text: string; says: string }>();

  // A frame of Google's may not write to the clipboard; copying what is selected is what the keyboard does too.
  function copy() {
    area.current?.focus();
    area.current?.select();
    const says = document.execCommand("copy") ? "Copied." : "Selected: copy it with the keyboard.";
    setCopied({ text, says });
  }

  return (
    <>
      <textarea ref={area} class={isCode ? "sql" : ""} aria-label={label} readOnly rows={rows} value={text} />
      <div class="buttons">
        <button type="button" onClick={copy}>
          Copy
        </button>
      </div>
      {/* Of another text nothing was copied. */}
      <p class="hint" role="status">
        {copied?.text === text && copied.says}
      </p>
    </>
  );
}
