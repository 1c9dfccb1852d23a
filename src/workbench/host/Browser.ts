import type { Desk, Question } from "./Desk.ts";
import { Enumeration, Service } from "./Membrane.ts";

const BUTTON_SETS = ["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"] as const;

/** Boxes as they were shown before there was getUi(); a box answers in lower case. */
export class Browser extends Service {
  readonly Buttons = new Enumeration("Browser.Buttons", BUTTON_SETS);

  constructor(private readonly desk: Desk | undefined) {
    super();
  }

  /** Reads (text), (text, buttons), (title, text, buttons). */
  #ask(type: Question["type"], args: readonly unknown[]) {
    if (!this.desk) throw new Error("Cannot call Browser from this context.");
    const last = args.at(-1) as Question["buttons"];
    const hasButtons = args.length > 1 && BUTTON_SETS.includes(last);
    const texts = (hasButtons ? args.slice(0, -1) : args).map(String);
    const [title = "", text = ""] = texts.length > 1 ? texts : ["", texts[0]];
    return this.desk.ask({ type, title, text, buttons: hasButtons ? last : "OK" });
  }

  /** The button's name in lower case; "cancel" when the box was closed. */
  msgBox(...args: readonly unknown[]): string {
    const { button } = this.#ask("alert", args);
    return button === "CLOSE" ? "cancel" : button.toLowerCase();
  }
  /** What was typed; "cancel" when the box was cancelled or closed. */
  inputBox(...args: readonly unknown[]): string {
    const { button, text = "" } = this.#ask("prompt", args);
    return button === "CANCEL" || button === "CLOSE" ? "cancel" : text;
  }
}
