import { render } from "preact";
import { leaveOnEscape } from "./leaveOnEscape.ts";
import { Sidebar } from "./Sidebar.tsx";

render(<Sidebar />, document.body);
document.addEventListener("keydown", leaveOnEscape);
