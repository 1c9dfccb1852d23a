/** People that are made up by their number, alike in SQL and here: every sixth without a state, every 97th without a level. */
export const LEVELS = ["Entry", "Mid", "Senior", "Lead", "Principal"];
export const STATES = ["CA", "NY", "TX", "WA", "OR"];

interface Person {
  years: number;
  level: string | null;
  state: string | null;
  pay: number;
}

export function person(i: number): Person {
  return {
    years: (i * 7_919) % 20,
    level: i % 97 === 0 ? null : (LEVELS[i % LEVELS.length] as string),
    state: STATES[(i * 31) % (STATES.length + 1)] ?? null,
    pay: 90_000 + ((i * 7_919) % 150_000),
  };
}

/** The same as a table of DuckDB. */
export function peopleTable(count: number): string {
  const list = (words: readonly string[]) => `[${words.map((word) => `'${word}'`).join(", ")}]`;
  return `CREATE OR REPLACE TABLE people AS SELECT
    i,
    ((i * 7919) % 20)::DOUBLE AS years,
    CASE WHEN i % 97 <> 0 THEN ${list(LEVELS)}[1 + i % ${LEVELS.length}] END AS level,
    ${list(STATES)}[1 + (i * 31) % ${STATES.length + 1}] AS state,
    (90000 + (i * 7919) % 150000)::DOUBLE AS pay
  FROM range(${count}) AS numbers(i)`;
}
