import type { Execution } from "./Execution.ts";
import { Service } from "./Membrane.ts";
import { Range } from "./Range.ts";

export class NamedRange extends Service {
  constructor(
    private readonly execution: Execution,
    private name: string,
  ) {
    super();
  }

  getName(): string {
    return this.name;
  }
  setName(name: string): this {
    const range = this.getRange();
    this.remove();
    this.execution.document.grid.setName(name, range.sheetId, range.zone);
    this.name = name;
    return this;
  }
  getRange(): Range {
    const { grid } = this.execution.document;
    const found = [...grid.namedZones(), ...grid.copiedNames()].find(({ name }) => name === this.name);
    if (!found) throw new Error(`The named range ${this.name} was removed.`);
    return new Range(this.execution, found.sheetId, found.zone);
  }
  setRange(range: Range): this {
    this.execution.document.grid.setName(this.name, range.sheetId, range.zone);
    return this;
  }
  remove(): void {
    this.execution.document.grid.removeName(this.name);
  }
}
