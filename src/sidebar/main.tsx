import { render } from "preact";
import { leaveOnEscape } from "./leaveOnEscape.ts";
import { Sidebar } from "./Sidebar.tsx";

// What the menu asks for comes behind this script.
document.addEventListener("DOMContentLoaded", () => {
  render(<Sidebar first={document.getElementById("first-panel")?.textContent ?? undefined} />, document.body);
});
document.addEventListener("keydown", leaveOnEscape);
