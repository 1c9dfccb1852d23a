import { COMPANY_TYPES, type CompanyType, type CompetitionMix } from "../../core/offers/competition.ts";
import { Refusal } from "../../core/Refusal.ts";
import { percent } from "../../core/units/amountText.ts";
import { RATIO_TOLERANCE } from "../../core/units/money.ts";
import { isErrorCell, shown } from "../cell.ts";
import { type Param, type ParamHelp, param } from "../Param.ts";
import { type Reader, refusal } from "../Reader.ts";
import { wordList } from "./choice.ts";
import { readNumber } from "./readNumber.ts";

const ACCEPTS = 'companies with shares that total 100%, such as "startup 20%, enterprise 50%, big tech 30%"';

/** What people also call them. */
const ALSO_CALLED: Readonly<Record<string, CompanyType>> = {
  bigtech: "big tech",
  faang: "big tech",
  remote: "remote hub",
};

/** Longer than every company with its share. */
const LONGEST = 200;

/** A name with its share before or behind it: "startup 20%", "20% startups". */
const ITEM = /^(?:([\d.]+\s*%?)\s*)?([a-z][a-z -]*?)(?:\s*[:=]?\s*([\d.]+\s*%?))?$/i;

/** A mix of companies that one competes with. */
export const MIX: Reader<CompetitionMix> = {
  takes: "cell",
  type: "string",
  accepts: ACCEPTS,
  samples: [
    "startup",
    "startup 20%, enterprise 50%, big tech 30%",
    "40% Big Tech, 60% remote hub",
    "enterprise 20, FAANG 80",
  ],
  read(cell, name) {
    const text = typeof cell === "string" && cell.length <= LONGEST ? cell : "";
    if (text === "" || isErrorCell(cell)) throw refusal(name, ACCEPTS, cell);
    const items = text.split(/[,;]/).filter((item) => item.trim() !== "");
    const shares = new Map<CompanyType, number>();
    for (const item of items) {
      const [, before, company = item, behind] = ITEM.exec(item.trim()) ?? [];
      const type = companyType(company, name);
      const share = before ?? behind;
      const weight = share === undefined && items.length === 1 ? 1 : readNumber(share);
      if (!(weight >= 0 && weight <= 100)) {
        throw new Refusal(`${name} must have a share of ${type} from 0% to 100%; got ${shown(share)}.`);
      }
      shares.set(type, (shares.get(type) ?? 0) + weight);
    }
    const sum = [...shares.values()].reduce((total, share) => total + share, 0);
    // "20" beside "80" means per cent.
    const whole = Math.abs(sum - 100) < TOLERANCE ? 100 : 1;
    if (Math.abs(sum - whole) >= TOLERANCE) {
      throw new Refusal(`${name} must have shares that total 100%; got ${percent(sum)}.`);
    }
    return new Map([...shares].map(([type, share]) => [type, share / whole]));
  },
};

/** What typed shares may be off by: three thirds as 33.3%. */
const TOLERANCE = 0.0015 + RATIO_TOLERANCE;

export function mix(help: ParamHelp): Param<CompetitionMix> {
  return param(MIX, help);
}

function companyType(company: string, name: string): CompanyType {
  const plain = company
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, " ")
    .replace(/s$/, "");
  const type = COMPANY_TYPES.find((each) => each === plain) ?? ALSO_CALLED[plain];
  if (!type) throw new Refusal(`${name} must be of ${wordList(COMPANY_TYPES)}; got ${shown(company)}.`);
  return type;
}
