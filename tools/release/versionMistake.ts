interface Versioned {
  readonly version: string;
}

/** What of the version is said in two ways, or not said in the changelog; undefined where all is well. */
export function versionMistake(
  { version }: Versioned,
  lock: Versioned & { readonly packages: { readonly ""?: Versioned } },
  changelog: string,
): string | undefined {
  for (const locked of [lock.version, lock.packages[""]?.version]) {
    if (locked !== version)
      return `package.json says ${version}, package-lock.json ${locked}; run npm install.`;
  }
  const [latest, ...text] = (changelog.split(/^## /m)[1] ?? "").split("\n");
  if (latest !== version)
    return `CHANGELOG.md begins with "${latest}"; its first section must be that of ${version}.`;
  return text.some((line) => line.startsWith("- "))
    ? undefined
    : `CHANGELOG.md does not say what is new in ${version}.`;
}
