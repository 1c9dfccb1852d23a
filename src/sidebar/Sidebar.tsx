import { useEffect, useRef } from "preact/hooks";
import { Home } from "./Home.tsx";
import { LoadedPanel } from "./LoadedPanel.tsx";
import { OtherVersion } from "./OtherVersion.tsx";
import { PANELS } from "./panels/PANELS.ts";
import { panelsCode } from "./panels/panelsCode.ts";
import { ConfirmProvider } from "./parts/Confirm.tsx";
import { Recovered } from "./parts/Recovered.tsx";
import { SessionProvider } from "./Session.tsx";
import { useDraft } from "./useDraft.ts";

interface SidebarProps {
  /** The panel that the menu asked for. */
  first: string | undefined;
}

/** The whole sidebar: the home screen, or one panel with the way back; at first the one that was open in this tab. */
export function Sidebar({ first }: SidebarProps) {
  const [open, setOpen] = useDraft<string | undefined>("open panel", () => undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  const firstScreen = useRef(true);
  const panel = PANELS.find(({ name }) => name === open);

  useEffect(() => {
    if (first) setOpen(first);
  }, []);

  // Whoever opens the sidebar opens a panel next, which says then why its code did not come.
  useEffect(() => {
    panelsCode().catch(() => {});
  }, []);

  // The focus follows the screen, and is not taken when the sidebar opens.
  useEffect(() => {
    if (!firstScreen.current) heading.current?.focus();
    firstScreen.current = false;
  }, [open]);

  return (
    <SessionProvider>
      <ConfirmProvider>
        <main>
          <header>
            {panel && (
              <button type="button" class="back" onClick={() => setOpen(undefined)}>
                <span aria-hidden="true">←</span> All tools
              </button>
            )}
            <h1 ref={heading} tabIndex={-1}>
              {panel?.name ?? "AI engineer pay"}
            </h1>
          </header>
          <OtherVersion />
          <Recovered />
          {panel ? (
            <LoadedPanel key={panel.name} panel={panel} onRetry={() => heading.current?.focus()} />
          ) : (
            <Home onOpen={setOpen} />
          )}
        </main>
      </ConfirmProvider>
    </SessionProvider>
  );
}
