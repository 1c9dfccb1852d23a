import { useEffect, useRef, useState } from "preact/hooks";
import type { PayZone } from "../../../input/params/payZones.ts";
import { server } from "../../server.ts";

interface PayZonesRead {
  /** The zones as they were last read; undefined before. */
  zones: readonly PayZone[] | undefined;
  /** Why they could not be read: the sentence names the row. */
  problem: string | undefined;
}

const NONE: PayZonesRead = { zones: undefined, problem: undefined };
/** Long enough not to ask for every letter of an address. */
const PAUSE_MS = 400;

/** The pay zones at an address: asked for when it changes, and when the user comes back from the sheet. */
export function usePayZones(address: string | undefined): PayZonesRead {
  const [read, setRead] = useState(NONE);
  const asked = useRef(0);

  useEffect(() => {
    const number = ++asked.current;
    if (address === undefined) {
      setRead(NONE);
      return;
    }
    const ask = async () => {
      const reply = await server.run("readPayZones", { zones: address });
      // The address may have changed while the spreadsheet was reading.
      if (number !== asked.current) return;
      setRead(
        reply.ok
          ? { zones: reply.value.zones, problem: undefined }
          : { zones: undefined, problem: reply.message },
      );
    };
    const pause = setTimeout(ask, PAUSE_MS);
    window.addEventListener("focus", ask);
    return () => {
      clearTimeout(pause);
      window.removeEventListener("focus", ask);
    };
  }, [address]);

  return read;
}
