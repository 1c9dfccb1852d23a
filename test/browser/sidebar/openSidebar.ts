import { type Browser, chromium, type Page } from "playwright-core";
import { BROWSER_ARGS, ensureBrowser } from "../../../tools/browser.ts";
import { type BundledSidebar, bundleSidebar } from "../../../tools/bundleSidebar.ts";
import { PATIENCE_MS } from "../../support/patience.ts";

/** How the spreadsheet answers a command in a test; what it gives arrives as JSON, as Google sends it. */
export type Answers = Readonly<Record<string, (request: unknown, run: string | null) => unknown>>;

export interface OpenSidebar {
  page: Page;
  /** Every command that was sent, in order. */
  sent: { name: string; request: unknown }[];
  close(): Promise<void>;
}

/** A session without anything inserted or remembered yet. */
export const FIRST_SESSION = {
  locale: "en_US",
  dataVersion: "2026.12",
  blocks: [],
  remembered: {},
  selection: "Sheet1!B3",
};

let built: Promise<BundledSidebar> | undefined;
let browser: Promise<Browser> | undefined;

function buildOnce(): Promise<BundledSidebar> {
  built ??= bundleSidebar();
  return built;
}

/** To be called after the last test of a file. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** The bundled sidebar in a browser as wide as Google's frame, in front of a spreadsheet that answers as told. */
export async function openSidebar(
  answers: Answers,
  { dark = false, bundle }: { dark?: boolean; bundle?: BundledSidebar } = {},
): Promise<OpenSidebar> {
  browser ??= chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS });
  const page = await (await browser).newPage({
    viewport: { width: 300, height: 720 },
    colorScheme: dark ? "dark" : "light",
  });
  page.setDefaultTimeout(PATIENCE_MS);
  const { page: html, panels } = bundle ?? (await buildOnce());
  const sent: OpenSidebar["sent"] = [];
  const known: Answers = {
    sessionInfo: () => ({ ok: true, value: FIRST_SESSION }),
    rememberChoices: () => ({ ok: true, value: null }),
    previewWrite: () => ({ ok: true, value: [] }),
    readPanels: () => ({ ok: true, value: panels.content }),
    ...answers,
  };
  await page.exposeFunction("answerCommand", async (name: string, request: unknown, run: string | null) => {
    // The code is asked for by every sidebar, whatever is done in it.
    if (name !== "readPanels") sent.push({ name, request });
    const answer = known[name];
    if (!answer) throw new Error(`no answer to ${name}`);
    return answer(request, run);
  });
  await page.addInitScript(() => {
    interface Handlers {
      success?: ((answer: unknown) => void) | undefined;
      failure?: ((error: unknown) => void) | undefined;
    }
    const answerCommand = (name: string, request: unknown, run: string | null): Promise<unknown> =>
      (window as unknown as { answerCommand: (...args: unknown[]) => Promise<unknown> }).answerCommand(
        name,
        request,
        run,
      );
    // Every with… gives a new runner, as Google's do.
    const runner = (handlers: Handlers): object => ({
      withSuccessHandler: (success: Handlers["success"]) => runner({ ...handlers, success }),
      withFailureHandler: (failure: Handlers["failure"]) => runner({ ...handlers, failure }),
      runCommand: (name: string, request: unknown, run: string | null) => {
        answerCommand(name, request, run).then(handlers.success, handlers.failure);
      },
    });
    Object.assign(window, { google: { script: { run: runner({}) } } });
  });
  await page.goto("about:blank");
  await page.setContent(html.content);
  return { page, sent, close: () => page.close() };
}
