import { expect, it } from "vitest";
import { workbenchVisits } from "../../support/workbenchVisits.ts";

const visit = workbenchVisits();

it("goes by keyboard from grid to sidebar, menu and question and back, and loses nothing typed", async () => {
  const at = await visit();
  const { page, sidebar } = at;
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  /** In which part of the page the focus is. */
  const part = () =>
    page.evaluate(() => document.activeElement?.closest("#grid, #sidebar, #menus, dialog")?.id);
  const focused = () =>
    sidebar.locator("body").evaluate(({ ownerDocument }) => ownerDocument.activeElement?.textContent);

  await at.select("B5");
  await page.locator("#grid .o-grid .o-composer").focus();
  await press("F6");
  await expect.poll(part).toBe("sidebar");
  await expect.poll(focused).toBe("AI engineer pay");
  await press("F6");
  await expect.poll(part).toBe("menus");
  await press("Escape");
  await expect.poll(part).toBe("grid");
  await press("F6");
  await expect.poll(part).toBe("sidebar");
  await press("Escape");
  await expect.poll(part).toBe("grid");

  // The frame takes the focus once it is told.
  await press("F6");
  await expect.poll(part).toBe("sidebar");
  await expect.poll(focused).toBe("AI engineer pay");
  await press("Tab", "Tab", "Enter");
  await sidebar.getByLabel("Base", { exact: true }).focus();
  await page.keyboard.type("190000");
  await sidebar.getByRole("status").getByText("Stretch: $10,000 (5%) under the floor of $200,000.").waitFor();

  // A question keeps the focus until it is answered, and gives it back.
  await sidebar.getByLabel("Name of the offer").fill("Jane");
  await sidebar.getByRole("radio", { name: "At selection" }).check();
  await at.fill(
    "Sheet1",
    Array.from({ length: 40 }, () => Array.from({ length: 20 }, () => "mine")),
  );
  await at.select("Sheet1!A1");
  const write = sidebar.getByRole("button", { name: "Write the offer" });
  await write.focus();
  await press("Enter");
  const question = sidebar.getByRole("dialog", { name: "These cells are not empty" });
  await question.waitFor();
  for (const [key, button] of [
    ["Tab", "Replace"],
    ["Tab", "Cancel"],
    ["Shift+Tab", "Replace"],
  ] as const) {
    await press(key);
    expect(await focused()).toBe(button);
  }
  await press("F6");
  expect(await part()).toBe("sidebar");
  await press("Escape");
  await sidebar.getByText("Nothing was changed.").waitFor();
  expect(new Set((await at.values("Sheet1!A1:T40")).flat())).toEqual(new Set(["mine"]));
  expect(await write.evaluate((it) => it === document.activeElement)).toBe(true);
  // What was said of this offer is not said of another one.
  await sidebar.getByLabel("Name of the offer").fill("Bob");
  await expect.poll(() => sidebar.getByText("Nothing was changed.").count()).toBe(0);

  await at.openPanel("Offer check");
  expect(await sidebar.getByLabel("Base", { exact: true }).inputValue()).toBe("190000");
  expect(await sidebar.getByLabel("Name of the offer").inputValue()).toBe("Bob");
  expect(await sidebar.getByRole("radio", { name: "At selection" }).isChecked()).toBe(true);
});
