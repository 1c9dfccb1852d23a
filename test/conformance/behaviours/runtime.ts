// Section 6 of the platform notes: the language that scripts are written in.
import { type Behaviour, fromOutside, type Origin, scripted } from "../Behaviour.ts";
import { from } from "../origins.ts";

const ABSENT = [
  "setTimeout setInterval clearTimeout clearInterval",
  "ReadableStream WritableStream",
  "TextEncoder TextDecoder",
  "fetch FormData",
  "File Blob",
  "URL URLSearchParams",
  "DOMException",
  "atob btoa",
  "crypto SubtleCrypto",
  "window navigator",
  "performance process",
];

const PRESENT = ["console", "Logger", "Promise", "WebAssembly", "Intl", "JSON", "Symbol", "BigInt"];

const refused = (origin: Origin, what: string, code: string): Behaviour =>
  fromOutside(
    origin,
    `${what} are refused when a project is saved`,
    "refused",
    `Paste ${code} into the script editor and save.`,
    (open) => {
      try {
        open({ code });
        return "saved";
      } catch {
        return "refused";
      }
    },
  );

export const RUNTIME: readonly Behaviour[] = [
  scripted(from("6 C reports"), "A script makes a function of text", 42, () => new Function("return 42")()),
  ...ABSENT.map((names) =>
    scripted(
      from("6 G v8"),
      `Absent: ${names.replaceAll(" ", ", ")}`,
      "",
      (_, listed) =>
        listed
          .split(" ")
          .filter((name) => name in globalThis)
          .join(" "),
      names,
    ),
  ),
  ...PRESENT.map((name) =>
    scripted(from("6 G v8"), `Present: ${name}`, true, (_, present) => present in globalThis, name),
  ),
  refused(from("6 G v8"), "Private fields", "class A { #secret = 1; }"),
  refused(from("6 G v8"), "Static fields", "class A { static one = 1; }"),
  refused(from("6 G v8"), "Modules", "export const one = 1;"),
  scripted(from("6 G v8"), "Optional chaining and ?? are understood", [null, 2], () => {
    const nothing = new Function("return { missing: ({}).a?.b ?? null, two: null ?? 2 }")() as {
      missing: null;
      two: number;
    };
    return [nothing.missing, nothing.two];
  }),
  scripted(
    from("6 F folklore"),
    "??= is understood",
    3,
    () => new Function("var a = null; a ??= 3; return a;")() as number,
  ),
  scripted(
    from("6 G v8"),
    "async functions give promises",
    true,
    () => (new Function("return (async function () {})()")() as unknown) instanceof Promise,
  ),
];
