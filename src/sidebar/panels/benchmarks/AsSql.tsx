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
      <p class="note">
        For BigQuery: comp stands for your data set, and names in back quotes for columns of your table.
      </p>
      <textarea ref={text} class="sql" aria-label={`${call} as SQL`} readOnly rows={4} value={sql} />
      <div class="buttons">
        <button type="button" onClick={copy}>
          Copy
        </button>
        <span role="status">{copied}</span>
      </div>
    </details>
  );
}
