import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { Clasp } from "../../../tools/setup/Clasp.ts";
import { setUp } from "../../../tools/setup/setUp.ts";
import { whyInWords } from "../../../tools/setup/whyInWords.ts";

const REAL = "node_modules/@google/clasp/build/src/index.js";
const FAKE = "test/tools/setup/fakeClasp.mjs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "setup-"));
  process.env.FAKE_CLASP = root;
});
afterEach(() => {
  delete process.env.FAKE_CLASP;
  rmSync(root, { recursive: true });
});

interface Google {
  loggedIn?: boolean;
  /** Whether somebody agrees on the page that a login opens. */
  agrees?: boolean;
  wrong?: Record<string, { says: string; status: number }>;
}

/** A setup with such a Google: what stopped it, what it told, what was asked of clasp, and what is kept of the script. */
async function setup(google: Google, { terminal = true, build = async () => {} } = {}) {
  writeFileSync(join(root, "google.json"), JSON.stringify({ loggedIn: true, agrees: true, ...google }));
  const told: string[] = [];
  const stopped = await setUp(root, new Clasp(FAKE, terminal), build, (line) => told.push(line));
  const read = (file: string) =>
    existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : undefined;
  return {
    stopped,
    told: told.join("\n"),
    calls: (read("calls.txt") ?? "").split("\n").filter(Boolean),
    kept: read(".clasp.json"),
  };
}

describe("npm run setup", () => {
  it("logs in, makes a spreadsheet with a script, pushes, and prints the link", async () => {
    const { stopped, told, calls, kept } = await setup({ loggedIn: false });
    expect(stopped).toBeUndefined();
    expect(calls).toEqual([
      "show-authorized-user --json",
      "login",
      "show-authorized-user --json",
      "create-script --type sheets --title AI Comp --json",
      "push --force --json",
    ]);
    expect(told).toContain("https://docs.google.com/spreadsheets/d/sheet-1/edit");
    expect(JSON.parse(kept ?? "")).toEqual({ scriptId: "script-1", parentId: "sheet-1", rootDir: "dist" });
    // What clasp pulls of the new script stays away from the project.
    expect(existsSync(join(root, "appsscript.json"))).toBe(false);
  });

  it("pushes to the same script the second time", async () => {
    await setup({});
    const { stopped, told, calls } = await setup({});
    expect(stopped).toBeUndefined();
    expect(calls.filter((call) => call.startsWith("create"))).toHaveLength(1);
    expect(told).toContain("sheet-1");
  });

  it("keeps the spreadsheet that it made where the push fails, and goes on with it", async () => {
    const api =
      "User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.";
    const first = await setup({ wrong: { push: { says: api, status: 1 } } });
    expect(first.stopped).toBe(
      "The add-on was not pushed: the Apps Script API is off for your account; turn it on at https://script.google.com/home/usersettings, wait a minute, and run it again.",
    );
    expect(first.kept).toContain("script-1");
    const second = await setup({});
    expect(second.stopped).toBeUndefined();
    expect(second.calls.filter((call) => call.startsWith("create"))).toHaveLength(1);
  });

  it("says that the build failed, and asks Google for nothing", async () => {
    const build = async () => {
      throw new Error("data/version.json: not valid JSON\n  at …");
    };
    const { stopped, calls } = await setup({}, { build });
    expect(stopped).toBe("The build failed: data/version.json: not valid JSON");
    expect(calls).toEqual([]);
  });

  it("says that nobody is logged in, with a terminal and without", async () => {
    expect((await setup({ loggedIn: false, agrees: false })).stopped).toMatch(
      /^Nobody is logged in: Google's page was closed or refused;/,
    );
    expect((await setup({ loggedIn: false }, { terminal: false })).stopped).toBe(
      "Nobody is logged in, and there is no terminal to do it from: run npx clasp login in one, then npm run setup.",
    );
  });

  it.each(["{", "null", '{"scriptId": ""}', '{"scriptId": "x", "rootDir": "src"}'])(
    "names a .clasp.json that holds %s",
    async (held) => {
      writeFileSync(join(root, ".clasp.json"), held);
      const { stopped, calls } = await setup({});
      expect(stopped).toMatch(/^\.clasp\.json must be .* delete it and a new script is made\.$/);
      expect(calls).toEqual([]);
    },
  );

  it("takes an error for one that clasp ends with 0 after", async () => {
    const wrong = { "create-script": { says: "Project file already exists.", status: 0 } };
    const { stopped, kept } = await setup({ wrong });
    expect(stopped).toBe('No spreadsheet was made: clasp says "Project file already exists.".');
    expect(kept).toBeUndefined();
  });
});

test.each([
  ["getaddrinfo ENOTFOUND script.googleapis.com", "Google could not be reached"],
  [
    "request to https://oauth2.googleapis.com/token failed, reason: ECONNRESET",
    "Google could not be reached",
  ],
  ["Error 400: admin_policy_enforced", "your organisation does not let clasp in"],
  ["invalid_grant", "the login is no longer good"],
  ["Request had insufficient authentication scopes.", "not everything was ticked"],
  ["Insufficient Permission", "not everything was ticked"],
  ["Requested entity was not found.", "Google finds no such script"],
  ["The caller does not have permission", "Google finds no such script"],
  ["The user's Drive storage quota has been exceeded.", "your Google Drive is full"],
  ["Quota exceeded for quota metric 'Management requests'", "Google asks to wait"],
])("clasp's '%s' becomes a sentence that says what to do", (said, why) => {
  const sentence = whyInWords("The add-on was not pushed", said, ".clasp.json");
  expect(sentence.startsWith(`The add-on was not pushed: ${why}`)).toBe(true);
  expect(sentence).toMatch(/^[^\n]{40,300}\.$/);
});

test("the real clasp answers in the form that is read, where nobody is logged in", () => {
  process.env.clasp_config_auth = join(root, "nobody.json");
  const said = new Clasp(REAL, false).ask(root, "show-authorized-user");
  expect(said).toMatchObject({ ok: true, json: { loggedIn: false } });
  delete process.env.clasp_config_auth;
});
