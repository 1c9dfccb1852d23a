import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { dataVersion } from "../src/reference/dataVersion.ts";
import { buildBigQuery, FOLDER } from "./bigquery/build.ts";
import {
  type Destination,
  deploySteps,
  dropSteps,
  filled,
  readDestination,
  type Step,
  shellLine,
} from "./bigquery/deployment.ts";

const USAGE =
  "npm run deploy:bigquery -- [drop] --project my-project --dataset comp --location US --bucket my-bucket [--dry-run]";

/** `npm run deploy:bigquery`: prints each command and runs it; only prints where asked to or where the tools are missing. */
export async function run(args: readonly string[]): Promise<void> {
  let destination: Destination;
  try {
    destination = readDestination(args);
  } catch (error) {
    fail(`${(error as Error).message}\n${USAGE}`);
    return;
  }
  const files = await buildBigQuery();
  const { version } = dataVersion();
  for (const name of ["bands.sql", "audit.sql"]) {
    write(`${FOLDER}/deployed/${name}`, filled(files[name] ?? "", destination, version));
  }
  const steps = (args[0] === "drop" ? dropSteps : deploySteps)(destination, files, version);
  const dryRun = args.includes("--dry-run") ? "--dry-run" : missingTools();
  if (dryRun) console.log(`Nothing is run (${dryRun}). The commands, in this order:`);
  for (const step of steps) {
    if (step.input) write(step.input.file, step.input.sql);
    console.log(`\n# ${step.what}\n${shellLine(step)}`);
    if (!dryRun && !carriedOut(step)) return;
  }
}

/** Why nothing can be run here; undefined where both tools are installed. */
function missingTools(): string | undefined {
  const missing = ["bq", "gcloud"].filter((tool) => spawnSync(tool, ["version"], { stdio: "ignore" }).error);
  return missing.length === 0 ? undefined : `${missing.join(" and ")} not installed`;
}

function carriedOut({ command, input, unless }: Step): boolean {
  const [tool = "", ...words] = command;
  const { status } = spawnSync(tool, words, {
    input: input?.sql ?? "",
    stdio: ["pipe", "inherit", "inherit"],
  });
  if (status === 0) return true;
  if (unless) console.log(`${tool} failed, which does no harm where ${unless}.`);
  else fail(`${tool} failed: see its message above. What came before is done; the same command goes on.`);
  return unless !== undefined;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
