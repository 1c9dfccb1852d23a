import type { Execution } from "./Execution.ts";
import { Lock } from "./Lock.ts";
import { Service } from "./Membrane.ts";

export class LockService extends Service {
  constructor(private readonly execution: Execution) {
    super();
  }

  getDocumentLock(): Lock {
    return new Lock(this.execution.document.locks.document, this.execution);
  }
  getScriptLock(): Lock {
    return new Lock(this.execution.document.locks.script, this.execution);
  }
  getUserLock(): Lock {
    const { locks } = this.execution.document;
    locks.users[this.execution.user.id] ??= { holder: undefined };
    return new Lock(locks.users[this.execution.user.id] ?? { holder: undefined }, this.execution);
  }
}
