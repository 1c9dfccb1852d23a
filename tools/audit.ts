import { spawnSync } from "node:child_process";

/** What `npm audit --json` says, as far as we read it. */
export interface AuditReport {
  /** Why there is no answer, where there is none. */
  readonly message?: string;
  readonly metadata?: {
    readonly vulnerabilities: { readonly total: number };
    readonly dependencies: { readonly total: number };
  };
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly severity: string; readonly range: string; readonly via: readonly unknown[] }>
  >;
}

/** `npm run audit`: asks the registry for known vulnerabilities. Where it does not answer, that is a failure too. */
export async function run(): Promise<void> {
  const { isSafe, lines } = auditInWords(auditReport());
  for (const line of lines) (isSafe ? console.log : console.error)(line);
  if (!isSafe) process.exit(1);
}

/** What npm says of all that is installed. */
export function auditReport(): AuditReport {
  const { stdout } = spawnSync("npm audit --json", { shell: true, encoding: "utf8", maxBuffer: 1e8 });
  try {
    return JSON.parse(stdout);
  } catch {
    return { message: "npm gave no report" };
  }
}

/** What a report comes to for some packages alone: those that people get from us. */
export function auditOf(
  { vulnerabilities = {}, ...report }: AuditReport,
  names: ReadonlySet<string>,
): ReturnType<typeof auditInWords> {
  const theirs = Object.entries(vulnerabilities).filter(([name]) => names.has(name));
  if (!report.metadata) return auditInWords(report);
  return auditInWords({
    metadata: { vulnerabilities: { total: theirs.length }, dependencies: { total: names.size } },
    vulnerabilities: Object.fromEntries(theirs),
  });
}

/** What a report comes to. */
export function auditInWords({ message, metadata, vulnerabilities = {} }: AuditReport): {
  isSafe: boolean;
  lines: string[];
} {
  if (!metadata) {
    const why = message ?? "no reason given";
    return {
      isSafe: false,
      lines: [
        `Not audited: the registry did not answer (${why}). Nothing is known either way; run it again where there is a network.`,
      ],
    };
  }
  const { vulnerabilities: known, dependencies } = metadata;
  if (known.total === 0)
    return { isSafe: true, lines: [`No known vulnerability in ${dependencies.total} packages.`] };
  const lines = Object.entries(vulnerabilities).map(([name, { severity, range, via }]) => {
    const titles = via.map((each) => (typeof each === "string" ? `through ${each}` : titleOf(each)));
    return `${name} ${range}, ${severity}: ${titles.join("; ")}`;
  });
  return { isSafe: false, lines };
}

function titleOf(advisory: unknown): string {
  const { title = "", url = "" } = advisory as { title?: string; url?: string };
  return `${title} ${url}`.trim();
}
