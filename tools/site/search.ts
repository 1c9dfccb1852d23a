// Runs in each page of the site. The index comes as a script, since a page that was opened as a file can fetch nothing.
import MiniSearch from "minisearch";

export interface Entry {
  readonly id: number;
  readonly page: string;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
}

declare global {
  var siteIndex: readonly Entry[];
  var siteRoot: string;
}

const MOST = 12;
const input = document.querySelector<HTMLInputElement>("#search");
const list = document.querySelector<HTMLUListElement>("#found");
const count = document.querySelector("#found-count");

let search: MiniSearch<Entry> | undefined;

/** Made with the first letter: most visits search nothing. */
function made(): MiniSearch<Entry> {
  if (search) return search;
  search = new MiniSearch<Entry>({
    fields: ["heading", "title", "text"],
    storeFields: ["page", "title", "heading", "text"],
    // A formula is found by its name and by the words in it.
    tokenize: (text) => [...(text.match(/[A-Za-z0-9#?.]+/g) ?? []), ...(text.match(/\bAI_[A-Z_]+/g) ?? [])],
    searchOptions: { boost: { heading: 4, title: 2 }, prefix: true, fuzzy: 0.15, combineWith: "AND" },
  });
  search.addAll(globalThis.siteIndex);
  return search;
}

function show(): void {
  if (!input || !list || !count) return;
  const words = input.value.trim();
  const found = words === "" ? [] : made().search(words).slice(0, MOST);
  list.replaceChildren(
    ...found.map(({ page, title, heading, text }) => {
      const link = document.createElement("a");
      link.href = globalThis.siteRoot + page;
      link.textContent = heading;
      const more = document.createElement("small");
      more.textContent = heading === title ? text.slice(0, 110) : `${title} · ${text.slice(0, 90)}`;
      link.append(more);
      const item = document.createElement("li");
      item.append(link);
      return item;
    }),
  );
  list.hidden = found.length === 0;
  count.textContent = words === "" ? "" : `${found.length || "Nothing"} found`;
}

/** Down and up go through what was found, Escape back to the words. */
function move(event: KeyboardEvent): void {
  if (!input || !list) return;
  const links = [...list.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (event.key === "ArrowDown") links[Math.min(at + 1, links.length - 1)]?.focus();
  else if (event.key === "ArrowUp") (links[at - 1] ?? input).focus();
  else if (event.key === "Enter" && document.activeElement === input) links[0]?.click();
  else if (event.key === "Escape") {
    input.value = "";
    show();
    input.focus();
  } else return;
  event.preventDefault();
}

input?.addEventListener("input", show);
input?.closest("form")?.addEventListener("keydown", move);
document.addEventListener("click", ({ target }) => {
  if (list && !(target as Element).closest(".search")) list.hidden = true;
});
