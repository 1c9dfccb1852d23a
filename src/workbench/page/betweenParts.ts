import type { FrameReply } from "./frameClient.ts";

interface Part {
  readonly element: HTMLElement;
  enter(): void;
}

/** F6 goes from one part of the page to the next one that is shown, Shift+F6 back; gives the step for keys of a frame. */
export const betweenParts = (parts: readonly Part[]): ((back: boolean) => void) => {
  const move = (back: boolean): void => {
    const shown = parts.filter(({ element }) => !element.hidden);
    const at = shown.findIndex(({ element }) => element.contains(document.activeElement));
    shown[(at + (back ? shown.length - 1 : 1)) % shown.length]?.enter();
  };
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      // A question is answered first.
      if (!document.querySelector("dialog[open]")) move(event.shiftKey);
    },
    true,
  );
  return move;
};

/** Puts the focus on the first thing that a frame of the add-on can be worked with. */
export const enterFrame = (part: HTMLElement): void => {
  const frame = part.querySelector("iframe");
  frame?.focus();
  frame?.contentWindow?.postMessage({ type: "enter" } satisfies FrameReply, "*");
};
