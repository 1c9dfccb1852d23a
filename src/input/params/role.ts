import { OCCUPATIONS, type Role, TITLE_TIERS, TITLES, titleRole } from "../../core/market/roles.ts";
import { nearestNames } from "../../core/nearestNames.ts";
import { onFirstUse } from "../../core/onFirstUse.ts";
import { Refusal } from "../../core/Refusal.ts";
import { isErrorCell, shown } from "../cell.ts";
import { type Param, type ParamHelp, param } from "../Param.ts";
import { type Reader, refusal } from "../Reader.ts";

/** What people also call them, with the name that the data has; as names are compared. */
const ALSO_CALLED: readonly (readonly [string, string])[] = [
  ["software engineer", "software developer"],
  ["developer", "software developer"],
  ["swe", "software developer"],
  ["information security analyst", "security analyst"],
  ["machine learning engineer", "ml engineer"],
  ["mle", "ml engineer"],
  ["sre", "site reliability engineer"],
  ["devops", "devops engineer"],
];

/** Longer than every name. */
const LONGEST_NAME = 80;

const ACCEPTS = 'an occupation such as "data scientist" or a job title such as "senior ML Engineer"';

/** Every role that there may be figures of. */
export const ROLES: () => readonly Role[] = onFirstUse(() => [
  ...OCCUPATIONS.map(({ soc, name }): Role => ({ name, occupation: soc })),
  ...TITLES.flatMap((title) => (["any", ...TITLE_TIERS] as const).map((tier) => titleRole(title, tier))),
]);

const byName = onFirstUse(() => new Map(ROLES().map((role) => [compared(role.name), role])));

const TIER = new RegExp(`^(${TITLE_TIERS.join("|")}) `);

/** Names are the same in any case, of one or of several, with or without hyphens, and as they are also called. */
function compared(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[\s-]+/g, " ")
    .trim()
    .replace(/s$/, "")
    .replace("full stack", "fullstack")
    .replace("back end", "backend");
  const tier = TIER.exec(plain)?.[0] ?? "";
  const rest = plain.slice(tier.length);
  return tier + (ALSO_CALLED.find(([called]) => called === rest)?.[1] ?? rest);
}

/** A role of the data by its name. */
export const ROLE: Reader<Role> = {
  takes: "cell",
  type: "string",
  accepts: ACCEPTS,
  samples: [
    ...OCCUPATIONS.map(({ name }) => name),
    ...TITLES,
    ...[
      "Data Scientists",
      "senior ML engineer",
      "Machine Learning Engineer",
      "SRE",
      "staff back-end engineer",
    ],
  ],
  read(cell, name) {
    const text = typeof cell === "string" ? cell : "";
    if (text === "" || isErrorCell(cell)) throw refusal(name, ACCEPTS, cell);
    const typed = compared(text.slice(0, LONGEST_NAME));
    const role = byName().get(typed);
    if (role) return role;
    throw new Refusal(() => {
      const names = ROLES().map((each) => each.name);
      return `${name} must be ${ACCEPTS}; ${shown(cell)} is none, and the nearest are ${nearestNames(typed, names).join(", ")}.`;
    });
  },
};

export function role(help: ParamHelp): Param<Role> {
  return param(ROLE, help);
}
