import { Blob } from "./Blob.ts";
import { utf8 } from "./bytes.ts";
import type { Page } from "./Desk.ts";
import { Service } from "./Membrane.ts";

/** A page made by HtmlService. */
export class HtmlOutput extends Service {
  private title = "";
  private width: number | undefined;
  private height: number | undefined;
  private favicon: string | undefined;
  private readonly metaTags: HtmlOutputMetaTag[] = [];

  constructor(
    private html: string,
    /** Makes a template of a text; a page does not know how. */
    private readonly toTemplate: (html: string) => Service,
  ) {
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

  /** Adds text with what HTML would take for a tag made harmless. */
  appendUntrusted(text: string): this {
    return this.append(escapedHtml(text));
  }

  clear(): this {
    return this.setContent("");
  }

  addMetaTag(name: string, content: string): this {
    this.metaTags.push(new HtmlOutputMetaTag(name, content));
    return this;
  }

  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.metaTags];
  }

  getFaviconUrl(): string | null {
    return this.favicon ?? null;
  }

  /** Kept and read back; a sidebar or a dialog shows none. */
  setFaviconUrl(url: string): this {
    this.favicon = url;
    return this;
  }

  asTemplate(): Service {
    return this.toTemplate(this.html);
  }

  getBlob(): Blob {
    return new Blob(utf8(this.html), "text/html", `${this.title || "page"}.html`);
  }

  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
}

/** A meta tag of a page. */
export class HtmlOutputMetaTag extends Service {
  constructor(
    private readonly name: string,
    private readonly content: string,
  ) {
    super();
  }

  getName(): string {
    return this.name;
  }

  getContent(): string {
    return this.content;
  }
}

/** Text as HTML that shows it. */
export const escapedHtml = (text: unknown): string =>
  String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
