/** What Google calls by name besides the formulas: triggers, menu items and the sidebar's one way in. */
export const ENTRY_POINTS = [
  { name: "onInstall", summary: "Runs once when the add-on is installed.", params: ["e"] },
  { name: "onOpen", summary: "Adds the menu when a spreadsheet is opened.", params: ["e"] },
  { name: "openSidebar", summary: "Menu: opens the sidebar.", params: [] },
  {
    name: "useInThisSpreadsheet",
    summary: "Menu: enables the formulas for everyone who edits this file.",
    params: [],
  },
  {
    name: "detachFormulas",
    summary: "Menu: replaces every formula of AI Comp by a native one or its value.",
    params: [],
  },
  {
    name: "refreshFormulas",
    summary: "Menu: has every formula of AI Comp calculated anew.",
    params: [],
  },
  {
    name: "mergeFormulas",
    summary: "Menu: makes one call of each column of calls that differ by their rows.",
    params: [],
  },
  { name: "showHelp", summary: "Menu: opens the sidebar at the list of formulas.", params: [] },
  { name: "runCommand", summary: "The sidebar's only way in.", params: ["name", "request", "run"] },
] as const;
