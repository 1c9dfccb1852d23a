import type { Clock } from "./Clock.ts";
import { Service } from "./Membrane.ts";

/** Who is inside a document's lock, if anyone. */
export interface DocumentLock {
  holder: object | undefined;
}

/** A lock as LockService gives it: one holder a document; an execution lets go of it at its end. */
export class Lock extends Service {
  constructor(
    private readonly lock: DocumentLock,
    private readonly execution: { readonly clock: Clock },
  ) {
    super();
  }

  /** Calls never overlap in time here, so a lock that is taken stays taken however long one would wait. */
  tryLock(timeoutInMillis: number): boolean {
    if (typeof timeoutInMillis !== "number") {
      throw new Error("The parameters don't match the method signature for LockService.Lock.tryLock.");
    }
    if (this.lock.holder !== undefined && this.lock.holder !== this.execution) {
      this.execution.clock.pass(timeoutInMillis);
      return false;
    }
    this.lock.holder = this.execution;
    return true;
  }

  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis)) {
      throw new Error("Lock timeout: another process was holding the lock for too long.");
    }
  }

  hasLock(): boolean {
    return this.lock.holder === this.execution;
  }

  releaseLock(): void {
    if (this.hasLock()) this.lock.holder = undefined;
  }
}
