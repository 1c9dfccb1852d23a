import { afterAll, beforeAll, expect, it } from "vitest";
import { bundleSidebar } from "../../tools/bundleSidebar.ts";
import { closeBrowser, openSidebar } from "../browser/sidebar/openSidebar.ts";
import { CopyOfProject } from "./copyOfProject.ts";

const PANEL = `
import { LEVEL_NAMES, LEVELS, type Level } from "../../../core/market/levels.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { Form } from "../../parts/Form.tsx";
import { SelectField } from "../../parts/SelectField.tsx";
import { oneOf, rememberedChoices } from "../../rememberedChoices.ts";
import { useRememberedChoices } from "../../useRememberedChoices.ts";

const FIRST_CHOICES: { level: Level } = { level: "Entry" };

const rememberedLevel = (remembered: unknown) =>
  rememberedChoices(remembered, FIRST_CHOICES, { level: oneOf(LEVEL_NAMES) });

/** The years of experience that a level is published for. */
export function LevelsPanel() {
  const { choices, set, remember } = useRememberedChoices("levels", rememberedLevel);
  const years = LEVELS.find(({ level }) => level === choices.level)?.publishedYears;
  return (
    <Form onSubmit={() => remember().then(() => undefined)}>
      <SelectField
        {...fieldsOf(choices, set).choice("level")}
        label="Level"
        options={LEVEL_NAMES.map((word) => ({ word, label: word }))}
      />
      <p role="status">{years} years</p>
      <button type="submit">Remember</button>
    </Form>
  );
}
`;

let copy: CopyOfProject;
beforeAll(async () => {
  copy = await CopyOfProject.make();
});
afterAll(async () => {
  await copy.remove();
  await closeBrowser();
});

it("a panel is added by its folder and one line in the list", async () => {
  await copy.addFile("src/sidebar/panels/levels/LevelsPanel.tsx", PANEL);
  await copy.addLine("src/sidebar/panels/PANELS.ts", {
    imports: "",
    line: `  {
    name: "Levels",
    purpose: "Which years a level stands for",
    load: async () => (await import("./levels/LevelsPanel.tsx")).LevelsPanel,
  },`,
    end: "];",
  });
  expect(await copy.changed()).toEqual([
    "src/sidebar/panels/PANELS.ts",
    "src/sidebar/panels/levels/LevelsPanel.tsx",
  ]);
  expect(await copy.typeErrors("src/sidebar")).toBe("");
  const { page, sent } = await openSidebar({}, { bundle: await bundleSidebar(copy.root) });
  const opener = page.getByRole("button", { name: "Levels Which years a level stands for" });
  await opener.click();
  await page.getByRole("heading", { name: "Levels", exact: true }).waitFor();
  await page.getByLabel("Level", { exact: true }).selectOption("Senior");
  await page.getByText("7-9 years").waitFor();
  await page.getByRole("button", { name: "Remember" }).click();
  await expect
    .poll(() => sent.filter(({ name }) => name === "rememberChoices"))
    .toEqual([{ name: "rememberChoices", request: { panel: "levels", choices: { level: "Senior" } } }]);
  await page.getByRole("button", { name: "All tools" }).click();
  await opener.waitFor();
});
