import type { Execution } from "./Execution.ts";
import { escapedHtml, HtmlOutput } from "./HtmlOutput.ts";
import { Service } from "./Membrane.ts";

/** The body of a function that writes a template out: `<? code ?>`, `<?= escaped ?>`, `<?!= as it is ?>`. */
const compileTemplate = (template: string): string =>
  template
    .split(/(<\?[\s\S]*?\?>)/)
    .map((part) => {
      if (!part.startsWith("<?")) return `write(${JSON.stringify(part)});`;
      const code = part.slice(2, -2);
      // Printing scriptlets may end as statements do.
      const printed = (from: number) => code.slice(from).replace(/;\s*$/, "");
      if (code.startsWith("!=")) return `write(${printed(2)});`;
      if (code.startsWith("=")) return `write(escaped(${printed(1)}));`;
      return `${code}\n`;
    })
    .join("");

/** HtmlService.createTemplate…: the script sets properties on it, then evaluates it. */
export class HtmlTemplate extends Service {
  private readonly properties: Record<string, unknown> = {};

  constructor(
    private readonly execution: Execution,
    private readonly html: string,
  ) {
    super();
  }

  readonly setProperty = (key: string, value: unknown): void => {
    this.properties[key] = value;
  };
  readonly property = (key: string): unknown => this.properties[key];

  getRawContent(): string {
    return this.html;
  }

  getCode(): string {
    return compileTemplate(this.html);
  }

  /** The code with the template's own lines beside it. */
  getCodeWithComments(): string {
    const lines = this.html.split("\n").map((line) => `// ${line}`);
    return `${lines.join("\n")}\n${this.getCode()}`;
  }

  evaluate(): HtmlOutput {
    const { project } = this.execution;
    if (!project) throw new Error("A template cannot be evaluated while the project is loading.");
    const names = Object.keys(this.properties);
    const render = project.evaluate(
      `(function (write, escaped, ${names.join(", ")}) {${compileTemplate(this.html)}})`,
    );
    let html = "";
    const write = (text: unknown): void => {
      html += text;
    };
    (render as (...args: unknown[]) => void)(
      write,
      escapedHtml,
      ...names.map((name) => this.properties[name]),
    );
    return new HtmlOutput(html, (text) => new HtmlTemplate(this.execution, text));
  }
}
