import { dataVersion } from "../reference/dataVersion.ts";
import { useSession } from "./Session.tsx";

/** Says that the add-on has another version by now than this page, which may have stood open since. */
export function OtherVersion() {
  const { info } = useSession();
  const { version } = dataVersion();
  if (!info || info.dataVersion === version) return null;
  return (
    <p class="note bad" role="alert">
      This panel is of version {version}, the add-on of version {info.dataVersion}: close the sidebar and open
      it again. Until then previews may differ from what is written.
    </p>
  );
}
