import { Color } from "./Color.ts";
import { Service } from "./Membrane.ts";

interface Point {
  readonly color: number;
  readonly type: "value" | "number" | "percentage" | "percentile" | "none";
  readonly value?: string;
}
const TYPES: Readonly<Record<string, string>> = {
  number: "NUMBER",
  percentage: "PERCENT",
  percentile: "PERCENTILE",
};

/** A scale of colours between the least and the greatest value of its cells. */
export class GradientCondition extends Service {
  constructor(private readonly rule: Readonly<Record<string, unknown>>) {
    super();
  }

  #point(at: "minimum" | "midpoint" | "maximum"): Point | undefined {
    return this.rule[at] as Point | undefined;
  }
  #color(at: "minimum" | "midpoint" | "maximum"): string | null {
    const point = this.#point(at);
    return point ? `#${point.color.toString(16).padStart(6, "0")}` : null;
  }
  #colorObject(at: "minimum" | "midpoint" | "maximum"): Color | null {
    const color = this.#color(at);
    return color === null ? null : new Color(color);
  }
  #value(at: "minimum" | "midpoint" | "maximum"): string {
    return this.#point(at)?.value ?? "";
  }
  #type(at: "minimum" | "midpoint" | "maximum", otherwise: string): string | null {
    const point = this.#point(at);
    return point ? (TYPES[point.type] ?? otherwise) : null;
  }

  getMinColor(): string | null {
    return this.#color("minimum");
  }
  getMinColorObject(): Color | null {
    return this.#colorObject("minimum");
  }
  getMinType(): string | null {
    return this.#type("minimum", "MIN");
  }
  getMinValue(): string {
    return this.#value("minimum");
  }
  getMidColor(): string | null {
    return this.#color("midpoint");
  }
  getMidColorObject(): Color | null {
    return this.#colorObject("midpoint");
  }
  getMidType(): string | null {
    return this.#type("midpoint", "NUMBER");
  }
  getMidValue(): string {
    return this.#value("midpoint");
  }
  getMaxColor(): string | null {
    return this.#color("maximum");
  }
  getMaxColorObject(): Color | null {
    return this.#colorObject("maximum");
  }
  getMaxType(): string | null {
    return this.#type("maximum", "MAX");
  }
  getMaxValue(): string {
    return this.#value("maximum");
  }
}
