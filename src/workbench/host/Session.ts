import type { Execution, User } from "./Execution.ts";
import { Service } from "./Membrane.ts";

export class Session extends Service {
  constructor(private readonly execution: Execution) {
    super();
  }

  getActiveUser(): SessionUser {
    return new SessionUser(this.execution.user);
  }
  getEffectiveUser(): SessionUser {
    return new SessionUser(this.execution.user);
  }
  getActiveUserLocale(): string {
    return this.execution.user.locale;
  }
  getScriptTimeZone(): string {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  }
  getTemporaryActiveUserKey(): string {
    return this.execution.user.id;
  }
}

export class SessionUser extends Service {
  constructor(private readonly user: User) {
    super();
  }
  getEmail(): string {
    return this.user.email;
  }
}
