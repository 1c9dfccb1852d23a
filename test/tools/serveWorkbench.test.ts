import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveWorkbench } from "../../tools/serveWorkbench.ts";

let server: Awaited<ReturnType<typeof serveWorkbench>>;
let port: number;

beforeAll(async () => {
  server = await serveWorkbench({ port: 0 });
  port = Number(new URL(server.url).port);
});
afterAll(() => server.close());

/** All that the server sends back until it closes; of a request that is cut off, what it makes of that. */
const raw = (bytes: string | Buffer, isCutOff = false): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => (isCutOff ? socket.end(bytes) : socket.write(bytes)));
    let received = "";
    socket.setEncoding("latin1");
    socket.on("data", (data: string) => {
      received += data;
    });
    socket.on("error", () => resolve(received));
    socket.on("close", () => resolve(received));
  });

const request = (
  target: string,
  { method = "GET", hosts = [`127.0.0.1:${port}`] }: { method?: string; hosts?: readonly string[] } = {},
): Promise<string> =>
  raw(
    [
      `${method} ${target} HTTP/1.1`,
      ...hosts.map((host) => `Host: ${host}`),
      "Connection: close",
      "",
      "",
    ].join("\r\n"),
  );

const statusOf = (response: string): number => Number(/^HTTP\/1\.1 (\d{3}) /.exec(response)?.[1]);
const bodyOf = (response: string): string => response.slice(response.indexOf("\r\n\r\n") + 4);
const isWell = async (): Promise<boolean> => statusOf(await request("/")) === 200;

describe("whom the server answers", () => {
  it.each(["127.0.0.1", "localhost", "[::1]", "LOCALHOST"])("%s with its own port", async (name) => {
    expect(statusOf(await request("/", { hosts: [`${name}:${port}`] }))).toBe(200);
  });

  it("nobody who calls it otherwise, as a page whose name was made to point here does", async () => {
    for (const host of [
      `attacker.example:${port}`,
      "attacker.example",
      "127.0.0.1",
      "localhost",
      `127.0.0.1:${port + 1}`,
      `127.0.0.1.attacker.example:${port}`,
      `localhost.:${port}`,
      `0.0.0.0:${port}`,
      `user@127.0.0.1:${port}`,
      "",
    ]) {
      const response = await request("/", { hosts: [host] });
      expect([host, statusOf(response)]).toEqual([host, 421]);
      expect(bodyOf(response)).toBe(
        `The workbench answers to localhost:${port}, 127.0.0.1:${port}, [::1]:${port} only.\n`,
      );
    }
  });

  it("nobody who gives two names, or none", async () => {
    const own = `127.0.0.1:${port}`;
    expect(statusOf(await request("/", { hosts: [own, "attacker.example"] }))).toBe(421);
    expect(statusOf(await request("/", { hosts: ["attacker.example", own] }))).toBe(421);
    expect(statusOf(await request("/", { hosts: [] }))).toBe(400);
    expect(statusOf(await raw("GET / HTTP/1.0\r\n\r\n"))).toBe(421);
  });
});

describe("what the server answers", () => {
  it.each([
    ["/", "text/html; charset=utf-8"],
    ["/index.html?x=1", "text/html; charset=utf-8"],
    ["/main.js", "text/javascript; charset=utf-8"],
    ["/page.css", "text/css; charset=utf-8"],
    ["/icon.svg", "image/svg+xml"],
    ["/vendor/o_spreadsheet.xml", "application/xml; charset=utf-8"],
    ["/vendor/font-awesome/fonts/fontawesome-webfont.woff2", "font/woff2"],
    ["/dist/Code.js", "text/javascript; charset=utf-8"],
    ["/dist/Commands.html", "text/html; charset=utf-8"],
    ["/dist/Panels.html", "text/html; charset=utf-8"],
    ["/dist/Sidebar.html", "text/html; charset=utf-8"],
  ])("%s as %s, with its length, and the same without the body to HEAD", async (path, type) => {
    const got = await request(path);
    const { headers } = new Response(null, { headers: headersOf(got) });
    expect([statusOf(got), headers.get("content-type")]).toEqual([200, type]);
    expect(Number(headers.get("content-length"))).toBe(bodyOf(got).length);
    const head = await request(path, { method: "HEAD" });
    const withoutDate = (response: string) => headersOf(response).filter(([name]) => name !== "Date");
    expect([statusOf(head), withoutDate(head), bodyOf(head)]).toEqual([200, withoutDate(got), ""]);
  });

  it.each(["PUT", "POST", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])(
    "%s is not allowed",
    async (method) => {
      const response = await request("/", { method });
      expect(statusOf(response)).toBe(405);
      expect(headersOf(response)).toContainEqual(["allow", "GET, HEAD"]);
    },
  );

  it("nothing that is not in its list, however the path is written", async () => {
    for (const path of [
      "/toString",
      "/hasOwnProperty",
      "/constructor",
      "/__proto__",
      "/__proto__/toString",
      "/dist/",
      "/dist/appsscript.json",
      "/package.json",
      "/../package.json",
      "/dist/../package.json",
      "/dist/../../../../../etc/passwd",
      "/dist/..%2f..%2fpackage.json",
      "/dist/%2e%2e/package.json",
      "/dist/%252e%252e%252fpackage.json",
      "/dist/..\\..\\package.json",
      "/dist/..%5c..%5cpackage.json",
      "/dist/Code.js%00.html",
      "/dist/Code.js\u0000",
      "/dist//Code.js",
      "//dist/Code.js",
      "//attacker.example/main.js",
      "/%",
      "/%zz",
      "/%c0%ae%c0%ae/package.json",
      "http://attacker.example/main.js",
      "http://[",
      "*",
      `/${"a".repeat(10_000)}`,
    ]) {
      const status = statusOf(await request(path));
      // What is no request at all, such as one with a NUL in it, is refused before the list is asked.
      expect([path.slice(0, 40), [400, 404].includes(status)]).toEqual([path.slice(0, 40), true]);
    }
    expect(await isWell()).toBe(true);
  });

  it("with headers that keep other pages out, whatever the answer", async () => {
    for (const response of [
      await request("/"),
      await request("/nothing"),
      await request("/", { method: "PUT" }),
      await request("/", { hosts: ["attacker.example"] }),
    ]) {
      const headers = new Map(headersOf(response));
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("content-security-policy")).toMatch(
        /^default-src 'self'; .*frame-ancestors 'none'$/,
      );
      expect(headers.get("content-type")).toBeDefined();
      expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
    }
  });
});

