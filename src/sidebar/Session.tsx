import { type ComponentChildren, createContext } from "preact";
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { SessionInfo } from "../commands/sessionInfo.ts";
import { type LocalTyping, localTyping } from "./LocalTyping.ts";
import { type NumberFormats, numberFormats } from "./NumberFormats.ts";
import { server } from "./server.ts";

/** What the sidebar knows of the open spreadsheet. */
export interface Session {
  /** Undefined until the spreadsheet has answered for the first time. */
  info: SessionInfo | undefined;
  /** What became of a run that was cut off, found when the sidebar was opened or came back; undefined where there was none. */
  recovered: string | undefined;
  formats: NumberFormats;
  typing: LocalTyping;
  /** Asks the spreadsheet again: after a write, and whenever the user comes back to the sidebar. */
  refresh(): Promise<void>;
}

const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside SessionProvider");
  return session;
}

export function SessionProvider({ children }: { children: ComponentChildren }) {
  const [info, setInfo] = useState<SessionInfo>();
  const [recovered, setRecovered] = useState<string>();
  const asking = useRef(false);

  const refresh = useCallback(async () => {
    if (asking.current) return;
    asking.current = true;
    const answer = await server.run("sessionInfo", {});
    asking.current = false;
    if (answer.ok) setInfo(answer.value);
    if ("recovered" in answer) setRecovered(answer.recovered);
  }, []);

  useEffect(() => {
    refresh();
    // Google tells a sidebar nothing about the selection; the moment the user returns to it is when it matters.
    window.addEventListener("focus", refresh);
    return () => window.removeEventListener("focus", refresh);
  }, [refresh]);

  const locale = info?.locale ?? "en_US";
  const formats = useMemo(() => numberFormats(locale), [locale]);
  const typing = useMemo(() => localTyping(locale), [locale]);
  const session = useMemo(
    () => ({ info, recovered, formats, typing, refresh }),
    [info, recovered, formats, typing, refresh],
  );
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}
