import { useRef, useState } from "preact/hooks";

/** A call as an expression of BigQuery, to copy. */
export function AsSql({ call, sql }: { call: string; sql: string }) {
  const text = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState("");

  // A frame of Google's may not write to the clipboard; copying what is selected is what the keyboard does too.
  function copy() {
    text.current?.focus();
    text.current?.select();
    setCopied(document.execCommand("copy") ? "Copied." : "Selected: copy it with the keyboard.");
  }

  return (
    <details>
      <summary>As SQL</summary>
      <textarea ref={text} class="sql" aria-label={`${call} as SQL`} readOnly rows={3} value={sql} />
      <div class="buttons">
        <button type="button" onClick={copy}>
          Copy
        </button>
      </div>
      <p class="hint" role="status">
        {copied}
      </p>
      <p class="hint">
        For BigQuery: comp stands for your data set, names in back quotes for columns of your table.
      </p>
    </details>
  );
}
