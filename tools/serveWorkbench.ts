import { createServer, type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { type WorkbenchFile, workbenchFiles } from "./workbenchFiles.ts";

const HTTP_PORT = 80;
/** The names of this machine to itself. A page elsewhere that has its own name point here sends that name. */
const OWN_NAMES = ["localhost", "127.0.0.1", "[::1]"];
const METHODS = ["GET", "HEAD"];
const TEXT = "text/plain; charset=utf-8";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/xml; charset=utf-8",
  ".woff2": "font/woff2",
};
/** Nothing from outside this machine, whatever a page of the add-on asks for; the grid compiles its templates. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");
const HEADERS = {
  "content-security-policy": POLICY,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cache-control": "no-store",
};

interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Uint8Array;
}

const refusal = (status: number, sentence: string, headers: OutgoingHttpHeaders = {}): Answer => ({
  status,
  headers: { ...headers, "content-type": TEXT },
  body: Buffer.from(`${sentence}\n`),
});

/**
 * What a request is answered. A path is looked up as it was sent, in a list: nothing of it is decoded or becomes the
 * name of a file.
 */
const answerTo = async (
  { method = "", url = "", headersDistinct }: IncomingMessage,
  files: ReadonlyMap<string, WorkbenchFile>,
  ownHosts: readonly string[],
): Promise<Answer> => {
  const hosts = headersDistinct.host ?? [];
  if (hosts.length !== 1 || !ownHosts.includes((hosts[0] as string).toLowerCase()))
    return refusal(421, `The workbench answers to ${ownHosts.join(", ")} only.`);
  if (!METHODS.includes(method))
    return refusal(405, "The workbench is only read: GET or HEAD.", { allow: METHODS.join(", ") });
  const file = files.get(url.replace(/\?.*$/s, ""));
  const body = await file?.content().catch(() => undefined);
  if (!file || !body) return refusal(404, "The workbench has no such file.");
  return { status: 200, headers: { "content-type": TYPES[file.ending] }, body };
};

/** Serves the workbench with the built add-on of a folder to this machine alone, at that port; 0 is any free one. */
export const serveWorkbench = async ({
  port,
  dist = "dist",
}: {
  port: number;
  dist?: string;
}): Promise<{ url: string; close(): Promise<void> }> => {
  const files = await workbenchFiles(dist);
  let ownHosts: readonly string[] = [];
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await answerTo(request, files, ownHosts);
    response.writeHead(status, { ...HEADERS, ...headers, "content-length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  ownHosts = OWN_NAMES.flatMap((name) => [`${name}:${taken}`, ...(taken === HTTP_PORT ? [name] : [])]);
  return {
    url: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
