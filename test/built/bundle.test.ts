import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Script } from "node:vm";
import { parse } from "acorn";
import { describe, expect, it } from "vitest";
import { ENTRY_POINTS } from "../../src/apps-script/entryPoints.ts";
import { FUNCTIONS } from "../../src/functions/index.ts";
import { bareContext } from "../../tools/bareContext.ts";
import { bundleText, callFormula, loadBundle } from "../support/loadBundle.ts";

/** What Google's V8 page lists as absent: touching one is a ReferenceError for the user. */
const ABSENT = [
  "setTimeout",
  "setInterval",
  "clearTimeout",
  "clearInterval",
  "ReadableStream",
  "WritableStream",
  "TextEncoder",
  "TextDecoder",
  "fetch",
  "FormData",
  "File",
  "Blob",
  "URL",
  "URLSearchParams",
  "DOMException",
  "atob",
  "btoa",
  "crypto",
  "SubtleCrypto",
  "window",
  "navigator",
  "performance",
  "process",
  "document",
  "require",
  "module",
];

const intended = [
  "aiComp_",
  ...FUNCTIONS.map(({ name }) => name),
  ...ENTRY_POINTS.map(({ name }) => name),
].sort();

describe("dist/Code.js", () => {
  it("is a script of ES2020, which Apps Script can save", () => {
    expect(() => parse(bundleText(), { ecmaVersion: 2020, sourceType: "script" })).not.toThrow();
  });

  it("has no character beyond Latin-1, with which it would take twice the room", () => {
    expect(bundleText().match(/.{0,40}[\u0100-\uffff]/)).toBeNull();
  });

  it("has the formulas and the entry points as globals, and one private name", () => {
    const context = bareContext();
    const before = new Set(globalsOf(context));
    new Script(bundleText()).runInContext(context);
    const added = globalsOf(context).filter((name) => !before.has(name));
    expect(added.sort()).toEqual(intended);
  });

  it("compiles for a call the formula that is called, and none besides", () => {
    const context = bareContext();
    const bodies: string[] = [];
    const { Function: made } = new Script("({ Function })").runInContext(context) as {
      Function: FunctionConstructor;
    };
    Object.assign(context, {
      Function: function recorded(body: string) {
        bodies.push(body);
        return made(body);
      },
    });
    new Script(bundleText()).runInContext(context);
    expect(bodies).toEqual([]);
    const called = () => bodies.flatMap((body) => body.match(/functions\/AI_[A-Z_]+(?=",)/g));
    callFormula(context, "AI_LEVEL", [8]);
    callFormula(context, "AI_LEVEL", [3]);
    expect(called()).toEqual(["functions/AI_LEVEL"]);
    callFormula(context, "AI_EXPLAIN", ["AI_LEVEL", 8]);
    expect(called()).toEqual(["functions/AI_LEVEL", "functions/AI_EXPLAIN"]);
  });

  it("says in one sentence that it cannot run where nothing makes functions of text", () => {
    const context = bareContext({ codeGeneration: { strings: false, wasm: true } });
    new Script(bundleText()).runInContext(context);
    expect(() => callFormula(context, "AI_LEVEL", [8])).toThrow(
      "AI Comp cannot run here: this place does not let a script make functions of text.",
    );
  });

  it("touches no service and no absent global while it loads, nor when formulas run", () => {
    const touched: string[] = [];
    const context = bareContext();
    for (const name of [...ABSENT, "SpreadsheetApp", "PropertiesService", "LockService", "HtmlService"]) {
      Object.defineProperty(context, name, {
        configurable: true,
        get: () => {
          touched.push(name);
          return undefined;
        },
      });
    }
    new Script(bundleText()).runInContext(context);
    callFormula(context, "AI_SALARY", [8, "WA", 0.6, "cash"]);
    callFormula(context, "AI_EXPLAIN", ["AI_BAND", "Lead", "CA", "hire"]);
    expect(touched).toEqual([]);
  });

  it("declares every formula at top level with the comment that Sheets shows", () => {
    const text = bundleText();
    const declared = parse(text, { ecmaVersion: 2020, sourceType: "script" }).body.flatMap((node) =>
      node.type === "FunctionDeclaration" ? [node.id.name] : [],
    );
    for (const { name, summary, params } of FUNCTIONS) {
      expect(declared).toContain(name);
      const comment =
        new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\nfunction ${name}\\(`).exec(text)?.[1] ?? "";
      expect(comment).toContain(summary);
      expect(comment).toContain("@customfunction");
      expect(comment).toContain("@return {");
      expect(comment.match(/@param \{[^}]+\} /g)).toHaveLength(Object.keys(params).length);
    }
  });

  it("gives no formula a name that Sheets would take for a cell or keep private", () => {
    for (const { name } of FUNCTIONS) expect(name).toMatch(/^AI_[A-Z_]+[A-Z]$/);
  });

  it("is pushed with the commands, the sidebar, its panels and the manifest, and nothing else", () => {
    const pushed = ["Code.js", "Commands.html", "Panels.html", "Sidebar.html", "appsscript.json"];
    expect(readdirSync("dist").sort()).toEqual(pushed);
    const root = mkdtempSync(join(tmpdir(), "clasp-"));
    writeFileSync(join(root, ".clasp.json"), JSON.stringify({ scriptId: "any", rootDir: "dist" }));
    cpSync("dist", join(root, "dist"), { recursive: true });
    const status = execFileSync(
      "npx",
      ["clasp", "show-file-status", "--json", "--project", join(root, ".clasp.json")],
      { encoding: "utf8" },
    );
    rmSync(root, { recursive: true });
    const { filesToPush } = JSON.parse(status.slice(status.indexOf("{"))) as { filesToPush: string[] };
    expect(filesToPush.map((path) => path.replace(/^.*dist\//, "")).sort()).toEqual(pushed);
  });

  it("asks for the two scopes and no others", async () => {
    const { default: manifest } = await import("../../appsscript.json");
    expect(manifest.oauthScopes).toEqual([
      "https://www.googleapis.com/auth/spreadsheets.currentonly",
      "https://www.googleapis.com/auth/script.container.ui",
    ]);
  });

  it("runs the same in a context made for each call, as Google does", () => {
    expect(callFormula(loadBundle(), "AI_SALARY", [8])).toBe(155_008);
  });
});

function globalsOf(context: object): string[] {
  return new Script("Object.getOwnPropertyNames(globalThis)").runInContext(context) as string[];
}
