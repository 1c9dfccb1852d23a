import { build } from "./build.ts";
import { checkData } from "./checkData.ts";
import { serveWorkbench } from "./serveWorkbench.ts";

const DEFAULT_PORT = 8080;

const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const readPort = (text: string | undefined): number => {
  if (text === undefined || text === "") return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  return fail(`PORT must be a whole number from 0 to 65535; got "${text}".`);
};

const sentence = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";

/** `npm start`: checks the data, builds the add-on and serves the workbench until it is stopped. */
export async function run(): Promise<void> {
  const port = readPort(process.env.PORT);
  const mistakes = checkData();
  if (mistakes.length > 0) fail(mistakes.join("\n"));
  try {
    await build();
  } catch (error) {
    fail(`The build failed: ${sentence(error)}`);
  }
  try {
    const { url } = await serveWorkbench({ port });
    console.log(`Workbench ready at ${url}`);
  } catch (error) {
    fail(`The workbench could not be served: ${sentence(error)}`);
  }
}
