import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { WorkbenchPage } from "../support/WorkbenchPage.ts";
import { workbenchVisits } from "../support/workbenchVisits.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe("somebody else's add-on", () => {
  const visit = workbenchVisits("test/workbench/fixtures/sample");

  describe("in one visit", () => {
    let at: WorkbenchPage;
    beforeAll(async () => {
      at = await visit({ isShared: true });
    });

    test("the sidebar opens by itself, 300 px wide, with its title, cut off from the page", async () => {
      const frame = await at.page.locator("#sidebar-page iframe").boundingBox();
      expect(frame?.width).toBe(300);
      expect(await at.page.locator("#sidebar-title").textContent()).toBe("Sample add-on");
      expect(await at.sidebar.locator("#isolation").textContent()).toBe("isolated");
      expect(await at.sidebar.locator("html").evaluate(() => window.innerWidth)).toBe(300);
    });

    test("a toast is text, in a live region", async () => {
      await at.chooseMenu("AI Comp", "Show a toast");
      // Bold tags stay text, and the message is to be seen.
      await at.page.locator("#toasts[role=status]").getByText("Done with <b>it</b>").waitFor();
    });

    test("the menu works by keyboard, and a prompt waits for its answer", async () => {
      await at.page.locator("#menus .menu-button").focus();
      await at.page.keyboard.press("ArrowDown");
      await at.page.keyboard.press("ArrowDown");
      await at.page.keyboard.press("Enter");
      await at.page.getByRole("dialog", { name: "Your name" }).waitFor();
      await at.page.keyboard.type("Ada");
      await at.page.keyboard.press("Enter");
      await at.page.getByRole("dialog").waitFor({ state: "detached" });
      // The counter beside it moved once, though the script ran twice.
      expect(await at.values("B1:C1")).toEqual([["Ada", 1]]);
    });

    test("a call is one step of undo", async () => {
      await at.page.evaluate(() => {
        window.workbench.select("G1");
        return window.workbench.host.run("writeAtSelection", [[[1, 2, 3]]]);
      });
      expect(await at.values("G1:I1")).toEqual([[1, 2, 3]]);
      await at.page.locator("#grid .o-grid .o-composer").focus();
      await at.page.keyboard.press("Control+z");
      expect(await at.values("G1:I1")).toEqual([["", "", ""]]);
      expect(await at.notes("G1")).toEqual([[""]]);
    });
  });

  test("a custom function typed by keyboard, with help while typing, survives a reload", async () => {
    const at = await visit();
    await at.select("A1");
    await at.page.locator("#grid .o-grid .o-composer").focus();
    await at.page.keyboard.type("=TWI");
    await at.page.getByText("Doubles a number.").waitFor();
    await at.page.keyboard.type("CE(");
    await at.page.locator(".o-formula-assistant-container", { hasText: "TWICE" }).waitFor();
    await at.page.keyboard.type("21)");
    await at.page.keyboard.press("Enter");
    expect(await at.values("A1")).toEqual([[42]]);
    await at.page.reload();
    await at.ready();
    expect(await at.values("A1")).toEqual([[42]]);
    expect(await at.formulas("A1")).toEqual([["=TWICE(21)"]]);
  });

  test("the sidebar writes at the selection, hears of failures, and closes itself", async () => {
    const at = await visit();
    await at.select("D4");
    await at.sidebar.locator("#write").click();
    await at.sidebar.getByText("Sheet1!D4:E5").waitFor();
    expect(await at.values("D4:E5")).toEqual([
      [1, 2],
      [3, 2],
    ]);
    expect(await at.notes("D4")).toEqual([["by the sample"]]);
    await at.sidebar.locator("#sheet").click();
    await at.sidebar.getByText("added").waitFor();
    expect(await at.sheetNames()).toEqual(["Sheet1", "Added"]);
    expect(await at.values("A1:B2")).toEqual([
      ["a", "b"],
      [1, 2],
    ]);
    await at.sidebar.locator("#fail").click();
    await at.sidebar.getByText("failed: The server said no.").waitFor();
    await at.sidebar.locator("#close").click();
    await at.page.locator("#sidebar").waitFor({ state: "hidden" });
  });

  test("formulas of names and lambdas are typed, read as typed, and pasted across a frozen pane", async () => {
    const at = await visit();
    await at.fill("Sheet1", [[1], [2], [3]]);
    await at.type("B1", "=MAP(A1:A3,LAMBDA(n,TWICE(n)))");
    await at.type("D1", "=LET(more,LAMBDA(n,n+1),more(A3))");
    await at.type("D2", "=LAMBDA(n,n+1)(A1)");
    await at.type("D3", "=SPARKLINE(A1:A3)");
    expect(await at.values("B1:D3")).toEqual([
      [2, "", 4],
      [4, "", 2],
      [6, "", "#N/A"],
    ]);
    // The formula is written out above the grid when its cell is selected.
    await at.select("D2");
    await at.page.locator(".o-topbar-composer", { hasText: "=LAMBDA(n,n+1)(A1)" }).waitFor();
    await at.page.evaluate(() => {
      const { grid } = window.workbench;
      grid.dispatch("FREEZE_ROWS", { sheetId: grid.sheetIds()[0], quantity: 5 });
    });
    const composer = at.page.locator("#grid .o-grid .o-composer");
    await at.select("A1:A3");
    await composer.focus();
    await at.page.keyboard.press("Control+c");
    await at.select("F5");
    await composer.focus();
    await at.page.keyboard.press("Control+v");
    await expect.poll(() => at.values("F5:F7")).toEqual([[1], [2], [3]]);
  });
});

