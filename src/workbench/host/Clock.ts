import { isReading, readsOrWrites } from "./callKinds.ts";

/** What Google says when an execution has run for its whole time. */
export const OUT_OF_TIME = "Exceeded maximum execution time";

/** Thrown into a script that is cut off: whatever it catches, it reaches nothing of Google's any more. */
export class CutOff extends Error {
  constructor() {
    super(OUT_OF_TIME);
  }
}

/** Milliseconds that a call takes, in the middle of what people report. */
const COSTS = {
  write: 0.4,
  read: 0.4,
  /** A read that first has to bring what was written up to date. */
  readAfterWrites: 300,
  getProperty: 30,
  setProperty: 60,
} as const;

/**
 * Counts the time an execution would take at Google, by what its calls cost; no real time passes. Once the time is over
 * the execution is cut off, and stays so.
 */
export class Clock {
  private spent = 0;
  private turnsTaken = 0;
  private isWritten = false;
  private isStopped = false;

  constructor(private readonly limitMs: number) {}

  get elapsedMs(): number {
    return this.spent;
  }

  /** How often a read had to wait for what was written before it. */
  get turns(): number {
    return this.turnsTaken;
  }

  get isCutOff(): boolean {
    return this.isStopped;
  }

  /** Begins again, for another call in the same load of a project. */
  restart(): void {
    this.spent = 0;
    this.turnsTaken = 0;
    this.isWritten = false;
    this.isStopped = false;
  }

  cutOff(): void {
    this.isStopped = true;
  }

  /** Lets time pass; throws when that was the last of it. */
  pass(milliseconds: number): void {
    this.spent += milliseconds;
    if (this.spent > this.limitMs) this.isStopped = true;
    if (this.isStopped) throw new CutOff();
  }

  /** Charges a call, named as `Range.setValues`. */
  charge(method: string): void {
    this.pass(this.costOf(method));
  }

  private costOf(method: string): number {
    const reads = isReading(method);
    if (method.startsWith("Properties.")) return reads ? COSTS.getProperty : COSTS.setProperty;
    if (!readsOrWrites(method)) return 0;
    if (reads && this.isWritten) this.turnsTaken++;
    const cost = reads ? (this.isWritten ? COSTS.readAfterWrites : COSTS.read) : COSTS.write;
    this.isWritten = !reads;
    return cost;
  }
}
