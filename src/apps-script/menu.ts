/**
 * Adds the menu. Runs before the user has allowed anything, when nothing but the menu may be touched: any other call
 * here would leave the user with "Help" only.
 */
export function onOpen(_event?: unknown): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem("Open sidebar", "openSidebar")
    .addItem("Use in this spreadsheet", "useInThisSpreadsheet")
    .addItem("Refresh formulas", "refreshFormulas")
    .addItem("Merge formulas", "mergeFormulas")
    .addItem("Detach formulas", "detachFormulas")
    .addItem("Help", "showHelp")
    .addToUi();
}

/** The first install opens no spreadsheet of its own, so the menu is added here too. */
export function onInstall(event?: unknown): void {
  onOpen(event);
}

export function openSidebar(): void {
  showSidebar();
}

/** The sidebar at the list of formulas. */
export function showHelp(): void {
  // Google drops what it does not know of a page's head: this comes with its body.
  showSidebar('<p id="first-panel" hidden>Formulas</p>');
}

function showSidebar(behind = ""): void {
  const page = HtmlService.createHtmlOutputFromFile("Sidebar").append(behind).setTitle("AI Comp");
  SpreadsheetApp.getUi().showSidebar(page);
}

/**
 * Running anything from the menu enables the add-on in this file, for everybody who edits it: that is all this needs
 * to do. It says so, because it has nothing else to show.
 */
export function useInThisSpreadsheet(): void {
  SpreadsheetApp.getActive().toast(
    "Everyone who edits this spreadsheet can now use formulas such as =AI_SALARY(8).",
    "AI Comp",
  );
}
