import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { WorkbenchPage } from "../support/WorkbenchPage.ts";
import { workbenchVisits } from "../support/workbenchVisits.ts";

const visit = workbenchVisits("test/workbench/fixtures/sample");

const kept = (page: Page): Promise<string | null> =>
  page.evaluate(() => localStorage.getItem("ai-comp-workbench"));
/** Waits until what is typed is in what the browser keeps. */
const untilKept = (page: Page, text: string): Promise<void> =>
  expect.poll(() => kept(page)).toContain(text) as unknown as Promise<void>;
const banner = (page: Page) => page.locator("#banner");

describe("a full store", () => {
  test("is told, keeps what was saved before, and is left as soon as there is room", async () => {
    const at = await visit();
    await at.type("A1", "saved before");
    await untilKept(at.page, "saved before");
    const before = await kept(at.page);
    await at.page.evaluate(() => {
      // Half of what fits, until no character does.
      for (let [size, n] = [2 ** 24, 0]; size >= 1; n++) {
        try {
          localStorage.setItem(`other ${n}`, "x".repeat(size));
        } catch {
          size /= 2;
        }
      }
    });
    await at.type("A2", "there is no room for this one");
    await banner(at.page).getByText("This browser has no room left for it.").waitFor();
    expect(await banner(at.page).textContent()).toMatch(
      /^The workbook is not saved since .+\. This browser has no room left for it\. What was saved before stays; download the workbook before you leave\.$/,
    );
    expect(await kept(at.page)).toBe(before);

    const questions: string[] = [];
    at.page.on("dialog", (dialog) => {
      questions.push(dialog.type());
      void dialog.dismiss();
    });
    await at.page.close({ runBeforeUnload: true });
    await expect.poll(() => questions).toEqual(["beforeunload"]);

    await at.page.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (key.startsWith("other")) localStorage.removeItem(key);
    });
    await at.type("A3", "now there is");
    await untilKept(at.page, "now there is");
    expect(await kept(at.page)).toContain("there is no room for this one");
    await expect.poll(() => banner(at.page).textContent()).toBe("");
  });
});

describe("a store that cannot be read", () => {
  const whole = { name: "Mine", workbook: { sheets: [] }, properties: {} };
  test.each([
    ["cut off", '{"name":"Mine","workbook":{"sheets":[{"id":"she', "It is cut off or damaged."],
    ["empty of a workbook", '{"name":"Mine"}', "It is not a workbook of the workbench."],
    ["no object", "7", "It is not a workbook of the workbench."],
    [
      "kept by a newer page",
      JSON.stringify({ version: 2, ...whole }),
      "It was kept by a newer version of the workbench.",
    ],
    [
      "of a newer grid",
      JSON.stringify({ ...whole, workbook: { version: "99.1", sheets: [] } }),
      "Data version 99.1 postdates the current version",
    ],
    ["damaged within", JSON.stringify({ ...whole, workbook: { sheets: 5 } }), "could not be opened."],
  ])("that is %s stays as it is, beside a new workbook that says why", async (_, text, why) => {
    const at = await visit({ kept: text });
    expect(await banner(at.page).textContent()).toContain("The saved workbook could not be opened.");
    expect(await banner(at.page).textContent()).toContain(why);
    expect(await at.sheetNames()).toEqual(["Sheet1"]);
    expect(await kept(at.page)).toBe(text);
  });

  test("is not written over by work or a reload, can be had, and is replaced when asked", async () => {
    const text = "damaged";
    const at = await visit({ kept: text });
    await at.type("A1", "typed anew");
    await at.page.reload();
    await at.ready();
    expect(await kept(at.page)).toBe(text);
    expect(await at.values("A1")).toEqual([[""]]);

    const [download] = await Promise.all([
      at.page.waitForEvent("download"),
      at.page.getByRole("button", { name: "Download the saved one" }).click(),
    ]);
    expect(readFileSync(await download.path(), "utf8")).toBe(text);

    await at.type("A1", "to be kept");
    await at.page.getByRole("button", { name: "Save this one instead" }).click();
    await at.page.reload();
    await at.ready();
    expect(await at.values("A1")).toEqual([["to be kept"]]);
    expect(await banner(at.page).textContent()).toBe("");
  });
});

test("a browser that keeps nothing is told of, and the workbench works", async () => {
  const at = await visit({
    prepare: () => {
      const refuse = () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      };
      Object.defineProperty(window, "localStorage", { get: refuse });
      navigator.locks.request = async () => refuse();
    },
  });
  expect(await banner(at.page).textContent()).toBe(
    "This browser keeps nothing of this page. Download the workbook before you leave.",
  );
  await at.type("A1", "=TWICE(21)");
  expect(await at.values("A1")).toEqual([[42]]);
});

test("a page that is loaded again right after typing has what was typed", async () => {
  const at = await visit();
  for (const text of ["one", "two", "three"]) {
    await at.type("A1", text);
    await at.page.reload();
    await at.ready();
    expect(await at.values("A1")).toEqual([[text]]);
  }
});

describe("two tabs", () => {
  const openAnother = async (at: WorkbenchPage): Promise<Page> => {
    const other = await at.page.context().newPage();
    await other.goto(at.url);
    return other;
  };
  const told = "The workbook is open in another tab";

  test("the second is told, and gets the workbook as it is when it asks; the first waits", async () => {
    const at = await visit();
    const other = await openAnother(at);
    await other.getByText(told).waitFor();
    expect(await other.locator("#grid").innerHTML()).toBe("");
    await at.type("B2", "typed just now");
    await other.getByRole("button", { name: "Use it here" }).click();
    await other.waitForSelector("body[data-state=ready]");
    await expect.poll(() => other.getByText(told).isVisible()).toBe(false);
    expect(await kept(other)).toContain("typed just now");
    await at.page.getByText(told).waitFor();
    expect(await at.page.locator("#grid").innerHTML()).toBe("");
  });

  test("the second goes on by itself when the first is closed", async () => {
    const at = await visit();
    await at.type("B2", "typed before it closed");
    await untilKept(at.page, "typed before it closed");
    const other = await openAnother(at);
    await other.getByText(told).waitFor();
    await at.page.close();
    await other.waitForSelector("body[data-state=ready]");
    const value = await other.evaluate(() => window.workbench.values("B2"));
    expect(value).toEqual([["typed before it closed"]]);
  });

  test("a first that cannot save keeps the workbook, and says so", async () => {
    const at = await visit({ kept: "damaged" });
    await at.type("B2", "kept nowhere");
    const other = await openAnother(at);
    await other.getByRole("button", { name: "Use it here" }).click();
    await at.page.getByText("Another tab asks for the workbook. It stays here").waitFor();
    expect(await at.values("B2")).toEqual([["kept nowhere"]]);
    expect(await other.getByText(told).isVisible()).toBe(true);
  });
});
