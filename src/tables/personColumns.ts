import { FORMATS } from "./Table.ts";

/** What a person is called, in the tables of a team; left out where nobody's name is given. */
export const NAME_COLUMN = {
  is: "typed",
  head: "Name",
  width: 140,
  format: FORMATS.text,
  wraps: true,
} as const;

/** Whether the people of a team have names, and what tells each from the others. */
export function toldApart(members: readonly { name: string }[]): {
  isNamed: boolean;
  identifies: readonly ("name" | "level" | "state" | "pay")[];
} {
  const isNamed = members.some(({ name }) => name !== "");
  return { isNamed, identifies: isNamed ? ["name", "level", "state"] : ["level", "state", "pay"] };
}
