import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { build as bundle } from "esbuild";

const PAGE = "src/workbench/page";
/** What the page loads; the packages' files as they are published. */
const FILES: Record<string, string> = {
  "vendor/owl.es.js": "node_modules/@odoo/owl/dist/owl.es.js",
  "vendor/o_spreadsheet.esm.js": "node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js",
  "vendor/o_spreadsheet.css": "node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.css",
  "vendor/o_spreadsheet.xml": "node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.xml",
  "vendor/bootstrap.min.css": "node_modules/bootstrap/dist/css/bootstrap.min.css",
  "vendor/font-awesome/css/font-awesome.min.css": "node_modules/font-awesome/css/font-awesome.min.css",
  "vendor/font-awesome/fonts/fontawesome-webfont.woff2":
    "node_modules/font-awesome/fonts/fontawesome-webfont.woff2",
  "index.html": `${PAGE}/index.html`,
  "page.css": `${PAGE}/page.css`,
  "icon.svg": `${PAGE}/icon.svg`,
};
const TYPES: Record<string, string> = {
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
].join("; ");

const bundlePage = async (entry: string, format: "esm" | "iife"): Promise<string> => {
  const { outputFiles } = await bundle({
    entryPoints: [`${PAGE}/${entry}`],
    bundle: true,
    write: false,
    format,
    target: "es2022",
    // Services tell scripts their class names.
    keepNames: true,
    external: ["@odoo/owl", "@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js"],
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
};

/** Serves the workbench on 127.0.0.1 with the built add-on of a folder, at that port or the next free one. */
export const serveWorkbench = async ({
  port,
  dist = "dist",
}: {
  port: number;
  dist?: string;
}): Promise<{ url: string; close(): Promise<void> }> => {
  const made: Record<string, string> = {
    "main.js": await bundlePage("main.ts", "esm"),
    "frameClient.js": await bundlePage("frameClient.ts", "iife"),
  };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://workbench").pathname.slice(1) || "index.html";
    const file = /^dist\/(Code\.js|Sidebar\.html)$/.test(path) ? path.replace("dist", dist) : FILES[path];
    const body = made[path] ?? (file && (await readFile(file).catch(() => undefined)));
    if (body === undefined) {
      response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[extname(path)] ?? "application/octet-stream",
      "content-security-policy": POLICY,
      "cache-control": "no-store",
    });
    response.end(body);
  });
  const listen = (at: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "EADDRINUSE" && at < port + 100) resolve(listen(at + 1));
        else reject(error);
      });
      server.listen(at, "127.0.0.1", () => {
        const address = server.address();
        resolve(typeof address === "object" && address ? address.port : at);
      });
    });
  const taken = await listen(port);
  return {
    url: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
