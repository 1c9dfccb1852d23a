import type { Place } from "../licences.ts";

/** What is of others in what people get, each with where it is and its whole licence. */
export function noticesOf(places: readonly Place[]): string {
  const notices = places.flatMap(({ where, packages }) =>
    packages.map(
      ({ name, version, licence, notice }) =>
        `${name} ${version}, ${licence}, in ${where}: https://www.npmjs.com/package/${name}/v/${version}\n\n${notice}\n`,
    ),
  );
  return notices.join(`\n${"-".repeat(80)}\n\n`);
}
