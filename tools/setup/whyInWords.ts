/** What Google or the network says, by a word in it, and what somebody can do about it. The first that fits is told. */
const KNOWN: readonly (readonly [RegExp, string | ((project: string) => string)])[] = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|fetch failed|socket hang up/i,
    "Google could not be reached; run it again where there is a network, and behind a proxy set HTTPS_PROXY.",
  ],
  [
    /has not enabled the Apps Script API/i,
    "the Apps Script API is off for your account; turn it on at https://script.google.com/home/usersettings, wait a minute, and run it again.",
  ],
  [
    /admin_policy_enforced|access_denied|administrator/i,
    "your organisation does not let clasp in; ask its administrator to allow it, or paste the files (docs/install.md).",
  ],
  [
    /invalid_grant|invalid_rapt|Invalid Credentials|unauthenticated|No credentials|\b401\b/i,
    "the login is no longer good; run npx clasp logout, then npm run setup.",
  ],
  [
    /insufficient (authentication )?(scopes?|permission)/i,
    "not everything was ticked at the login; run npx clasp logout, then npm run setup, and tick all that Google's page asks for.",
  ],
  [
    /not found|\b404\b|does not have permission|not have access|\b403\b/i,
    (project) =>
      `Google finds no such script, or it is not yours; correct ${project}, or delete it and a new script is made.`,
  ],
  [/storage quota/i, "your Google Drive is full; make room in it, and run it again."],
  [/quota|rate limit|too many requests|\b429\b/i, "Google asks to wait; run it again in some minutes."],
];

/** One sentence: what was not done, why, and what to do. */
export function whyInWords(undone: string, said: string, project: string): string {
  const why = KNOWN.find(([word]) => word.test(said))?.[1];
  if (why !== undefined) return `${undone}: ${typeof why === "string" ? why : why(project)}`;
  const first = said.split("\n").find((line) => line.trim() !== "");
  return `${undone}: clasp says "${(first ?? "nothing").trim().slice(0, 160)}".`;
}
