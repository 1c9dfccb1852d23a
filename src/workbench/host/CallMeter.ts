import { isOfSpreadsheet, readsOrWrites } from "./callKinds.ts";

type Interruption = () => void;

/**
 * Counts the service calls of a script by method (`Range.setValues`), and lets a test step in before the nth of them:
 * to make it fail, or to let somebody else act in between.
 */
export class CallMeter {
  private counts = new Map<string, number>();
  private interruptions: { at: number; method: string | undefined; act: Interruption }[] = [];
  private made: string[] = [];

  count(method: string): void {
    this.made.push(method);
    const ofMethod = (this.counts.get(method) ?? 0) + 1;
    this.counts.set(method, ofMethod);
    const due = this.interruptions.filter((one) =>
      one.method === undefined ? one.at === this.made.length : one.method === method && one.at === ofMethod,
    );
    this.interruptions = this.interruptions.filter((one) => !due.includes(one));
    for (const { act } of due) act();
  }

  /** All calls into the spreadsheet; builders and enumerations cost nothing there. */
  get spreadsheetCalls(): number {
    return this.sum(isOfSpreadsheet);
  }

  /** Those of them that read or write the document, which is what takes time at Google; the rest only point at it. */
  get readsAndWrites(): number {
    return this.sum(readsOrWrites);
  }

  private sum(counts: (method: string) => boolean): number {
    return [...this.counts].reduce((sum, [method, count]) => sum + (counts(method) ? count : 0), 0);
  }

  /** The methods that were called, in order. */
  get inOrder(): readonly string[] {
    return this.made;
  }

  byMethod(): Record<string, number> {
    return Object.fromEntries(this.counts);
  }

  reset(): void {
    this.counts = new Map();
    this.made = [];
  }

  /** Forgets what was to be done before calls that never came. */
  disarm(): void {
    this.interruptions = [];
  }

  /** Acts once, before the nth call from the last reset (of that method, if named). */
  before(at: number, act: Interruption, method?: string): void {
    this.interruptions.push({ at, method, act });
  }
}