it("300 downloads at once are all served, with as many half requests open", async () => {
  const half = Array.from({ length: 300 }, () => connect(port, "127.0.0.1"));
  for (const socket of half) {
    socket.on("error", () => {});
    socket.write("GET / HT");
  }
  const answers = await Promise.all(Array.from({ length: 300 }, () => request("/page.css")));
  for (const socket of half) socket.destroy();
  expect(new Set(answers.map((answer) => `${statusOf(answer)} ${bodyOf(answer).length}`)).size).toBe(1);
  expect(statusOf(answers[0] as string)).toBe(200);
});

describe("a broken request", () => {
  it.each([
    ["nothing", ""],
    ["half a line", "GET /"],
    ["half of the headers", `GET / HTTP/1.1\r\nHost: 127`],
    ["half of a body", "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nab"],
    ["half of a greeting in another protocol", "\x16\x03\x01\x02"],
  ])("of %s is left, and the next is answered", async (_, text) => {
    expect(statusOf(await raw(text, true))).not.toBe(200);
    expect(await isWell()).toBe(true);
  });

  it.each<[string, string | Buffer]>([
    ["no HTTP", "hello\r\n\r\n"],
    ["another protocol's greeting", Buffer.from("160301020001000100", "hex")],
    ["zeros", Buffer.alloc(1000)],
    ["a version that is none", "GET / HTTP/9.9\r\n\r\n"],
    ["headers of 100 kB", `X: ${"x".repeat(100_000)}\r\n`],
    ["10,000 headers", "X: x\r\n".repeat(10_000)],
    ["two lengths", "Content-Length: 1\r\nContent-Length: 2\r\n"],
    ["a length beside pieces", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"],
    ["an expectation", "Expect: the-unexpected\r\n"],
    ["a header without a name", ": x\r\n"],
    ["a header that goes on in the next line", "X: x\r\n y\r\n z: \r\n\u0000\r\n"],
    ["a path of 100 kB", `GET /${"a".repeat(100_000)} HTTP/1.1\r\n\r\n`],
    ["a tunnel", "CONNECT attacker.example:443 HTTP/1.1\r\nHost: attacker.example:443\r\n\r\n"],
  ])("with %s is refused, and the next is answered", async (_, given) => {
    // Headers stand in a request that would else be answered.
    const isHeader = typeof given === "string" && !given.endsWith("\r\n\r\n");
    const sent = isHeader
      ? `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n${given}\r\n`
      : given;
    expect(statusOf(await raw(sent))).not.toBe(200);
    expect(await isWell()).toBe(true);
  });

  it("that is cut off while the answer is on its way harms nobody", async () => {
    for (let i = 0; i < 20; i++) {
      await new Promise<void>((resolve) => {
        const socket = connect(port, "127.0.0.1", () => {
          socket.write(`GET /vendor/o_spreadsheet.iife.js HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
        });
        socket.once("data", () => socket.resetAndDestroy());
        socket.on("close", () => resolve());
      });
    }
    expect(await isWell()).toBe(true);
  });
});

it("a port that is taken is not shared, and closing frees it, with connections open", async () => {
  const first = await serveWorkbench({ port: 0 });
  const taken = Number(new URL(first.url).port);
  await expect(serveWorkbench({ port: taken })).rejects.toMatchObject({ code: "EADDRINUSE" });
  const idle = connect(taken, "127.0.0.1");
  await new Promise((resolve) => idle.once("connect", resolve));
  const isClosed = new Promise((resolve) => idle.once("close", resolve));
  idle.on("error", () => {});
  await first.close();
  await isClosed;
  await (await serveWorkbench({ port: taken })).close();
});

const headersOf = (response: string): [string, string][] =>
  response
    .slice(0, response.indexOf("\r\n\r\n"))
    .split("\r\n")
    .slice(1)
    .map((line) => [line.slice(0, line.indexOf(": ")), line.slice(line.indexOf(": ") + 2)]);
