import { afterAll, afterEach, describe, expect, it } from "vitest";
import { dataVersion } from "../../../src/reference/dataVersion.ts";
import { closeBrowser, FIRST_SESSION, type OpenSidebar, openSidebar } from "./openSidebar.ts";

const SCRIPT = "<img src=x onerror=window.pwned=1>";
const SAYS = `This panel is of version ${dataVersion().version}, the add-on of version`;

let sidebar: OpenSidebar;
afterEach(() => sidebar.close());
afterAll(closeBrowser);

async function openWith(version: string): Promise<OpenSidebar> {
  sidebar = await openSidebar({
    sessionInfo: () => ({ ok: true, value: { ...FIRST_SESSION, dataVersion: version } }),
    generateBands: () => ({ ok: false, code: "refused", message: `No: ${SCRIPT} &amp; <b>bold</b>` }),
  });
  return sidebar;
}

describe("a panel that stood open while the add-on was replaced", () => {
  it("says so on every screen; one of the same version says nothing", async () => {
    const { page } = await openWith("2031.01");
    await page.getByRole("alert").getByText(`${SAYS} 2031.01`).waitFor();
    await page.getByRole("button", { name: /^Bands/ }).click();
    await page.getByRole("alert").getByText(SAYS).waitFor();
    await sidebar.close();
    const same = await openWith(dataVersion().version);
    await same.page.getByRole("button", { name: /^Bands/ }).click();
    await same.page.getByRole("button", { name: /^Write/ }).waitFor();
    expect(await same.page.getByRole("alert").count()).toBe(0);
  });

  it("shows what the spreadsheet answers as text, whatever it is", async () => {
    const { page } = await openWith(SCRIPT);
    await page.getByRole("alert").getByText(`the add-on of version ${SCRIPT}`).waitFor();
    await page.getByRole("button", { name: /^Bands/ }).click();
    await page.getByRole("button", { name: /^Write/ }).click();
    await page.getByRole("status").getByText(`No: ${SCRIPT} &amp; <b>bold</b>`).waitFor();
    expect(await page.evaluate(() => ["pwned" in window, document.images.length])).toEqual([false, 0]);
  });
});
