/** Where the functions go. */
export interface Destination {
  project: string;
  dataset: string;
  location: string;
  bucket: string;
}

/** One command, with what it reads: a script goes to it as its input. */
export interface Step {
  what: string;
  command: readonly string[];
  input?: { file: string; sql: string };
  /** Why it may fail without harm. */
  unless?: string;
}

const ACCEPTED: Readonly<Record<keyof Destination, RegExp>> = {
  project: /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/,
  dataset: /^\w{1,1024}$/,
  location: /^[A-Za-z0-9-]{2,40}$/,
  bucket: /^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/,
};
const EXAMPLES: Readonly<Record<keyof Destination, string>> = {
  project: "my-project",
  dataset: "comp",
  location: "US",
  bucket: "my-bucket",
};

/** Reads `--project P --dataset D --location US --bucket B`; throws one sentence for what is not accepted. */
export function readDestination(args: readonly string[]): Destination {
  const given = (name: string) => {
    const at = args.indexOf(`--${name}`);
    const joined = args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
    return at < 0 ? joined : args[at + 1];
  };
  const names = Object.keys(ACCEPTED) as (keyof Destination)[];
  const read = names.map((name) => {
    const value = given(name);
    if (value === undefined || !ACCEPTED[name].test(value)) {
      throw new Error(
        `--${name} must be given, such as --${name} ${EXAMPLES[name]}; got ${value ?? "nothing"}.`,
      );
    }
    return [name, value];
  });
  return Object.fromEntries(read) as Destination;
}

/** Where the library of a data set lies: each version apart, so that functions of an older one still find theirs. */
function libraryFolder({ bucket, dataset }: Destination, version: string): string {
  return `gs://${bucket}/ai_comp/${dataset}/${version}`;
}

/** A file with the data set and the library's folder filled in. */
export function filled(sql: string, destination: Destination, version: string): string {
  return sql
    .replaceAll("$" + "{dataset}", `\`${destination.project}\`.\`${destination.dataset}\``)
    .replaceAll("$" + "{library}", libraryFolder(destination, version));
}

/** The commands that deploy; running them again gives the same. */
export function deploySteps(
  destination: Destination,
  files: Readonly<Record<string, string>>,
  version: string,
): Step[] {
  const { project, dataset, location } = destination;
  const create = `CREATE SCHEMA IF NOT EXISTS \`${project}\`.\`${dataset}\` OPTIONS (location = '${location}')`;
  return [
    {
      what: `The library of version ${version}`,
      command: [
        ...["gcloud", "storage", "cp", "dist/bigquery/ai_comp.js"],
        `${libraryFolder(destination, version)}/ai_comp.js`,
      ],
    },
    { what: "The data set, unless it is there", command: query(destination, [create]) },
    script("The tables of figures", "benchmarks.sql", destination, files, version),
    script("The functions", "functions.sql", destination, files, version),
  ];
}

/** The commands that take out what deploying made, and nothing else: the data set and the bucket stay. */
export function dropSteps(
  destination: Destination,
  files: Readonly<Record<string, string>>,
  version: string,
): Step[] {
  return [
    script("The functions and the tables", "drop.sql", destination, files, version),
    {
      what: "The library, of every version",
      command: ["gcloud", "storage", "rm", `${libraryFolder(destination, "*")}/ai_comp.js`],
      unless: "it was taken out before",
    },
  ];
}

function script(
  what: string,
  name: string,
  destination: Destination,
  files: Readonly<Record<string, string>>,
  version: string,
): Step {
  const sql = filled(files[name] ?? "", destination, version);
  return { what, command: query(destination), input: { file: `dist/bigquery/deployed/${name}`, sql } };
}

function query({ project, location }: Destination, more: readonly string[] = []): string[] {
  return [
    ...["bq", "--quiet", "--format=none", `--project_id=${project}`, `--location=${location}`],
    ...["query", "--use_legacy_sql=false", ...more],
  ];
}

/** A step as a shell takes it. */
export function shellLine({ command, input }: Step): string {
  const line = command.map((word) =>
    /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replace(/'/g, "'\\''")}'`,
  );
  return input ? `${line.join(" ")} < ${input.file}` : line.join(" ");
}
