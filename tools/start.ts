import { build } from "./build.ts";
import { checkData } from "./checkData.ts";
import { serveWorkbench } from "./serveWorkbench.ts";

const DEFAULT_PORT = 8080;
const ANY_FREE_PORT = 0;

const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};

/** The port that was asked for, if any. */
const readPort = (text: string | undefined): number | undefined => {
  if (text === undefined || text === "") return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  return fail(`PORT must be a whole number from 0 to 65535; got "${text}".`);
};

const sentence = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";

const NAME_ANOTHER = "name another, as in PORT=8123 npm start.";

const whyNotServed = (error: NodeJS.ErrnoException, port: number): string => {
  if (error.code === "EADDRINUSE") return `Port ${port} is taken by another program: ${NAME_ANOTHER}`;
  if (error.code === "EACCES") return `Port ${port} is not open to this user: ${NAME_ANOTHER}`;
  return `The workbench could not be served: ${sentence(error)}`;
};

/** Serves at the port that was asked for and at no other; where none was, at the usual one or any that is free. */
const serve = async (asked: number | undefined): ReturnType<typeof serveWorkbench> => {
  const port = asked ?? DEFAULT_PORT;
  try {
    return await serveWorkbench({ port });
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
    if (!isTaken || asked !== undefined) return fail(whyNotServed(error as NodeJS.ErrnoException, port));
    console.log(`Port ${port} is taken by another program; the workbench takes a free one.`);
    return serve(ANY_FREE_PORT);
  }
};

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
  const { url, close } = await serve(port);
  console.log(`Workbench ready at ${url}`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void close());
}
