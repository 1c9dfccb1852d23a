// Section 3 of the platform notes: HtmlService and google.script.run.
import { createScriptRun, type ScriptRun, type ServerCall } from "../../../src/workbench/page/scriptRun.ts";
import type { OpenWorkbook } from "../../support/openWorkbook.ts";
import { type Behaviour, fromOutside, scripted } from "../Behaviour.ts";
import { from } from "../origins.ts";

const CODE = `
  function echo(value) { return value; }
  function today() { return { at: new Date(2026, 0, 1) }; }
  function holes() { return [1, undefined, NaN, { a: undefined, b: Infinity }]; }
  function fail() { throw new TypeError("not a level"); }
  function hidden_() { return "secret"; }
  const held = () => "held";
  const outer = { nested: () => "nested" };`;

type Open = (options: { code: string }) => OpenWorkbook;

/** The answer to a call of the server, or what the failure handler is told. */
const answer = (open: Open, call: (run: ScriptRun) => void): Promise<unknown> => {
  const { host } = open({ code: CODE });
  const run = createScriptRun(({ name, argumentsJson }) => host.call(name, argumentsJson));
  return new Promise((resolve) => {
    call(
      run
        .withSuccessHandler(resolve)
        .withFailureHandler((error) => resolve(`failed: ${(error as Error).message}`)),
    );
  });
};

/** Calls that are answered by hand. */
const waiting = () => {
  const calls: (ServerCall & { answer(): void })[] = [];
  const run = createScriptRun(
    (call) =>
      new Promise((resolve) => {
        calls.push({ ...call, answer: () => resolve("null") });
      }),
  );
  return { calls, run };
};

const BY_HAND =
  "Call it from a sidebar of a script by google.script.run and log what the handlers are given.";

const roundTrip = (what: string, value: never[] | object | string | number | boolean | null) =>
  fromOutside(
    from("3 G communication"),
    `${what} goes to the server and back`,
    value as never,
    BY_HAND,
    (open) => answer(open, (run) => run.echo?.(value)),
  );

const refused = (what: string, value: unknown, message: string) =>
  fromOutside(from("3 C reports"), `${what} is refused on the page, at once`, message, BY_HAND, () => {
    try {
      waiting()
        .run.withFailureHandler(() => {})
        .echo?.(value);
      return "sent";
    } catch (error) {
      return (error as Error).message;
    }
  });

const circle: { self?: unknown } = {};
circle.self = circle;

const RUN: readonly Behaviour[] = [
  roundTrip("A number", 1.5),
  roundTrip("A truth value", true),
  roundTrip("A text", "text"),
  roundTrip("null", null),
  roundTrip("Nested data", { rows: [[1, "x", true, null]] }),
  refused("A Date", { when: new Date(0) }, "Failed due to illegal value in property: when"),
  refused("A function", { act: () => 1 }, "Failed due to illegal value in property: act"),
  refused("A circle", circle, "Failed due to circular reference."),
  fromOutside(from("3 G communication"), "undefined in an array becomes null", [null, 1], BY_HAND, (open) =>
    answer(open, (run) => run.echo?.([undefined, 1])),
  ),
  fromOutside(from("3 C reports"), "An answer that holds a Date arrives as null", null, BY_HAND, (open) =>
    answer(open, (run) => run.today?.()),
  ),
  fromOutside(
    from("3 F folklore"),
    "NaN and infinite numbers arrive as null",
    [1, null, null, { b: null }],
    BY_HAND,
    (open) => answer(open, (run) => run.holes?.()),
  ),
  fromOutside(
    from("3 G communication"),
    "An error reaches the failure handler with its message",
    "failed: not a level",
    BY_HAND,
    (open) => answer(open, (run) => run.fail?.()),
  ),
  fromOutside(from("3 G run"), "A function that ends in _ is not to be called", true, BY_HAND, async (open) =>
    String(await answer(open, (run) => run.hidden_?.())).startsWith("failed"),
  ),
  fromOutside(from("3 G run"), "Nor is a nested one", true, BY_HAND, async (open) =>
    String(await answer(open, (run) => run.nested?.())).startsWith("failed"),
  ),
  fromOutside(from("10 G v8"), "A function that a constant holds is", "held", BY_HAND, (open) =>
    answer(open, (run) => run.held?.()),
  ),
  fromOutside(from("3 G run"), "Ten calls at once, the eleventh waits", [10, 11], BY_HAND, async () => {
    const { calls, run } = waiting();
    for (let i = 0; i < 11; i += 1) run.echo?.(i);
    const atOnce = calls.length;
    calls[0]?.answer();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    return [atOnce, calls.length];
  }),
  fromOutside(
    from("3 G run"),
    "A runner stays as it is when another is made of it",
    ["first", "second"],
    BY_HAND,
    async () => {
      const { calls, run } = waiting();
      const seen: string[] = [];
      const base = run.withUserObject("kept");
      base.withSuccessHandler(() => seen.push("first")).echo?.(1);
      base.withSuccessHandler(() => seen.push("second")).echo?.(2);
      for (const call of calls) call.answer();
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
      return seen;
    },
  ),
  fromOutside(
    from("3 G run"),
    "The user object comes back and is not sent",
    ["mine", "[1]"],
    BY_HAND,
    async () => {
      const { calls, run } = waiting();
      let seen: unknown;
      run
        .withUserObject("mine")
        .withSuccessHandler((_, object) => {
          seen = object;
        })
        .echo?.(1);
      calls[0]?.answer();
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
      return [seen, calls[0]?.argumentsJson];
    },
  ),
];

