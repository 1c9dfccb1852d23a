import { dirname, join } from "node:path/posix";
import MarkdownIt from "markdown-it";
import { type ExampleCell, exampleTables, workbenchWith } from "./exampleTables.ts";

export interface Heading {
  readonly id: string;
  readonly text: string;
  /** What stands under it, without marks. */
  readonly content: string;
}

const HEADS = ["heading_open", "th_open"];

/** A formula of ours that needs no other cell: it can be tried alone. */
const ALONE = /^=AI_[A-Z_]+\(.*\)$/;
const REFERENCE = /(^|[^A-Za-z_"])\$?[A-Z]{1,2}\$?\d+(?![\d(])/;

/** A document as the HTML of a page; `pages` are the documents that the site has, by page. */
export function htmlOf(
  text: string,
  document: string,
  page: string,
  pages: ReadonlyMap<string, string>,
): { title: string; html: string; headings: Heading[] } {
  const root = "../".repeat(page.split("/").length - 1);
  const markdown = new MarkdownIt({ html: true, linkify: false });
  const pageOfDocument = new Map([...pages].map(([path, source]) => [source, path]));

  markdown.core.ruler.push("headings", ({ tokens }) => {
    const used = new Map<string, number>();
    tokens.forEach((token, i) => {
      if (token.type === "heading_open")
        token.attrSet("id", unused(idOf(tokens[i + 1]?.content ?? ""), used));
    });
  });
  markdown.core.ruler.push("links", ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const to = token.type === "link_open" ? "href" : token.type === "image" ? "src" : undefined;
      const target = to && token.attrGet(to);
      if (!to || !target || /^(\w+:|#)/.test(target)) continue;
      token.attrSet(to, addressOf(target, document, root, pageOfDocument));
    }
  });

  const { rules } = markdown.renderer;
  const plainCode = rules.code_inline;
  rules.code_inline = (tokens, i, options, env, self) => {
    const code = plainCode?.(tokens, i, options, env, self) ?? "";
    const typed = tokens[i]?.content ?? "";
    if (!ALONE.test(typed) || REFERENCE.test(typed.replace(/"[^"]*"/g, ""))) return code;
    return `<a class="try" href="${escaped(workbenchWith({ A1: typed }, root))}" title="Try it in the workbench">${code}</a>`;
  };
  // Wide ones scroll in a frame of their own, also by keyboard.
  rules.table_open = () => '<div class="wide" role="group" aria-label="Table" tabindex="0"><table>';
  rules.fence = (tokens, i) => `<pre tabindex="0"><code>${escaped(tokens[i]?.content ?? "")}</code></pre>\n`;
  const examples = exampleTables(text);
  let example = 0;
  rules.table_close = (tokens, i) => {
    const open = tokens.slice(0, i).findLastIndex(({ type }) => type === "table_open");
    const heads = tokens
      .slice(open, i)
      .filter(({ type }, j, all) => all[j - 1]?.type === "th_open" && type === "inline");
    const isExample =
      heads
        .slice(0, 3)
        .map(({ content }) => content)
        .join() === "cell,type,shows";
    const link = isExample ? exampleLink(examples[example++] ?? [], root) : "";
    return `</table></div>${link}\n`;
  };

  const tokens = markdown.parse(text, {});
  const title = tokens.find((_, i) => tokens[i - 1]?.type === "heading_open")?.content ?? document;
  const headings: Heading[] = [];
  tokens.forEach((token, i) => {
    if (token.type === "heading_open")
      headings.push({
        id: token.attrGet("id") ?? "",
        text: plain(tokens[i + 1]?.content ?? ""),
        content: "",
      });
    else if (token.type === "inline" && !HEADS.includes(tokens[i - 1]?.type ?? "")) {
      const last = headings.pop();
      if (last) headings.push({ ...last, content: `${last.content} ${plain(token.content)}`.trim() });
    }
  });
  return { title: plain(title), html: markdown.renderer.render(tokens, markdown.options, {}), headings };
}

function exampleLink(cells: readonly ExampleCell[], root: string): string {
  const typed = Object.fromEntries(cells.map((cell) => [cell.cell, cell.typed]));
  return `<p><a class="button" href="${escaped(workbenchWith(typed, root))}">Open in the workbench</a></p>`;
}

/** As GitHub makes them, so that links work in both places. */
function idOf(heading: string): string {
  return plain(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}

function unused(id: string, used: Map<string, number>): string {
  const times = used.get(id) ?? 0;
  used.set(id, times + 1);
  return times === 0 ? id : `${id}-${times}`;
}

/** Where a document's link leads on the site. */
function addressOf(
  target: string,
  document: string,
  root: string,
  pageOfDocument: ReadonlyMap<string, string>,
): string {
  const [path = "", anchor] = target.split("#");
  const file = join(dirname(document), path);
  const page =
    pageOfDocument.get(file) ?? (file === "README.md" ? "index.html" : file.replace(/^docs\//, ""));
  return `${root}${page}${anchor === undefined ? "" : `#${anchor}`}`;
}

function plain(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[`*]/g, "")
    .replace(/<!--.*?-->/gs, "");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
