import { CallMeter } from "./CallMeter.ts";
import { Clock, OUT_OF_TIME } from "./Clock.ts";
import { type Answer, Desk, type Menu, type Question, type Showing } from "./Desk.ts";
import type { AuthMode, Run, User } from "./Execution.ts";
import { loadProject, type RunningProject } from "./loadProject.ts";
import { Constant } from "./Membrane.ts";
import { SessionUser } from "./Session.ts";
import type { View } from "./View.ts";
import type { WorkbookDocument } from "./WorkbookDocument.ts";

/** Where a host shows things and asks. */
export interface Screen {
  show(showing: Showing): void;
  ask(question: Question): Promise<Answer>;
}

/** What a function is called with: values, or what is made of the run itself, as an event is. */
type Given = readonly unknown[] | ((running: RunningProject) => readonly unknown[]);

type Attempt = { readonly question: Question } | { readonly value: unknown } | { readonly error: unknown };

/** A user with a document open: runs the add-on's functions as menu items, the sidebar and openings call them. */
export class Host {
  readonly meter = new CallMeter();
  menus: readonly Menu[] = [];
  /** What the latest execution would have taken at Google, as the clock counts it. */
  elapsedMs = 0;
  /** How often its reads had to wait for its writes. */
  turns = 0;
  /** What the latest execution asked, in order. */
  asked: readonly Question[] = [];

  constructor(
    readonly document: WorkbookDocument,
    readonly view: View,
    readonly screen: Screen,
    readonly user: User = { id: "user", email: "", locale: "en" },
  ) {}

  /** Builds the menus, as opening the spreadsheet does. */
  open(mode: "NONE" | "LIMITED" = "LIMITED"): void {
    if (!this.document.functions.some(({ name }) => name === "onOpen")) return;
    const event = ({ execution }: RunningProject) => ({
      authMode: new Constant("ScriptApp.AuthMode", mode),
      source: execution.objects.spreadsheet(),
      user: new SessionUser(execution.user),
    });
    const given: Given = (running) => [event(running)];
    const attempt = this.attempt("onOpen", given, [], mode);
    if ("error" in attempt) throw attempt.error;
    // An opening that asks goes on once it is answered; nobody waits for it.
    if ("question" in attempt) void this.answering("onOpen", given, mode).catch(() => {});
  }

  /** Runs a public function in a fresh load of the project and gives what it returns, asking the user on the way. */
  run(name: string, args: readonly unknown[] = []): Promise<unknown> {
    return this.answering(name, args);
  }

  private async answering(name: string, given: Given, mode: AuthMode = "FULL"): Promise<unknown> {
    const answers: Answer[] = [];
    for (;;) {
      const attempt = this.attempt(name, given, answers, mode);
      if ("value" in attempt) return attempt.value;
      if ("error" in attempt) throw attempt.error;
      answers.push(await this.screen.ask(attempt.question));
    }
  }

  /** The same, where the answers to the script's questions are known. */
  runWith(name: string, args: readonly unknown[], answers: readonly Answer[] = []): unknown {
    const attempt = this.attempt(name, args, answers);
    if ("value" in attempt) return attempt.value;
    if ("error" in attempt) throw attempt.error;
    throw new Error(`${name} asked, and no answer was prepared: ${attempt.question.text}`);
  }

  /** google.script.run's side of the wire: JSON text in, JSON text out. */
  async call(name: string, argumentsJson: string): Promise<string> {
    const declared = this.document.functions.some((one) => one.name === name);
    if (!declared || name.endsWith("_")) throw new Error(`Script function not found: ${name}`);
    const value = await this.run(name, JSON.parse(argumentsJson) as unknown[]);
    return JSON.stringify(wireValue(value) ?? null);
  }

  private attempt(name: string, given: Given, answers: readonly Answer[], mode: AuthMode = "FULL"): Attempt {
    const { document } = this;
    const { grid, locks } = document;
    const desk = new Desk(answers);
    const clock = new Clock(document.limits.executionMs);
    const run: Run = {
      document,
      user: this.user,
      view: this.view,
      meter: this.meter,
      clock,
      mode,
      desk,
    };
    const properties = document.savedProperties();
    const revision = grid.revision();
    let attempt: Attempt;
    let running: RunningProject | undefined;
    try {
      const execute = () => {
        running = loadProject(run);
        const { membrane, project } = running;
        const body = project.function(name);
        if (!body) throw new Error(`Script function not found: ${name}`);
        const args = typeof given === "function" ? given(running) : given;
        return body(...args.map((arg) => membrane.toScript(arg)));
      };
      attempt = { value: document.whileRunning(() => grid.asOneStep(execute)) };
    } catch (error) {
      attempt = { error: running ? running.membrane.named(error) : error };
    } finally {
      running?.realm.close();
      for (const lock of [locks.document, locks.script, ...Object.values(locks.users)]) {
        if (running && lock.holder === running.execution) lock.holder = undefined;
      }
    }
    this.elapsedMs = clock.elapsedMs;
    this.turns = clock.turns;
    this.asked = desk.questions;
    // Whatever the script caught, and whatever it returned: Google has stopped it.
    if (clock.isCutOff) attempt = { error: new Error(OUT_OF_TIME) };
    const question = desk.unanswered;
    if (question) {
      if (grid.revision() !== revision) grid.undo();
      document.restoreProperties(properties);
      return { question };
    }
    for (const showing of desk.showings) {
      if (showing.type === "menu") {
        const others = this.menus.filter(({ caption }) => caption !== showing.menu.caption);
        // A menu without a line was taken away.
        this.menus = showing.menu.entries.length > 0 ? [...others, showing.menu] : others;
      }
      this.screen.show(showing);
    }
    return attempt;
  }
}

const tagOf = (value: unknown): string => Object.prototype.toString.call(value);

/** A returned value as it reaches the sidebar: a Date makes the whole answer null, what JSON lacks becomes null. */
const wireValue = (value: unknown): unknown => {
  if (containsDate(value)) return null;
  return value;
};

const containsDate = (value: unknown): boolean => {
  if (typeof value !== "object" || value === null) return false;
  if (tagOf(value) === "[object Date]") return true;
  return Object.values(value).some(containsDate);
};
