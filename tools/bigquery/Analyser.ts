import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { engineFile, requireEngine } from "./engines.ts";

type Message = Record<string, unknown>;
type Call = (request: Message, answered: (error: Error | null, answer: Message) => void) => void;

type Service = Readonly<Record<string, unknown>>;

interface Connection {
  waitForReady(deadline: number, ready: (error?: Error) => void): void;
  close(): void;
}

/** The parts of the two packages that are called here. */
interface Grpc {
  loadPackageDefinition(definition: unknown): {
    zetasql: { local_service: { ZetaSqlLocalService: new (...options: unknown[]) => Service & Connection } };
  };
  credentials: { createInsecure(): unknown };
}
interface ProtoLoader {
  loadSync(file: string, options: Message): unknown;
}

const SERVER = "@fivetrandevelopers/zetasql/lib/zetasql";
const MOST_BYTES = 500_000_000;
const PATIENCE_MS = 60_000;

/**
 * Google's analyser and reference evaluator of GoogleSQL, a program of its own on this machine. What CREATE FUNCTION and
 * CREATE TABLE statements make is known to the statements after them; a table's rows are not kept.
 */
export class Analyser {
  private made: readonly Made[] = [];
  /** The catalogs that are registered, until something is made. */
  private readonly registered = new Map<keyof Made["entries"], number>();

  private constructor(
    private readonly server: ChildProcess,
    private readonly service: Service & Connection,
    private readonly language: Message,
  ) {}

  static async start(): Promise<Analyser> {
    const grpc = requireEngine("@grpc/grpc-js") as Grpc;
    const loader = requireEngine("@grpc/proto-loader") as ProtoLoader;
    const port = await freePort();
    const program = `${SERVER}/remote_server${process.arch === "arm64" ? "_arm" : ""}.so`;
    const server = spawn(engineFile(program), ["localhost", String(port)], { stdio: "ignore" });
    const definition = loader.loadSync("local_service.proto", {
      includeDirs: [engineFile(`${SERVER}/protos`)],
      longs: Number,
      enums: String,
      oneofs: true,
    });
    const { ZetaSqlLocalService } = grpc.loadPackageDefinition(definition).zetasql.local_service;
    const service = new ZetaSqlLocalService(`localhost:${port}`, grpc.credentials.createInsecure(), {
      "grpc.max_receive_message_length": MOST_BYTES,
      "grpc.max_send_message_length": MOST_BYTES,
    });
    await new Promise<void>((ready, failed) =>
      service.waitForReady(Date.now() + PATIENCE_MS, (error) => (error ? failed(error) : ready())),
    );
    const language = await call(service, "GetLanguageOptions", { maximumFeatures: true });
    // BigQuery's mode: its types only. Without a list, every kind of statement is accepted.
    const external = { ...language, productMode: "PRODUCT_EXTERNAL", supportedStatementKinds: [] };
    return new Analyser(server, service, external);
  }

  stop(): void {
    this.service.close();
    this.server.kill();
  }

  /** Analyses the statements of a script one after the other; throws what the analyser says of the first it refuses. */
  async analyse(sql: string): Promise<number> {
    const bytes = Buffer.from(sql);
    let at = 0;
    let statements = 0;
    while (bytes.subarray(at).toString().trim() !== "") {
      const answer = await this.call("Analyze", {
        options: this.options(),
        ...(await this.catalog("declared")),
        parseResumeLocation: { input: sql, bytePosition: at },
      });
      this.remember(answer);
      at = answer.resumeBytePosition as number;
      statements++;
    }
    return statements;
  }

  /** The rows of a query, cells as values of JavaScript. */
  async rows(sql: string): Promise<unknown[][]> {
    const answer = await this.call("EvaluateQuery", {
      sql,
      options: { ...this.options(), enabledRewrites: ["REWRITE_INLINE_SQL_FUNCTIONS"] },
      ...(await this.catalog("evaluated")),
    });
    const { tableData } = answer.content as { tableData: { row?: { cell: Message[] }[] } };
    return (tableData.row ?? []).map(({ cell }) => cell.map(inJavaScript));
  }

  /** Makes a table known, with columns of these types of GoogleSQL. */
  async declareTable(path: string, columns: Readonly<Record<string, string>>): Promise<void> {
    const list = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
    await this.analyse(`CREATE TABLE ${path} (${list.join(", ")});`);
  }

  private options(): Message {
    return { languageOptions: this.language, errorMessageMode: "ERROR_MESSAGE_MULTI_LINE_WITH_CARET" };
  }

  private async catalog(as: keyof Made["entries"]): Promise<Message> {
    const known = this.registered.get(as);
    if (known !== undefined) return { registeredCatalogId: known };
    const simpleCatalog = catalogOf("root", [], this.made, as, this.language);
    const { registeredId } = await this.call("RegisterCatalog", { simpleCatalog });
    this.registered.set(as, registeredId as number);
    return { registeredCatalogId: registeredId };
  }

  private remember({ resolvedStatement }: Message): void {
    const made = findMade(resolvedStatement);
    if (!made) return;
    const isOther = ({ path }: Made) => path.join(".") !== made.path.join(".");
    this.made = [...this.made.filter(isOther), made];
    this.registered.clear();
  }