describe("the built add-on", () => {
  const visit = workbenchVisits();

  describe("in one visit", () => {
    let at: WorkbenchPage;
    beforeAll(async () => {
      at = await visit({ isShared: true });
    });

    test("opens on Try these, every formula calculated", async () => {
      expect(await at.sheetNames()).toEqual(["Try these"]);
      // The guide's averages, and the same times Washington's factor 1.1676 (BLS OEWS May 2025).
      expect(await at.displayed("C7")).toEqual([["$155,008"]]);
      expect(await at.displayed("E7")).toEqual([["$180,987"]]);
      const shown = (await at.displayed("A1:G30")).flat();
      expect(shown.filter((text) => text.startsWith("#"))).toEqual([]);
    });

    test("axe finds nothing serious in what is ours", async () => {
      await at.page.addScriptTag({ content: axeSource });
      const violations = await at.page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: {
            run(
              context: object,
            ): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
          };
        };
        const result = await axe.run({ exclude: ["#grid", "iframe"] });
        return result.violations.map(({ id, impact, nodes }) => [id, impact, nodes[0]?.html]);
      });
      expect(violations).toEqual([]);
    });

    test('=AI_SALARY(8, "WA") typed by keyboard', async () => {
      await at.type("J2", '=AI_SALARY(8, "WA")');
      // 155,008 × 1.1676
      expect(await at.values("J2")).toEqual([[180987.3408]]);
      await at.type("J3", '=AI_SALARY(8, "ZZ")');
      expect(await at.displayed("J3")).toEqual([["#ERROR!"]]);
    });

    test("downloads as .xlsx", async () => {
      const [download] = await Promise.all([
        at.page.waitForEvent("download"),
        at.page.locator("#download").click(),
      ]);
      expect(download.suggestedFilename()).toBe("Try these.xlsx");
      const files = unzipSync(readFileSync(await download.path()));
      expect(Object.keys(files)).toContain("xl/workbook.xml");
    });

    test("reset asks, then brings the first workbook back", async () => {
      await at.type("J2", "mine");
      await at.page.locator("#reset").click();
      await at.page.getByRole("dialog", { name: "Reset the demo?" }).waitFor();
      await at.page.keyboard.press("Escape");
      expect(await at.values("J2")).toEqual([["mine"]]);
      await at.page.locator("#reset").click();
      await Promise.all([at.page.waitForEvent("load"), at.page.getByRole("button", { name: "OK" }).click()]);
      await at.ready();
      expect(await at.values("J2")).toEqual([[""]]);
    });
  });

  test("keys that come before the screen is drawn again reach the cell they are meant for", async () => {
    const slow = await visit({
      prepare: () => {
        // As on a busy machine: half a second to the next frame.
        window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()), 500);
      },
    });
    for (const text of ["5000000", "6000000"]) {
      await slow.type("J2", text);
      await slow.type("J3", `more ${text}`);
      expect(await slow.values("J2:J3")).toEqual([[Number(text)], [`more ${text}`]]);
    }
  });
});
