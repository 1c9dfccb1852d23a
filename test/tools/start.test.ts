import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { serveWorkbench } from "../../tools/serveWorkbench.ts";

test("a port in use gives way to the next free one", async () => {
  const first = await serveWorkbench({ port: 9330 });
  const second = await serveWorkbench({ port: 9330 });
  try {
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(first.url).port));
    for (const { url } of [first, second]) {
      expect(new URL(url).hostname).toBe("127.0.0.1");
      expect(await (await fetch(url)).text()).toContain("AI Comp");
    }
  } finally {
    await first.close();
    await second.close();
  }
});

test("a PORT that is none is refused in one sentence", () => {
  const { status, stderr } = spawnSync(process.execPath, ["tools/run.mjs", "start"], {
    encoding: "utf8",
    env: { ...process.env, PORT: "eighty" },
  });
  expect(stderr).toBe('PORT must be a whole number from 0 to 65535; got "eighty".\n');
  expect(status).toBe(1);
});