const template = (says: string, text: string, html: string) =>
  scripted(
    from("3 G templates"),
    says,
    html,
    (_, source) => HtmlService.createTemplate(source).evaluate().getContent(),
    text,
  );

const TEMPLATES: readonly Behaviour[] = [
  template("<? ?> runs code", "<? for (var i = 0; i < 2; i++) { ?>x<? } ?>", "xx"),
  template("<?!= ?> prints as it is", "<?!= '<b>' ?>", "<b>"),
  scripted(from("3 G templates"), "<?= ?> prints escaped", false, () =>
    HtmlService.createTemplate("<?= '<b>' ?>").evaluate().getContent().includes("<b>"),
  ),
  template("A printing scriptlet may end in ;", "<?!= 1 + 1; ?>", "2"),
  template("Text without scriptlets is left as it is", "<p>one</p>", "<p>one</p>"),
  scripted(from("3 G templates"), "What is set on a template is a variable in it", "Ada", () => {
    const made = HtmlService.createTemplate("<?!= name ?>") as unknown as {
      name: string;
      evaluate(): GoogleAppsScript.HTML.HtmlOutput;
    };
    made.name = "Ada";
    return made.evaluate().getContent();
  }),
  scripted(from("3 G templates"), "An output that is no template is not evaluated", "<?= 1 ?>", () =>
    HtmlService.createHtmlOutput("<?= 1 ?>").getContent(),
  ),
  scripted(from("3 G templates"), "A template calls functions of the script", "42", () =>
    HtmlService.createTemplate("<?!= CHECK_DOUBLE(21) ?>").evaluate().getContent(),
  ),
  scripted(from("3 F templates"), "A template calls a function that is set on it", 42, () => {
    let taken = 0;
    const take = (value: number) => {
      taken = value;
    };
    Object.assign(HtmlService.createTemplate("<? take(42); ?>"), { take }).evaluate();
    return taken;
  }),
  scripted(from("3 G templates"), "A template gives its text as it is written", "<? 1 ?>", () =>
    HtmlService.createTemplate("<? 1 ?>").getRawContent(),
  ),
  scripted(from("3 G templates"), "setSandboxMode changes nothing", "x", () =>
    HtmlService.createHtmlOutput("x").setSandboxMode(HtmlService.SandboxMode.IFRAME).getContent(),
  ),
  fromOutside(
    from("3 G communication"),
    "An alert halts the script and gives the button",
    ["YES", 1],
    "Run a script that counts, asks by ui.alert and writes what was answered.",
    async (open) => {
      const workbook = open({
        code: `
          function go() {
            const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
            cell.setValue(cell.getValue() + 1);
            const ui = SpreadsheetApp.getUi();
            return ui.alert("Sure?", ui.ButtonSet.YES_NO) === ui.Button.YES ? "YES" : "NO";
          }`,
      });
      workbook.answers.push({ button: "YES" });
      return [await workbook.run("go"), workbook.value("A1")];
    },
  ),
  fromOutside(
    from("3 G communication"),
    "A prompt gives button and text",
    ["OK", "Ada"],
    "Run a script that asks by ui.prompt.",
    async (open) => {
      const workbook = open({
        code: `
          function go() {
            const answer = SpreadsheetApp.getUi().prompt("Name?");
            return [String(answer.getSelectedButton()), answer.getResponseText()];
          }`,
      });
      workbook.answers.push({ button: "OK", text: "Ada" });
      return workbook.run("go");
    },
  ),
  fromOutside(
    from("3 G communication"),
    "A toast is shown and does not halt",
    ["toast", "Done"],
    'Run SpreadsheetApp.getActive().toast("Done").',
    (open) => {
      const workbook = open({ code: 'function go() { SpreadsheetApp.getActive().toast("Done"); }' });
      workbook.runNow("go");
      return workbook.shown.flatMap((one) => (one.type === "toast" ? [one.type, one.message] : []));
    },
  ),
];

export const SIDEBAR: readonly Behaviour[] = [...RUN, ...TEMPLATES];
