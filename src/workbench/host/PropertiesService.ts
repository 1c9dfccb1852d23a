import type { Execution } from "./Execution.ts";
import { Service } from "./Membrane.ts";
import type { Properties } from "./Properties.ts";

export class PropertiesService extends Service {
  constructor(private readonly execution: Execution) {
    super();
  }

  getDocumentProperties(): Properties {
    return this.execution.document.properties("document");
  }
  getScriptProperties(): Properties {
    return this.execution.document.properties("script");
  }
  getUserProperties(): Properties {
    return this.execution.document.properties(`user ${this.execution.user.id}`);
  }
}
