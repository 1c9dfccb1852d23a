import type { Provenance } from "../core/tax/provenance.ts";

/**
 * A place's tax rules in a year: what the year's own file says, laid over those of the year before as a JSON merge
 * patch (RFC 7386), so that a year's folder holds only what is known to be new. The rest is carried, and says so.
 * Undefined where neither is there.
 */
export function rulesOfYear(
  year: number,
  own: object | undefined,
  before: object | undefined,
): object | undefined {
  const rules = before === undefined ? own : merged(carried(before, year), own ?? {});
  return rules === undefined ? undefined : { ...(rules as object), year };
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function merged(before: unknown, own: unknown): unknown {
  if (!isGroup(own) || !isGroup(before)) return own;
  const result: Record<string, unknown> = { ...before };
  // Why the old figures are not final says nothing of new ones.
  if ("status" in own) {
    delete result.why;
    delete result.dispute;
  }
  for (const [key, value] of Object.entries(own)) {
    if (value === null) delete result[key];
    else result[key] = merged(result[key], value);
  }
  return result;
}

/** Rules of an earlier year as they stand in `year`: final and approximate figures become carried ones. */
function carried(value: unknown, year: number): unknown {
  if (Array.isArray(value)) return value.map((item) => carried(item, year));
  if (!isGroup(value)) return value;
  const group = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, carried(inner, year)]));
  const { status, effective, why } = group as Partial<Provenance>;
  if (status === undefined || status === "carried" || status === "disputed") return group;
  const wanting = `those of ${year} were not found when the data was put together`;
  const doubt = status === "approximate" ? `${wanting}; approximate even for ${effective}: ${why}` : wanting;
  return { ...group, status: "carried", why: doubt };
}
