import { dataVersion } from "../reference/dataVersion.ts";
import { PANELS } from "./panels/PANELS.ts";

/** What each panel is for, in one line. */
export function Home({ onOpen }: { onOpen: (panel: string) => void }) {
  const { version, asOf } = dataVersion();
  return (
    <>
      <p class="lead">US benchmarks, offline: nothing leaves this spreadsheet.</p>
      <ul class="tools">
        {PANELS.map(({ name, purpose }) => (
          <li key={name}>
            <button type="button" onClick={() => onOpen(name)}>
              <strong>{name}</strong>
              <span>{purpose}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="hint">
        Data {version}, as of {asOf}. Every figure names its source.
      </p>
    </>
  );
}
