import type { Page } from "./Desk.ts";
import { Service } from "./Membrane.ts";

/** A page made by HtmlService. */
export class HtmlOutput extends Service {
  private title = "";
  private width: number | undefined;
  private height: number | undefined;

  constructor(private html: string) {
    super();
  }

  /** What the workbench shows; a script's own word for it is getContent. */
  readonly page = (): Page => ({
    title: this.title,
    html: this.html,
    ...(this.width !== undefined && { width: this.width }),
    ...(this.height !== undefined && { height: this.height }),
  });

  append(html: string): this {
    this.html += html;
    return this;
  }

  getContent(): string {
    return this.html;
  }

  setContent(html: string): this {
    this.html = html;
    return this;
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  getWidth(): number | null {
    return this.width ?? null;
  }

  setWidth(width: number): this {
    this.width = width;
    return this;
  }

  getHeight(): number | null {
    return this.height ?? null;
  }

  setHeight(height: number): this {
    this.height = height;
    return this;
  }

  /** Without effect, as at Google since 2020. */
  setSandboxMode(_mode: string): this {
    return this;
  }

  setXFrameOptionsMode(_mode: string): this {
    return this;
  }
}
