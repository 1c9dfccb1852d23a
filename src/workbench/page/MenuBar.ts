import type { Menu, MenuEntry } from "../host/Desk.ts";

const itemsOf = (list: Element): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>(':scope > li > [role="menuitem"]'),
];

/** The add-on's menus as buttons with drop-downs, reachable by keyboard as a menu bar is. */
export class MenuBar {
  constructor(
    private readonly bar: HTMLElement,
    /** Gives the keyboard back to the sheet. */
    private readonly leave: () => void,
    private readonly run: (functionName: string) => void,
  ) {
    document.addEventListener("pointerdown", (event) => {
      if (!this.bar.contains(event.target as Node)) this.closeAll();
    });
  }

  show(menus: readonly Menu[]): void {
    this.bar.replaceChildren(...menus.map((menu) => this.menu(menu.caption, menu.entries)));
  }

  private closeAll(): void {
    for (const list of this.bar.querySelectorAll<HTMLElement>('[role="menu"]')) list.hidden = true;
    for (const button of this.bar.querySelectorAll("[aria-expanded]"))
      button.setAttribute("aria-expanded", "false");
  }

  private menu(caption: string, entries: readonly MenuEntry[]): HTMLElement {
    const holder = document.createElement("div");
    holder.className = "menu";
    const button = document.createElement("button");
    button.className = "menu-button";
    button.textContent = caption;
    button.setAttribute("role", "menuitem");
    const list = this.list(caption, entries);
    this.makeExpandable(button, list, "ArrowDown");
    holder.append(button, list);
    return holder;
  }

  private makeExpandable(button: HTMLElement, list: HTMLElement, openKey: string): void {
    button.setAttribute("aria-haspopup", "menu");
    button.setAttribute("aria-expanded", "false");
    const open = () => {
      if (!list.parentElement?.parentElement?.closest('[role="menu"]')) this.closeAll();
      list.hidden = false;
      button.setAttribute("aria-expanded", "true");
      itemsOf(list)[0]?.focus();
    };
    const close = () => {
      list.hidden = true;
      button.setAttribute("aria-expanded", "false");
      button.focus();
    };
    button.addEventListener("click", () => (list.hidden ? open() : close()));
    button.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && openKey === "ArrowDown") this.leave();
      if (event.key !== openKey) return;
      event.preventDefault();
      event.stopPropagation();
      open();
    });
    list.addEventListener("keydown", (event) => {
      const items = itemsOf(list);
      const at = items.indexOf(document.activeElement as HTMLElement);
      const steps: Record<string, number> = {
        ArrowDown: (at + 1) % items.length,
        ArrowUp: (at - 1 + items.length) % items.length,
        Home: 0,
        End: items.length - 1,
      };
      const next = steps[event.key];
      if (event.key === "Escape" || (event.key === "ArrowLeft" && openKey === "ArrowRight")) close();
      else if (event.key === "Tab") return this.closeAll();
      else if (next === undefined) return;
      else items[next]?.focus();
      event.preventDefault();
      event.stopPropagation();
    });
  }

  private list(caption: string, entries: readonly MenuEntry[]): HTMLElement {
    const list = document.createElement("ul");
    list.className = "menu-list";
    list.setAttribute("role", "menu");
    list.setAttribute("aria-label", caption);
    list.hidden = true;
    list.append(...entries.map((entry) => this.entry(entry)));
    return list;
  }

  private entry(entry: MenuEntry): HTMLElement {
    const line = document.createElement("li");
    if (entry.type === "separator") {
      line.setAttribute("role", "separator");
      line.className = "menu-separator";
      return line;
    }
    line.setAttribute("role", "none");
    const button = document.createElement("button");
    button.className = "menu-item";
    button.setAttribute("role", "menuitem");
    button.tabIndex = -1;
    button.textContent = entry.caption;
    line.append(button);
    if (entry.type === "menu") {
      const list = this.list(entry.caption, entry.entries);
      this.makeExpandable(button, list, "ArrowRight");
      line.append(list);
    } else {
      button.addEventListener("click", () => {
        this.closeAll();
        this.run(entry.functionName);
      });
    }
    return line;
  }
}
