import { App } from "@odoo/owl";
import Chart, { controllers, elements, plugins, scales } from "chart.js/auto";
import { strToU8, zipSync } from "fflate";
import { exampleIn, exampleWorkbook } from "../demo/example.ts";
import { tryThese } from "../demo/tryThese.ts";
import { Spreadsheet } from "../grid/engine.ts";
import type { Page, Showing } from "../host/Desk.ts";
import { Host } from "../host/Host.ts";
import { topLevelFunctions } from "../host/Project.ts";
import { WorkbookDocument } from "../host/WorkbookDocument.ts";
import { Autosave } from "./Autosave.ts";
import { betweenParts, enterFrame } from "./betweenParts.ts";
import { showCellNotes } from "./cellNotes.ts";
import { createHtmlFrame, forgetKept } from "./createHtmlFrame.ts";
import { ask, showBanner, showFrame, toast } from "./dialogs.ts";
import { download } from "./download.ts";
import { openFrameRealm } from "./frameRealm.ts";
import { Handle } from "./Handle.ts";
import { MenuBar } from "./MenuBar.ts";
import { messageOf } from "./messageOf.ts";
import { ScreenView } from "./ScreenView.ts";
import { untilOnlyTab } from "./untilOnlyTab.ts";

/** A frame is dear to open: cells share one. */
const AT_HOME = { loadsEachCell: false };
const LATENCY_MS = 60;

/** Texts that the page was given beforehand, by path: one that was opened as a file can read none. */
declare global {
  var heldTexts: Readonly<Record<string, string>> | undefined;
}