  private call(name: string, request: Message): Promise<Message> {
    return call(this.service, name, request);
  }
}

function call(service: Service, name: string, request: Message): Promise<Message> {
  return new Promise((answered, failed) =>
    (service[name] as Call).call(service, request, (error, answer) =>
      error
        ? failed(new Error((error as Error & { details?: string }).details ?? error.message))
        : answered(answer),
    ),
  );
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "localhost", () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });
}

interface Made {
  kind: "function" | "table";
  path: readonly string[];
  /** As a catalog lists it: by what is declared of it, and so that it can be evaluated. */
  entries: { declared: Message; evaluated: Message };
}

/** What a statement makes, if anything. */
function findMade(statement: unknown): Made | undefined {
  const made = find(statement, "resolvedCreateFunctionStmtNode");
  if (made) {
    const path = namePathOf(made);
    const declared = { namePath: path, group: "Declared", mode: "SCALAR", signature: [made.signature] };
    if (made.language !== "SQL")
      return { kind: "function", path, entries: { declared, evaluated: declared } };
    const evaluated = {
      ...declared,
      // The analyser resolves such a function at each call, which it then can put in the call's place.
      group: "Templated_SQL_Function",
      templatedSqlFunctionArgumentName: made.argumentNameList,
      parseResumeLocation: { input: withTypedArguments(made) },
    };
    return { kind: "function", path, entries: { declared, evaluated } };
  }
  const table =
    find(statement, "resolvedCreateTableStmtNode") ?? find(statement, "resolvedCreateTableAsSelectStmtNode");
  if (!table) return undefined;
  const columns = (table.parent as { columnDefinitionList: Message[] }).columnDefinitionList;
  const path = namePathOf(table);
  const column = columns.map(({ name, type }) => ({ name, type }));
  const declared = { name: path[path.length - 1], column };
  return { kind: "table", path, entries: { declared, evaluated: declared } };
}

/** The body over its arguments as their types say: the evaluator would take a NULL or an 8 as an INT64. */
function withTypedArguments({ code, argumentNameList, signature }: Message): string {
  const names = argumentNameList as string[];
  const { argument } = signature as { argument: { type: TypeMessage }[] };
  const typed = names.map((name, i) => {
    const type = typeText((argument[i] as { type: TypeMessage }).type);
    return `CAST(${name} AS ${type}) AS ${name}`;
  });
  return `(SELECT ${code} FROM (SELECT ${typed.join(", ")}))`;
}

interface TypeMessage {
  typeKind: string;
  arrayType?: { elementType: TypeMessage };
  structType?: { field: { fieldName: string; fieldType: TypeMessage }[] };
}

/** A type as GoogleSQL writes it. */
function typeText({ typeKind, arrayType, structType }: TypeMessage): string {
  if (arrayType) return `ARRAY<${typeText(arrayType.elementType)}>`;
  if (structType) {
    return `STRUCT<${structType.field.map((each) => `${each.fieldName} ${typeText(each.fieldType)}`).join(", ")}>`;
  }
  return typeKind === "TYPE_DOUBLE" ? "FLOAT64" : typeKind.slice("TYPE_".length);
}

/** The node of a kind, on the way of wrappers down to it. */
function find(node: unknown, kind: string): Message | undefined {
  if (typeof node !== "object" || node === null) return undefined;
  const { node: next } = node as { node?: string };
  if (next === kind) return (node as Message)[kind] as Message;
  return next === undefined ? undefined : find((node as Message)[next], kind);
}

function namePathOf(node: Message): readonly string[] {
  const path = node.namePath as string[] | undefined;
  return path ?? namePathOf(node.parent as Message);
}

/** What is made below a path, as a catalog with one in it for each folder: a project, in it data sets. */
function catalogOf(
  name: string,
  path: readonly string[],
  made: readonly Made[],
  as: keyof Made["entries"],
  languageOptions: Message,
): Message {
  const within = made.filter((each) => path.every((folder, i) => each.path[i] === folder));
  const here = within.filter((each) => each.path.length === path.length + 1);
  const below = new Set(
    within.filter((each) => !here.includes(each)).map((each) => each.path[path.length] as string),
  );
  const listed = (kind: Made["kind"]) =>
    here.filter((each) => each.kind === kind).map(({ entries }) => entries[as]);
  return {
    name,
    ...(path.length === 0 && { builtinFunctionOptions: { languageOptions } }),
    customFunction: listed("function"),
    table: listed("table"),
    catalog: [...below].map((folder) => catalogOf(folder, [...path, folder], within, as, languageOptions)),
  };
}

/** A value as JavaScript has it: structs and arrays as lists, NULL as null. */
function inJavaScript(cell: Message): unknown {
  const kind = cell.value as string | undefined;
  if (kind === undefined) return null;
  if (kind === "structValue")
    return ((cell.structValue as { field?: Message[] }).field ?? []).map(inJavaScript);
  if (kind === "arrayValue")
    return ((cell.arrayValue as { element?: Message[] }).element ?? []).map(inJavaScript);
  return cell[kind];
}
