import type { LocalText } from "./LocalText.ts";

/** A number with what may stand around it: "$ 1.234,50", "190k", "12,5 %", "155.008 $". */
const TYPED = /^(\s*[-+−]?\s*\$?\s*[-+−]?)\s*([\d.,'’ ]*\d[\d.,'’ ]*?)(\s*[kKmM%]?)\s*(?:\$|US\$|USD)?\s*$/;
/** All that locales put between digits instead of a plain space; \s holds the narrow and the hard ones. */
const SPACES = /\s/g;
/** Between the readings of what two numbers fit. */
const EITHER = " or ";
/** A number of a formula within text; no part of an address, a date or a name. */
const NUMBER = /(?<![\w.,:!-]\$?)\d+(?:,\d{3})*(?:\.\d+)?(?![\w-]|[.,]\d)/g;

/** What stands between the digits of a locale's numbers. */
interface Marks {
  decimal: string;
  group: string;
  /** Whether digits stand in twos above the thousand: 12,34,567. */
  inTwos: boolean;
}

/** Numbers of a locale; those of the US are read as well, since every amount here is in US dollars. */
export function localNumbers(locale: string): LocalText {
  const marks = marksOf(locale);
  return {
    read(typed) {
      const [, before = "", digits = "", after = ""] = TYPED.exec(typed.replace(SPACES, " ")) ?? [];
      const asInTheUs = reading(digits, ".", marks.inTwos);
      const asInTheLocale = marks.decimal === "," ? reading(digits, ",", false) : undefined;
      const whole = (number: string) => `${before}${number}${after}`.replace("−", "-").trim();
      if (asInTheLocale === undefined) return asInTheUs === undefined ? typed : whole(asInTheUs);
      if (asInTheUs === undefined || asInTheUs === asInTheLocale) return whole(asInTheLocale);
      // Digits that the locale itself groups in this way are no fraction.
      if (digits.includes(".") && marks.group === ".") return whole(asInTheLocale);
      const [grouped, fraction] = digits.includes(".")
        ? [asInTheLocale, asInTheUs]
        : [asInTheUs, asInTheLocale];
      return [grouped, fraction].map(whole).join(EITHER);
    },
    show: (text) =>
      text.replace(NUMBER, (number) =>
        number.replace(/[.,]/g, (mark) => (mark === "." ? marks.decimal : marks.group)),
      ),
  };
}

/** The two numbers that a text may mean, the larger first; undefined where it means one. */
export function eitherNumber(text: string): readonly [string, string] | undefined {
  const [larger, smaller] = text.split(EITHER);
  return larger === undefined || smaller === undefined ? undefined : [larger, smaller];
}

/** Digits as a formula reads them, grouped where they are typed so; undefined where this decimal mark makes no number. */
function reading(digits: string, decimal: "." | ",", inTwos: boolean): string | undefined {
  const group = decimal === "." ? "," : ".";
  const thousands = `[1-9]\\d{0,2}([${group} '’])\\d{3}(?:\\2\\d{3})*`;
  const grouped = inTwos ? `${thousands}|\\d{1,2}(?:,\\d{2})+,\\d{3}` : thousands;
  const found = new RegExp(`^(?:(${grouped})|(\\d+))?(?:[${decimal}](\\d*))?$`).exec(digits.trim());
  if (!found) return undefined;
  const [inGroups, plain = "", fraction] = [found[1], found[3], found[4]];
  if (inGroups === undefined && plain === "" && !fraction) return undefined;
  const whole = inGroups?.replace(/\D/g, "").replace(/\B(?=(\d{3})+$)/g, ",") ?? (plain || "0");
  return fraction === undefined ? whole : `${whole}.${fraction}`;
}

function marksOf(locale: string): Marks {
  const parts = new Intl.NumberFormat(`${locale}-u-nu-latn`).formatToParts(1_234_567.5);
  const mark = (type: "decimal" | "group", fallback: string) =>
    parts.find((part) => part.type === type)?.value ?? fallback;
  const integers = parts.filter(({ type }) => type === "integer");
  return {
    decimal: mark("decimal", "."),
    group: mark("group", ","),
    inTwos: integers[1]?.value.length === 2,
  };
}
