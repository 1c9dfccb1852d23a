import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bundleSidebar } from "../../../tools/bundleSidebar.ts";
import { workbenchVisits } from "../../support/workbenchVisits.ts";
import { closeBrowser, openSidebar } from "./openSidebar.ts";

/** Serves the page, and hears whatever else is asked of it: from its own origin nothing but the policy is in the way. */
let listener: Server;
let outside: string;
let reached: string[] = [];
beforeAll(async () => {
  const pages: Record<string, string> = {
    "/page": (await bundleSidebar()).page.content,
    "/bare": "<!DOCTYPE html><body></body>",
    "/favicon.ico": "",
  };
  listener = createServer(({ method, url = "" }, response) => {
    if (pages[url] === undefined) reached.push(`${method} ${url}`);
    response.writeHead(200, { "content-type": "text/html" }).end(pages[url] ?? "1");
  });
  await new Promise<void>((listening) => listener.listen(0, "127.0.0.1", listening));
  outside = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
});
beforeEach(() => {
  reached = [];
});
afterAll(async () => {
  listener.closeAllConnections();
  listener.close();
  await closeBrowser();
});

/** How a page could send something away or run a text, each tried by itself; gives those that went through. */
async function tryAll(page: Pick<Frame, "evaluate">): Promise<string[]> {
  return page.evaluate(async (url) => {
    const element = (name: string, attributes: Record<string, string>) =>
      document.body.append(Object.assign(document.createElement(name), attributes));
    const form = Object.assign(document.createElement("form"), {
      method: "post",
      action: `${url}/form`,
      target: "_blank",
    });
    document.body.append(form);
    const ways: Record<string, () => unknown> = {
      fetch: () => fetch(`${url}/fetch`),
      XMLHttpRequest: () =>
        new Promise((done, fail) => {
          const request = new XMLHttpRequest();
          request.onload = done;
          request.onerror = fail;
          request.open("GET", `${url}/xhr`);
          request.send();
        }),
      WebSocket: () =>
        new Promise((done, fail) => {
          const socket = new WebSocket(`${url.replace("http", "ws")}/socket`);
          socket.onopen = done;
          socket.onerror = fail;
        }),
      eval: () => Reflect.get(window, "eval")("1"),
      Function: () => new Function("return 1")(),
    };
    const through: string[] = [];
    for (const [name, way] of Object.entries(ways)) {
      try {
        await way();
        through.push(name);
      } catch {
        // As it should be.
      }
    }
    // These tell nobody whether they went through, but the one who listens.
    navigator.sendBeacon(`${url}/beacon`, "pay");
    element("img", { src: `${url}/img` });
    element("script", { src: `${url}/script` });
    element("link", { rel: "stylesheet", href: `${url}/style` });
    element("link", { rel: "prefetch", href: `${url}/prefetch` });
    element("iframe", { src: `${url}/frame` });
    element("video", { src: `${url}/video` });
    element("object", { data: `${url}/object` });
    element("div", { style: `background: url(${url}/background)` });
    form.submit();
    await new Promise((later) => setTimeout(later, 500));
    return through;
  }, outside);
}

describe("the sidebar's page", () => {
  it("sends nothing away and runs no text, by its own policy", async () => {
    const { page, close } = await openSidebar({});
    await page.goto(`${outside}/page`);
    await page.getByRole("button", { name: /^Bands/ }).waitFor();
    expect(await tryAll(page.mainFrame())).toEqual([]);
    expect(reached).toEqual([]);
    // The policy is what stops it: without one, all of it is heard.
    await page.goto(`${outside}/bare`);
    expect(await tryAll(page.mainFrame())).toEqual(["fetch", "XMLHttpRequest", "eval", "Function"]);
    expect(reached).toEqual(
      expect.arrayContaining([
        "POST /beacon",
        "POST /form",
        "GET /img",
        "GET /script",
        "GET /style",
        "GET /frame",
      ]),
    );
    await close();
  });
});

describe("the sidebar's page in the workbench", () => {
  const visit = workbenchVisits();

  it("works, sends nothing away, and goes nowhere else", async () => {
    const at = await visit();
    await at.openPanel("Bands");
    const frame = at.page.frames().find((each) => each.url() === "about:srcdoc") as Frame;
    expect(await tryAll(frame)).toEqual([]);
    await frame.evaluate((url) => {
      location.href = `${url}/away`;
    }, outside);
    await at.page.waitForTimeout(500);
    expect(reached).toEqual([]);
    // Each refusal is told on the console, as it should be.
    at.complaints.length = 0;
  });
});