const text = async (path: string): Promise<string> => {
  const held = globalThis.heldTexts?.[path];
  if (held !== undefined) return held;
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} could not be read (${response.status}).`);
  return response.text();
};

const find = <T extends HTMLElement>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
};

/** Shows that another tab has the workbook, until it has it no more. */
const tellOfOtherTab = (askForIt: () => void): (() => void) => {
  const notice = find("#elsewhere");
  notice.hidden = false;
  find("#use-here").addEventListener("click", askForIt);
  return () => {
    notice.hidden = true;
  };
};

const start = async (): Promise<void> => {
  // The engine takes Chart.js as its script gives it: with its parts as properties of Chart.
  Object.assign(globalThis, { Chart: Object.assign(Chart, controllers, elements, plugins, scales) });
  showCellNotes();
  const example = exampleIn(location.hash);
  const autosave = new Autosave();
  // An example touches nothing that is kept, so that any number of them may be open.
  if (!example) {
    await untilOnlyTab(tellOfOtherTab, () => {
      if (autosave.save()) location.reload();
      else
        toast("Another tab asks for the workbook. It stays here, since it cannot be saved.", "Not saved", 10);
    });
  }
  find("#reset").addEventListener("click", async () => {
    const { button } = await ask({
      type: "alert",
      title: "Reset the demo?",
      text: "This puts the workbook back as it first was. What you typed here is lost.",
      buttons: "OK_CANCEL",
    });
    if (button !== "OK") return;
    autosave.forget();
    forgetKept();
    location.reload();
  });
  const [code, commandsHtml, panelsHtml, sidebarHtml, templates, client] = await Promise.all([
    text("dist/Code.js"),
    text("dist/Commands.html"),
    text("dist/Panels.html"),
    text("dist/Sidebar.html"),
    text("vendor/o_spreadsheet.xml"),
    text("frameClient.js"),
  ]);
  const project = {
    name: "AI Comp",
    code,
    html: { Commands: commandsHtml, Panels: panelsHtml, Sidebar: sidebarHtml },
  };
  const isOurs = topLevelFunctions(code).some(({ name }) => name === "AI_SALARY");
  const demo = () => (isOurs ? { name: "Try these", workbook: tryThese(project, openFrameRealm) } : {});
  const first = example
    ? { name: "Example", workbook: exampleWorkbook(project, openFrameRealm, example) }
    : demo();
  const kept = example
    ? undefined
    : autosave.restore((saved) => new WorkbookDocument(project, openFrameRealm, saved, AT_HOME));
  const workbook = kept ?? new WorkbookDocument(project, openFrameRealm, first, AT_HOME);
  const { grid } = workbook;

  const app = new App(
    Spreadsheet as never,
    {
      props: {
        model: grid.model,
        notifyUser: ({ text: message }: { text: string }) => toast(message),
        raiseError: (message: string, done?: () => void) =>
          void ask({ type: "alert", title: "", text: message, buttons: "OK" }).then(done),
        askConfirmation: (message: string, yes: () => void, no?: () => void) =>
          void ask({ type: "alert", title: "", text: message, buttons: "OK_CANCEL" }).then(({ button }) =>
            button === "OK" ? yes() : no?.(),
          ),
      },
      templates,
    } as never,
  );
  await app.mount(find("#grid"));
  // The grid draws with the next frame, and on a busy machine keys come sooner: they would meet the cell before.
  find("#grid").addEventListener("keydown", () => app.scheduler.processTasks(), true);

  const focusGrid = () => find<HTMLElement>("#grid .o-grid .o-composer").focus();
  const moveOn = betweenParts([
    { element: find("#grid"), enter: focusGrid },
    { element: find("#sidebar"), enter: () => enterFrame(find("#sidebar")) },
    { element: find("#menus"), enter: () => find<HTMLElement>("#menus button").focus() },
  ]);
  const aside = find("#sidebar");
  const closeSidebar = () => {
    aside.hidden = true;
    find("#sidebar-page").replaceChildren();
    focusGrid();
  };
  find("#sidebar-close").addEventListener("click", closeSidebar);

  // Calls of a sidebar reach the server late and in no certain order.
  const call = async (name: string, argumentsJson: string): Promise<string> => {
    await new Promise((resolve) => setTimeout(resolve, LATENCY_MS * (0.5 + Math.random())));
    return host.call(name, argumentsJson);
  };
  const showSidebar = ({ title, html }: Page): void => {
    const frame = createHtmlFrame(html, title, client, {
      call,
      close: closeSidebar,
      focusEditor: focusGrid,
      leave: moveOn,
      resize: () => {},
    });
    aside.hidden = false; // first, so that the page finds its 300 px when it begins
    find("#sidebar-title").textContent = title;
    find("#sidebar-page").replaceChildren(frame);
    aside.setAttribute("aria-label", title);
  };
  const showDialog = ({ title, html, width = 600, height = 400 }: Page, isModal: boolean): void => {
    let close = () => {};
    const frame = createHtmlFrame(html, title, client, {
      call,
      close: () => close(),
      focusEditor: focusGrid,
      // Nothing else can be reached while a dialog asks.
      leave: () => {},
      resize: (size) => {
        if (size.width) frame.style.width = `${size.width}px`;
        if (size.height) frame.style.height = `${size.height}px`;
      },
    });
    close = showFrame(title, frame, { width, height }, isModal);
  };
  const show = (showing: Showing): void => {
    if (showing.type === "toast") toast(showing.message, showing.title, showing.seconds);
    else if (showing.type === "sidebar") showSidebar(showing.page);
    else if (showing.type === "dialog") showDialog(showing.page, showing.isModal);
    else menuBar.show(host.menus);
  };

  const view = new ScreenView(grid);
  const host = new Host(workbook, view, { show, ask });
  const run = async (functionName: string): Promise<void> => {
    try {
      await host.run(functionName);
    } catch (error) {
      toast(messageOf(error), "Error", 10);
    }
  };
  // The item that was chosen is out of sight; what a run shows gives the focus back to the grid.
  const menuBar = new MenuBar(find("#menus"), focusGrid, (functionName) => {
    focusGrid();
    void run(functionName);
  });
  host.open();

  if (example) {
    find("#reset").hidden = true;
    showBanner("An example, which is not kept. Change its cells, or type formulas of your own.", {
      "Open the demo": () => {
        location.hash = "";
      },
    });
  } else autosave.follow(workbook);
  window.addEventListener("hashchange", () => location.reload());

  find("#download").addEventListener("click", async () => {
    const parts = await grid.xlsxParts();
    const files = Object.fromEntries(parts.map(({ path, content }) => [path, strToU8(content ?? "")]));
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    download(new Blob([zipSync(files) as BlobPart], { type }), `${workbook.name}.xlsx`);
  });

  Object.assign(window, { workbench: new Handle(grid, host, view) });
  if (!kept && !example && workbook.functions.some(({ name }) => name === "openSidebar"))
    await run("openSidebar");
  document.body.dataset.state = "ready";
};

start().catch((error: unknown) => {
  document.body.dataset.state = "failed";
  console.error(error);
  toast(messageOf(error), "The workbench could not start", 0);
});
