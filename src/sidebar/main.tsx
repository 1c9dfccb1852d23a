import { render } from "preact";
import { Sidebar } from "./Sidebar.tsx";

render(<Sidebar />, document.body);
