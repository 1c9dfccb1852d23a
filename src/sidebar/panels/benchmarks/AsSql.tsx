import { CopyText } from "../../parts/CopyText.tsx";

/** A call as an expression of BigQuery, to copy. */
export function AsSql({ call, sql }: { call: string; sql: string }) {
  return (
    <details>
      <summary>As SQL</summary>
      <CopyText label={`${call} as SQL`} text={sql} rows={3} isCode />
      <p class="hint">
        For BigQuery: comp stands for your data set, names in back quotes for columns of your table.
      </p>
    </details>
  );
}
