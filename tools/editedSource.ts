import type { Node } from "acorn";

/** What comes in place of a piece of a source. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The source with its edits made. */
export function edited(code: string, edits: readonly Edit[]): string {
  let text = "";
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    // What lies within what is left out goes with it.
    if (edit.start < from) continue;
    text += code.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return text + code.slice(from);
}

/** Shows a node and all nodes below it. */
export function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const child of Object.values(node)) {
    for (const each of Array.isArray(child) ? child : [child]) {
      if (each && typeof each === "object" && typeof (each as Node).type === "string")
        visit(each as Node, see);
    }
  }
}
