const LOCK = "ai-comp-workbench";
/** A page that is loaded again may meet itself for a moment. */
const TELL_AFTER_MS = 500;

/**
 * Waits until no other tab of this browser has the workbook. Where one has, `tell` is called with a way to ask it for the
 * workbook, and what that returns when the wait is over. A tab that has it and is asked calls `standAside`.
 */
export const untilOnlyTab = async (
  tell: (ask: () => void) => () => void,
  standAside: () => void,
): Promise<void> => {
  const channel = new BroadcastChannel(LOCK);
  let told = (): void => {};
  const timer = setTimeout(() => {
    told = tell(() => channel.postMessage("asked for"));
  }, TELL_AFTER_MS);
  await new Promise<void>((resolve) => {
    // Held until the page goes away. A browser that refuses locks keeps nothing for another tab to overwrite either.
    navigator.locks
      .request(LOCK, () => {
        resolve();
        return new Promise<never>(() => {});
      })
      .catch(() => resolve());
  });
  clearTimeout(timer);
  told();
  channel.addEventListener("message", standAside);
};
