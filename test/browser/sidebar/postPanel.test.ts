import { afterAll, afterEach, describe, expect, it } from "vitest";
import { axeViolations } from "./axeViolations.ts";
import { closeBrowser, type OpenSidebar, openSidebar } from "./openSidebar.ts";

let sidebar: OpenSidebar | undefined;
afterAll(closeBrowser);
afterEach(async () => {
  await sidebar?.close();
  sidebar = undefined;
});

async function openPost(look: { dark?: boolean } = {}) {
  sidebar = await openSidebar({}, look);
  await sidebar.page.getByRole("button", { name: /^Post a job/ }).click();
  return sidebar;
}

describe("the Post a job panel", () => {
  it("says what the strictest place asks, and gives the text once nothing is missing", async () => {
    const { page } = await openPost();
    const preview = page.getByRole("region", { name: "Preview" });
    await preview.getByText("Ready to post").first().waitFor();
    await preview.getByText("Name the job to get the text.").waitFor();
    await page.getByLabel("Job", { exact: true }).fill("Senior AI engineer");
    await page.getByRole("combobox", { name: "Places" }).fill("CO");
    await page.keyboard.press("Enter");
    await page.getByLabel("Employees").fill("14");
    await preview.getByText("Missing: benefits, other pay, apply by").first().waitFor();
    // California's law binds from 15 employees, Colorado's from one.
    await preview.getByText("Posting laws: range required in Colorado").waitFor();
    expect(await preview.getByLabel("Text of the posting").count()).toBe(0);
    await page.getByLabel("Benefits (asked for)").fill("Health insurance and 401(k)");
    await page.getByLabel("Other pay (asked for)").fill("A bonus of up to 10%");
    await page.getByLabel("Apply by (asked for)").fill("2027-01-31");
    await preview.getByText("Ready to post").first().waitFor();
    expect((await preview.getByLabel("Text of the posting").inputValue()).split("\n").slice(0, 6)).toEqual([
      "Senior AI engineer",
      "Where: California; Colorado",
      "Base pay: $200,000 to $240,000 a year",
      "Other pay: A bonus of up to 10%",
      "Benefits: Health insurance and 401(k)",
      "Apply by: 2027-01-31",
    ]);
    await preview.getByRole("button", { name: "Copy" }).click();
    await preview.getByText(/^(Copied|Selected: copy it with the keyboard)\.$/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it("stops a range that is too wide, and says why no band can be named", async () => {
    const { page, sent } = await openPost({ dark: true });
    const preview = page.getByRole("region", { name: "Preview" });
    await page.getByLabel("Job", { exact: true }).fill("Senior AI engineer");
    await page.getByRole("radio", { name: "My own" }).check();
    await page.getByLabel("Minimum").fill("100k");
    await page.getByLabel("Maximum").fill("230k");
    await preview.getByText("Not ready: its range").first().waitFor();
    await preview.getByText("Too wide to post: maximum over 2 × minimum.").waitFor();
    expect(await preview.getByLabel("Text of the posting").count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("radio", { name: "Hire band" }).check();
    await page.getByLabel("Level").selectOption("Mid");
    await page.getByRole("button", { name: "Write the posting" }).click();
    await page.getByText(/no floor is quoted below Senior/).waitFor();
    expect(sent.some(({ name }) => name === "postJob")).toBe(false);
  });
});
