/** A line of the add-on's menu. */
export type MenuEntry =
  | { readonly type: "item"; readonly caption: string; readonly functionName: string }
  | { readonly type: "separator" }
  | { readonly type: "menu"; readonly caption: string; readonly entries: readonly MenuEntry[] };

export interface Menu {
  readonly caption: string;
  /** Under Extensions, as an add-on's menu; otherwise in the menu bar itself. */
  readonly isAddon: boolean;
  readonly entries: readonly MenuEntry[];
}

/** What a script asks of the user while it waits. */
export interface Question {
  readonly type: "alert" | "prompt";
  readonly title: string;
  readonly text: string;
  readonly buttons: "OK" | "OK_CANCEL" | "YES_NO" | "YES_NO_CANCEL";
}

export interface Answer {
  readonly button: "OK" | "CANCEL" | "YES" | "NO" | "CLOSE";
  readonly text?: string;
}

export interface Page {
  readonly title: string;
  readonly html: string;
  readonly width?: number;
  readonly height?: number;
}

/** What a script shows, in the order it asked for it. */
export type Showing =
  | { readonly type: "toast"; readonly message: string; readonly title: string; readonly seconds: number }
  | { readonly type: "sidebar"; readonly page: Page }
  | { readonly type: "dialog"; readonly page: Page; readonly isModal: boolean }
  | { readonly type: "menu"; readonly menu: Menu };

/** Thrown into a script that waits for an answer which is not there yet; it runs again once it is. */
export class AwaitingAnswer extends Error {
  constructor(readonly question: Question) {
    super(`Waiting for an answer to: ${question.text}`);
  }
}

/**
 * What reaches the user from one run. Apps Script halts a script while a dialog is open; the workbench runs the script
 * up to the question, takes back what it did, and runs it again with the answers known by then.
 */
export class Desk {
  readonly showings: Showing[] = [];
  readonly questions: Question[] = [];
  private pending: AwaitingAnswer | undefined;

  constructor(private readonly answers: readonly Answer[]) {}

  get unanswered(): Question | undefined {
    return this.pending?.question;
  }

  show(showing: Showing): void {
    this.showings.push(showing);
  }

  ask(question: Question): Answer {
    // A script that catches the interruption must not go on asking.
    if (this.pending) throw this.pending;
    const answer = this.answers[this.questions.length];
    this.questions.push(question);
    if (answer) return answer;
    this.pending = new AwaitingAnswer(question);
    throw this.pending;
  }
}
