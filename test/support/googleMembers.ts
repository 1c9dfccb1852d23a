import { readFileSync } from "node:fs";

/** The members that a class of Google's has, by the types that Google's documentation is made into. */
export const googleMembers = (service: string, name: string): readonly string[] => {
  const types = readFileSync(
    `node_modules/@types/google-apps-script/google-apps-script.${service}.d.ts`,
    "utf8",
  );
  const found = new RegExp(`\\n( *)interface ${name}(?: extends [^{]+)? \\{\\n([\\s\\S]*?)\\n\\1\\}`).exec(
    types,
  );
  if (!found) throw new Error(`${service} has no interface ${name}.`);
  const [, indent = "", body = ""] = found;
  const wanted = body
    .split("\n")
    .filter((line) => !line.includes("DO NOT USE"))
    .join("\n");
  const member = new RegExp(`^ {${indent.length + 4}}(?:/\\*\\*.*\\*/ )?(?:readonly )?(\\w+)(?=[(:<])`, "gm");
  return [...new Set([...wanted.matchAll(member)].map(([, one = ""]) => one))];
};
