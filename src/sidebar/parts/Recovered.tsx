import { useSession } from "../Session.tsx";
import { Status } from "./Status.tsx";

/** What became of an earlier run that was cut off; read out when it is found. */
export function Recovered() {
  const { recovered } = useSession();
  return recovered === undefined ? null : <Status progress={{ state: "done", message: recovered }} />;
}
