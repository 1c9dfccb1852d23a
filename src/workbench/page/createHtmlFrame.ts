import type { FrameReply, FrameRequest } from "./frameClient.ts";

export interface FrameOwner {
  call(name: string, argumentsJson: string): Promise<string>;
  close(): void;
  focusEditor(): void;
  /** To the next part of the page, or back to the one before. */
  leave(back: boolean): void;
  resize(size: { readonly width?: number; readonly height?: number }): void;
}

const escapeScript = (code: string): string => code.replaceAll("</script", "<\\/script");

/** Under which this page keeps, while its tab is open, what those of the add-on keep in their session storage. */
const KEPT = "pages of the add-on";

/** Forgets what pages of the add-on kept. */
export const forgetKept = (): void => sessionStorage.removeItem(KEPT);

/** A page of the add-on in a frame with an origin of its own, reached by messages only, as at Google. */
export const createHtmlFrame = (
  html: string,
  title: string,
  client: string,
  owner: FrameOwner,
): HTMLIFrameElement => {
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.name = sessionStorage.getItem(KEPT) ?? "";
  frame.setAttribute("sandbox", "allow-scripts allow-forms allow-modals allow-popups");
  const script = `<script>${escapeScript(client)}</script>`;
  const head = /<head[^>]*>/i.exec(html);
  const at = head ? head.index + head[0].length : (/<!doctype[^>]*>/i.exec(html)?.[0].length ?? 0);
  frame.srcdoc = html.slice(0, at) + script + html.slice(at);

  const reply = (message: FrameReply): void => frame.contentWindow?.postMessage(message, "*");
  const listen = ({ source, data }: MessageEvent<FrameRequest>): void => {
    if (!frame.isConnected) {
      window.removeEventListener("message", listen);
      return;
    }
    if (source !== frame.contentWindow) return;
    if (data.type === "close") owner.close();
    else if (data.type === "focusEditor") owner.focusEditor();
    else if (data.type === "leave") owner.leave(data.back);
    else if (data.type === "keep") sessionStorage.setItem(KEPT, data.kept);
    else if (data.type === "resize") owner.resize(data);
    else {
      owner.call(data.name, data.argumentsJson).then(
        (json) => reply({ id: data.id, json }),
        (error: unknown) => {
          const { name = "Error", message = String(error) } = (error ?? {}) as Partial<Error>;
          reply({ id: data.id, error: { name, message } });
        },
      );
    }
  };
  window.addEventListener("message", listen);
  return frame;
};
