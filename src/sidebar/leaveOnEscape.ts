declare const google:
  | { readonly script: { readonly host?: { readonly editor: { focus(): void } } } }
  | undefined;

/** Escape gives the keyboard back to the sheet, unless something in the sidebar is open that it closes. */
export function leaveOnEscape(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  google?.script.host?.editor.focus();
}
