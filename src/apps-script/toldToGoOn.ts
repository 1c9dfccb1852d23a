/** What a command says that works in runs, with how to go on where this run had no time for all. */
export function toldToGoOn({ message, more }: { message: string; more: number }): string {
  return more === 0
    ? message
    : `${message} ${more} more are for the next run: choose this item again to go on.`;
}
