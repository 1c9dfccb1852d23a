import type { Answer, Desk, MenuEntry } from "./Desk.ts";
import type { HtmlOutput } from "./HtmlOutput.ts";
import { Enumeration, Service } from "./Membrane.ts";

const BUTTON_SETS = ["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"] as const;
type ButtonSet = (typeof BUTTON_SETS)[number];
const isButtonSet = (value: unknown): value is ButtonSet => BUTTON_SETS.includes(value as ButtonSet);

/** Reads (text), (text, buttons), (title, text), (title, text, buttons). */
const readQuestion = (args: unknown[]) => {
  const last = args.at(-1);
  const buttons = isButtonSet(last) && args.length > 1 ? last : "OK";
  const texts = (isButtonSet(last) && args.length > 1 ? args.slice(0, -1) : args).map(String);
  const [title = "", text = ""] = texts.length > 1 ? texts : ["", texts[0]];
  return { title, text, buttons };
};

/** SpreadsheetApp.getUi(). */
export class Ui extends Service {
  readonly Button = new Enumeration("Ui.Button", ["OK", "CANCEL", "YES", "NO", "CLOSE"]);
  readonly ButtonSet = new Enumeration("Ui.ButtonSet", BUTTON_SETS);

  constructor(
    private readonly desk: Desk,
    private readonly projectName: string,
  ) {
    super();
  }

  createMenu(caption: string): Menu {
    return new Menu(this.desk, caption, false);
  }

  createAddonMenu(): Menu {
    return new Menu(this.desk, this.projectName, true);
  }

  alert(...args: unknown[]): string {
    return this.desk.ask({ type: "alert", ...readQuestion(args) }).button;
  }

  prompt(...args: unknown[]): PromptResponse {
    const question = readQuestion(args);
    const isBare = args.length === 1 || (args.length === 2 && !isButtonSet(args[1]));
    const buttons = isBare ? "OK" : question.buttons;
    return new PromptResponse(this.desk.ask({ type: "prompt", ...question, buttons }));
  }

  showSidebar(output: HtmlOutput): void {
    this.desk.show({ type: "sidebar", page: output.page() });
  }

  showModalDialog(output: HtmlOutput, title: string): void {
    this.desk.show({ type: "dialog", page: { ...output.page(), title }, isModal: true });
  }

  showModelessDialog(output: HtmlOutput, title: string): void {
    this.desk.show({ type: "dialog", page: { ...output.page(), title }, isModal: false });
  }
}

export class PromptResponse extends Service {
  constructor(private readonly answer: Answer) {
    super();
  }

  getSelectedButton(): string {
    return this.answer.button;
  }

  getResponseText(): string | null {
    return this.answer.button === "CLOSE" ? null : (this.answer.text ?? "");
  }
}

export class Menu extends Service {
  readonly entries: MenuEntry[] = [];

  constructor(
    private readonly desk: Desk,
    readonly caption: string,
    private readonly isAddon: boolean,
  ) {
    super();
  }

  addItem(caption: string, functionName: string): this {
    this.entries.push({ type: "item", caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.entries.push({ type: "separator" });
    return this;
  }

  addSubMenu(menu: Menu): this {
    this.entries.push({ type: "menu", caption: menu.caption, entries: menu.entries });
    return this;
  }

  addToUi(): void {
    this.desk.show({
      type: "menu",
      menu: { caption: this.caption, isAddon: this.isAddon, entries: [...this.entries] },
    });
  }
}
