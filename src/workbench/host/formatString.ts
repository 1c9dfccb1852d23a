interface Directive {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly conversion: string;
}

const DIRECTIVE = /%(?:(\d+)\$)?([-+ 0,#]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

const grouped = (digits: string): string =>
  digits.replace(/^\d+/, (whole) => whole.replaceAll(/\B(?=(\d{3})+$)/g, ","));
const signed = (number: number, digits: string, flags: string): string => {
  if (number < 0 || Object.is(number, -0)) return `-${digits}`;
  return flags.includes("+") ? `+${digits}` : flags.includes(" ") ? ` ${digits}` : digits;
};
/** Java writes an exponent with two digits at least. */
const scientific = (number: number, precision: number): string =>
  number.toExponential(precision).replace(/e([+-])(\d)$/, "e$10$2");

const written = (value: unknown, { flags, precision, conversion }: Directive): string => {
  const number = Number(value);
  const withCommas = (digits: string) =>
    signed(number, flags.includes(",") ? grouped(digits) : digits, flags);
  switch (conversion.toLowerCase()) {
    case "s":
      return String(value).slice(0, precision);
    case "d":
    case "i":
    case "u":
      if (Number.isNaN(number))
        throw new Error(`d != ${typeof value === "string" ? "java.lang.String" : typeof value}`);
      return withCommas(String(Math.abs(Math.trunc(number))));
    case "f":
      return withCommas(Math.abs(number).toFixed(precision ?? 6));
    case "e":
      return signed(number, scientific(Math.abs(number), precision ?? 6), flags);
    case "g":
      return String(Number(number.toPrecision(precision || 6)));
    case "x":
      return Math.trunc(number).toString(16);
    case "o":
      return Math.trunc(number).toString(8);
    case "c":
      return typeof value === "number" ? String.fromCodePoint(value) : String(value).slice(0, 1);
    case "b":
      return String(value !== null && value !== undefined && value !== false);
    default:
      throw new Error(`Conversion = '${conversion}'`);
  }
};

const padded = (text: string, { flags, width, conversion }: Directive): string => {
  if (flags.includes("-")) return text.padEnd(width);
  if (!flags.includes("0") || /[scb]/i.test(conversion)) return text.padStart(width);
  const sign = /^[-+ ]/.exec(text)?.[0] ?? "";
  return sign + text.slice(sign.length).padStart(width - sign.length, "0");
};

/** Utilities.formatString: a text with `%s`, `%d`, `%.2f` and the like, each taking the next value. */
export const formatString = (template: string, values: readonly unknown[]): string => {
  let next = 0;
  return String(template).replaceAll(
    DIRECTIVE,
    (
      _,
      position: string | undefined,
      flags: string,
      width?: string,
      precision?: string,
      conversion = "s",
    ) => {
      if (conversion === "%") return "%";
      const index = position === undefined ? next++ : Number(position) - 1;
      if (index >= values.length) throw new Error(`Format specifier '%${conversion}'`);
      const directive = {
        flags,
        width: Number(width ?? 0),
        precision: precision === undefined ? undefined : Number(precision),
        conversion,
      };
      const text = padded(written(values[index], directive), directive);
      return /[A-Z]/.test(conversion) ? text.toUpperCase() : text;
    },
  );
};
