import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bigQueryFiles } from "../../tools/bigquery/build.ts";
import { deploySteps, dropSteps, readDestination, shellLine } from "../../tools/bigquery/deployment.ts";

const ARGS = ["--project", "a-project", "--dataset", "comp", "--location=US", "--bucket", "a-bucket"];
const HERE = readDestination(ARGS);

describe("deploying to BigQuery", () => {
  it("copies the library, makes the data set, the tables and the functions, in this order", async () => {
    const steps = deploySteps(HERE, await bigQueryFiles(), "2026.12");
    expect(steps.map(shellLine)).toEqual([
      "gcloud storage cp dist/bigquery/ai_comp.js gs://a-bucket/ai_comp/comp/2026.12/ai_comp.js",
      "bq --quiet --format=none --project_id=a-project --location=US query --use_legacy_sql=false 'CREATE SCHEMA IF NOT EXISTS `a-project`.`comp` OPTIONS (location = '\\''US'\\'')'",
      "bq --quiet --format=none --project_id=a-project --location=US query --use_legacy_sql=false < dist/bigquery/deployed/benchmarks.sql",
      "bq --quiet --format=none --project_id=a-project --location=US query --use_legacy_sql=false < dist/bigquery/deployed/functions.sql",
    ]);
    for (const { input } of steps) expect(input?.sql ?? "").not.toContain("${");
    const functions = steps[3]?.input?.sql ?? "";
    expect(functions).toContain("library = ['gs://a-bucket/ai_comp/comp/2026.12/ai_comp.js']");
    expect(functions).toContain("CREATE OR REPLACE FUNCTION `a-project`.`comp`.AI_TAKE_HOME(");
    expect(functions).toContain("description = 'AI Comp 2026.12. ");
  });

  it("may be run again: each statement replaces what stands there, and takes what an earlier run made for ours", async () => {
    const scripts = deploySteps(HERE, await bigQueryFiles(), "2026.12").flatMap(({ input }) => input ?? []);
    const statements = scripts.flatMap(({ sql }) => sql.split(/^(?=ASSERT |CREATE )/m));
    expect(statements.length).toBeGreaterThan(50);
    for (const each of statements.filter((statement) => !statement.startsWith("ASSERT NOT EXISTS"))) {
      expect(each).toMatch(/^CREATE OR REPLACE (FUNCTION|TABLE) /);
      expect(each).toMatch(/\bdescription = 'AI Comp 2026\.12[.,] /);
    }
  });

  it("takes out only files and names of its own, and neither the data set nor the bucket", async () => {
    const steps = dropSteps(HERE, await bigQueryFiles(), "2026.12");
    expect(steps.map(shellLine)).toEqual([
      "bq --quiet --format=none --project_id=a-project --location=US query --use_legacy_sql=false < dist/bigquery/deployed/drop.sql",
      "gcloud storage rm 'gs://a-bucket/ai_comp/comp/*/ai_comp.js'",
    ]);
    const statements = (steps[0]?.input?.sql ?? "").split(/;\n+/).filter((each) => each !== "");
    const [first, second, ...drops] = statements;
    expect([first, second]).toEqual([
      expect.stringMatching(/^ASSERT NOT/),
      expect.stringMatching(/^ASSERT NOT/),
    ]);
    for (const each of drops)
      expect(each).toMatch(
        /^DROP (FUNCTION|TABLE) IF EXISTS `a-project`\.`comp`\.(SAFE_)?(AI_|ai_comp_)\w+$/,
      );
  });

  it.runIf(process.platform !== "win32")("prints lines that a shell takes as what is run", async () => {
    const folder = mkdtempSync(join(tmpdir(), "deploy-"));
    const tools = join(folder, "tools");
    mkdirSync(tools);
    for (const tool of ["bq", "gcloud"]) {
      writeFileSync(join(tools, tool), `#!/bin/sh\nprintf '%s\\n' ${tool} "$@" > "$TOLD"\n`);
      chmodSync(join(tools, tool), 0o755);
    }
    const told = join(folder, "told");
    const files = await bigQueryFiles();
    for (const step of [...deploySteps(HERE, files, "2026.12"), ...dropSteps(HERE, files, "2026.12")]) {
      const line = shellLine(step).replace(/ < \S+$/, "");
      spawnSync("sh", ["-c", line], { env: { PATH: `${tools}:${process.env.PATH}`, TOLD: told } });
      expect(readFileSync(told, "utf8").trimEnd().split("\n")).toEqual(step.command);
    }
    rmSync(folder, { recursive: true });
  });

  it.each([
    [[], "--project must be given, such as --project my-project; got nothing."],
    [["--project", "a-project"], "--dataset must be given, such as --dataset comp; got nothing."],
    [[...ARGS.slice(0, 3), "comp; DROP"], "--dataset must be given, such as --dataset comp; got comp; DROP."],
    [[...ARGS.slice(0, 5), "--bucket=`rm`"], "--bucket must be given, such as --bucket my-bucket; got `rm`."],
  ])("refuses %j", (args, says) => {
    expect(() => readDestination(args)).toThrow(says);
  });
});
