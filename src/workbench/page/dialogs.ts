import type { Answer, Question } from "../host/Desk.ts";

const CAPTIONS: Record<Answer["button"], string> = {
  OK: "OK",
  CANCEL: "Cancel",
  YES: "Yes",
  NO: "No",
  CLOSE: "Close",
};

const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = "",
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
};

/** Asks with a modal dialog; Escape answers CLOSE, as the cross of Google's dialogs does. */
export const ask = ({ type, title, text, buttons }: Question): Promise<Answer> =>
  new Promise((resolve) => {
    const dialog = element("dialog", "dialog");
    const form = element("form", "dialog-form");
    form.method = "dialog";
    const heading = element("h2", "dialog-title", title || text);
    heading.id = "dialog-title";
    dialog.setAttribute("aria-labelledby", heading.id);
    form.append(heading);
    const input = element("input", "dialog-input");
    if (title && text) {
      const body = element(type === "prompt" ? "label" : "p", "dialog-text", text);
      body.id = "dialog-text";
      dialog.setAttribute("aria-describedby", body.id);
      form.append(body);
    }
    if (type === "prompt") {
      input.type = "text";
      input.setAttribute("aria-label", text || title);
      form.append(input);
    }
    const row = element("div", "dialog-buttons");
    for (const [i, name] of (buttons.split("_") as Answer["button"][]).entries()) {
      const button = element("button", i === 0 ? "button primary" : "button", CAPTIONS[name]);
      button.value = name;
      row.append(button);
    }
    form.append(row);
    dialog.append(form);
    document.body.append(dialog);
    dialog.addEventListener("close", () => {
      dialog.remove();
      const button = (dialog.returnValue || "CLOSE") as Answer["button"];
      resolve(type === "prompt" ? { button, text: input.value } : { button });
    });
    dialog.showModal();
  });

/** A page of the add-on in a dialog of its own; gives the function that closes it. */
export const showFrame = (
  title: string,
  frame: HTMLIFrameElement,
  size: { readonly width: number; readonly height: number },
  isModal: boolean,
): (() => void) => {
  const dialog = element("dialog", "dialog frame-dialog");
  dialog.setAttribute("aria-label", title);
  const bar = element("div", "frame-bar");
  const close = element("button", "icon-button", "×");
  close.setAttribute("aria-label", "Close");
  bar.append(element("h2", "dialog-title", title), close);
  frame.style.width = `${size.width}px`;
  frame.style.height = `${size.height}px`;
  dialog.append(bar, frame);
  document.body.append(dialog);
  const remove = () => dialog.remove();
  close.addEventListener("click", remove);
  dialog.addEventListener("close", remove);
  if (isModal) dialog.showModal();
  else dialog.show();
  return remove;
};

/** A sentence above the work that stays until it is hidden or another takes its place, with what can be done about it. */
export const showBanner = (message: string, actions: Readonly<Record<string, () => void>> = {}): void => {
  const banner = document.querySelector("#banner");
  if (banner?.querySelector(".banner-text")?.textContent === message) return; // not to be read out again
  const buttons = Object.entries(actions).map(([caption, act]) => {
    const button = element("button", "button", caption);
    button.addEventListener("click", act);
    return button;
  });
  banner?.replaceChildren(element("span", "banner-text", message), ...buttons);
};

export const hideBanner = (): void => document.querySelector("#banner")?.replaceChildren();

/** A short message in the corner, read out by screen readers. */
export const toast = (message: string, title = "", seconds = 5): void => {
  const region = document.querySelector("#toasts");
  const box = element("div", "notice");
  if (title) box.append(element("strong", "notice-title", title));
  box.append(element("span", "notice-text", message));
  const close = element("button", "icon-button", "×");
  close.setAttribute("aria-label", "Dismiss");
  close.addEventListener("click", () => box.remove());
  box.append(close);
  region?.append(box);
  if (seconds > 0) setTimeout(() => box.remove(), seconds * 1000);
};
