import { Service } from "./Membrane.ts";

export class Logger extends Service {
  private readonly lines: string[] = [];

  log(text: unknown, ...values: unknown[]): this {
    const line = String(text).replaceAll(/%[sdj]/g, () => String(values.shift()));
    this.lines.push(line);
    console.info(line);
    return this;
  }
  getLog(): string {
    return this.lines.join("\n");
  }
  clear(): void {
    this.lines.length = 0;
  }
}
