import type { Execution } from "./Execution.ts";
import { formatDate } from "./formatDate.ts";
import { UtilitiesOfData } from "./UtilitiesOfData.ts";

export class Utilities extends UtilitiesOfData {
  constructor(private readonly execution: Execution) {
    super();
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    return formatDate(date, timeZone, format);
  }

  getUuid(): string {
    return crypto.randomUUID();
  }

  /** Counted, not waited for; meanwhile Google calculates the cells that are still to come. */
  sleep(milliseconds: number): void {
    this.execution.clock.pass(milliseconds);
    this.execution.document.finishCells();
  }
}
