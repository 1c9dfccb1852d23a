import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { CopyOfProject } from "../adding/copyOfProject.ts";

/** Room for 300 connections and what Node itself has open, and for no file a connection beside them. */
const OPEN_FILES = 400;

// It builds first, and other tests read what is built here.
let copy: CopyOfProject;
beforeAll(async () => {
  copy = await CopyOfProject.make();
});
afterAll(() => copy.remove());

let started: ChildProcess | undefined;
afterEach(() => void started?.kill("SIGKILL"));

/** `npm start` with a limit of open files, and its address once it is ready. */
const start = async (port: string): Promise<{ child: ChildProcess; url: string }> => {
  const child = spawn(
    "sh",
    ["-c", `ulimit -n ${OPEN_FILES}; exec "${process.execPath}" tools/run.mjs start`],
    {
      cwd: copy.root,
      env: { ...process.env, PORT: port },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  started = child;
  let said = "";
  for await (const chunk of child.stdout ?? []) {
    said += chunk;
    const url = /Workbench ready at (\S+)/.exec(said)?.[1];
    if (url) return { child, url };
  }
  throw new Error(`It ended: ${said}`);
};

/** `npm start` that does not begin to serve. */
const ended = async (environment: Record<string, string>) => {
  const child = spawn(process.execPath, ["tools/run.mjs", "start"], {
    cwd: copy.root,
    env: { ...process.env, ...environment },
  });
  started = child;
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit") as Promise<[number]>,
  ]);
  return { status, stdout, stderr };
};

/** Somebody else's program at a port; there may be one already. */
const occupy = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    const other = createServer((_, response) => response.end("another program"));
    other.once("error", () => resolve(other));
    other.listen(port, "127.0.0.1", () => resolve(other));
  });

test("300 downloads at once are all served, and a signal ends it with nothing said", async () => {
  const { child, url } = await start("0");
  const lengths = await Promise.all(
    Array.from({ length: 300 }, async () => {
      const response = await fetch(`${url}dist/Code.js`);
      return [response.status, (await response.arrayBuffer()).byteLength];
    }),
  );
  expect(new Set(lengths.map(String))).toEqual(new Set([String(lengths[0])]));
  expect(lengths[0]?.[0]).toBe(200);
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("a port that was asked for and is taken is named, and nothing is served elsewhere", async () => {
  const other = await occupy(0);
  const { port } = other.address() as AddressInfo;
  const { status, stdout, stderr } = await ended({ PORT: String(port) });
  other.close();
  expect([status, stdout, stderr]).toEqual([
    1,
    "",
    `Port ${port} is taken by another program: name another, as in PORT=8123 npm start.\n`,
  ]);
});

test("where none was asked for and the usual one is taken, a free one is, and it is said", async () => {
  const other = await occupy(8080);
  const { url } = await start("");
  expect(url).not.toContain(":8080/");
  expect(await (await fetch(url)).text()).toContain("AI Comp");
  other.close();
});

test("a PORT that is none is refused in one sentence", async () => {
  const { status, stderr } = await ended({ PORT: "eighty" });
  expect([status, stderr]).toEqual([1, 'PORT must be a whole number from 0 to 65535; got "eighty".\n']);
});
