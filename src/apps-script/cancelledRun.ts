const KEY = "aiComp.cancelledRun";

/** Thrown by a run that its user has cancelled. */
export class Cancelled extends Error {}

/** Tells a run of this user to stop. Every run has a name of its own, so a late word never stops another. */
export function cancelRun(run: string): void {
  PropertiesService.getUserProperties().setProperty(KEY, run);
}

/** Throws `Cancelled` where the user has cancelled this run; a run without a name cannot be. */
export function stopIfCancelled(run: unknown): void {
  if (typeof run !== "string" || run === "") return;
  if (PropertiesService.getUserProperties().getProperty(KEY) === run) throw new Cancelled();
}
