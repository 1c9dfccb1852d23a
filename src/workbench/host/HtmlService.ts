import type { Execution } from "./Execution.ts";
import { HtmlOutput } from "./HtmlOutput.ts";
import { HtmlTemplate } from "./HtmlTemplate.ts";
import { Enumeration, Service } from "./Membrane.ts";

export class HtmlService extends Service {
  readonly SandboxMode = new Enumeration("HtmlService.SandboxMode", ["EMULATED", "IFRAME", "NATIVE"]);
  readonly XFrameOptionsMode = new Enumeration("HtmlService.XFrameOptionsMode", ["ALLOWALL", "DEFAULT"]);

  constructor(private readonly execution: Execution) {
    super();
  }

  #file(name: string): string {
    const { html } = this.execution.document.project;
    const text = html[name] ?? html[name.replace(/\.html$/, "")];
    if (text === undefined) throw new Error(`No HTML file named ${name} was found.`);
    return text;
  }

  createHtmlOutput(html = ""): HtmlOutput {
    return new HtmlOutput(html, (text) => this.createTemplate(text));
  }

  createHtmlOutputFromFile(name: string): HtmlOutput {
    return this.createHtmlOutput(this.#file(name));
  }

  createTemplate(html: string): HtmlTemplate {
    return new HtmlTemplate(this.execution, html);
  }

  createTemplateFromFile(name: string): HtmlTemplate {
    return new HtmlTemplate(this.execution, this.#file(name));
  }

  /** Nobody's browser asks for a page of a script that is bound to a sheet. */
  getUserAgent(): null {
    return null;
  }
}
