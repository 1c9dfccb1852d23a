// What dist/Commands.html holds: what menu items and the sidebar run, and no cell does.
export { detachFormulas } from "./detachMenu.ts";
export { mergeFormulas, refreshFormulas } from "./formulasMenu.ts";
export { runCommand } from "./runCommand.ts";
