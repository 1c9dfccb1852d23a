import { ANSWERS_OF_ENUMERATIONS } from "./answersOfEnumerations.ts";
import type { CallMeter } from "./CallMeter.ts";
import { type Clock, CutOff } from "./Clock.ts";
import type { Realm } from "./Realm.ts";
import { whyNotHere } from "./whyNotHere.ts";

/** An object of Google's: its methods are what a script may call; its fields stay on this side. */
export abstract class Service {}

/**
 * A list of constants, such as SpreadsheetApp.BorderStyle. A script sees objects with `toString`, `name` and `ordinal`;
 * on this side of the border a constant is its name.
 */
export class Enumeration<Name extends string = string> {
  private static readonly known = new Map<string, readonly string[]>();

  constructor(
    readonly title: string,
    readonly names: readonly Name[],
  ) {
    Enumeration.known.set(title, names);
  }

  static ordinal(title: string, name: string): number {
    return Enumeration.known.get(title)?.indexOf(name) ?? -1;
  }
}

/** A constant that a service hands to a script. */
export class Constant {
  constructor(
    readonly title: string,
    readonly name: string,
  ) {}
}

const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));
const missing = (name: string): Error => {
  const [className = "", member = ""] = name.split(".");
  const why = whyNotHere(className, member);
  return new Error(`${name} is not part of the workbench's Apps Script.${why ? ` ${why}` : ""}`);
};
const tagOf = (value: unknown): string => Object.prototype.toString.call(value);

/**
 * The border between services and script. Each call is counted; arrays, dates and errors change into those of the
 * realm they enter; what is not there is undefined, as at Google, and `named` says so of a run that called it.
 */
export class Membrane {
  private readonly outside = new WeakMap<object, object>();
  private readonly inside = new WeakMap<object, object>();
  private readonly constants = new Map<string, object>();
  private readonly missed = new Set<string>();

  constructor(
    private readonly realm: Realm,
    private readonly meter: CallMeter,
    private readonly clock: Clock,
    /** Says why a method may not be called now, or nothing. */
    private readonly refusal: (className: string, method: string) => string | undefined,
  ) {}

  toScript(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (value instanceof Service) return this.expose(value);
    if (value instanceof Enumeration) return this.exposeEnumeration(value);
    if (value instanceof Constant) return this.exposeConstant(value);
    if (Array.isArray(value)) return this.realm.Array.from(value, (item) => this.toScript(item));
    if (tagOf(value) === "[object Date]") return new this.realm.Date((value as Date).getTime());
    const copy = new this.realm.Object() as Record<string, unknown>;
    for (const [key, item] of Object.entries(value)) copy[key] = this.toScript(item);
    return copy;
  }

  toHost(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    const ours = this.inside.get(value);
    if (ours) return ours instanceof Constant ? ours.name : ours;
    if (Array.isArray(value)) return Array.from(value, (item) => this.toHost(item));
    if (tagOf(value) === "[object Date]") return new Date((value as Date).getTime());
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.toHost(item)]));
  }

  /** An error as the script's realm knows it. */
  errorToScript(error: unknown): unknown {
    if (error instanceof this.realm.Error) return error;
    const { message } = (error ?? {}) as { message?: unknown };
    const copy = new this.realm.Error(typeof message === "string" ? message : String(error));
    copy.name = "Exception";
    return copy;
  }

  private expose(service: Service): object {
    const known = this.outside.get(service);
    if (known) return known;
    const className = service.constructor.name;
    const methods = new Map<string, unknown>();
    const proxy = new Proxy(service, {
      get: (target, key) => {
        if (typeof key === "symbol" || key === "then" || key === "toJSON") return undefined;
        if (key === "toString") return () => className;
        const field = Reflect.get(target, key) as unknown;
        if (field instanceof Enumeration) return this.toScript(field);
        // Methods stand on the class; a function that is a field of its own is this side's affair.
        if (typeof field !== "function" || Object.hasOwn(target, key) || INHERITED.has(key)) {
          const property = (target as { property?(key: string): unknown }).property?.(key);
          if (property !== undefined) return property;
          this.missed.add(`${className}.${key}`);
          return undefined;
        }
        let method = methods.get(key);
        if (!method) {
          method = (...args: unknown[]) => this.call(target, className, key, field, args);
          methods.set(key, method);
        }
        return method;
      },
      set: (target, key, value) => {
        const template = target as { setProperty?(key: string, value: unknown): void };
        if (typeof key === "symbol" || !template.setProperty) {
          throw this.errorToScript(missing(`Setting ${className}.${String(key)}`));
        }
        template.setProperty(key, value);
        return true;
      },
      has: (target, key) => typeof Reflect.get(target, key) === "function" && !Object.hasOwn(target, key),
      ownKeys: () => [],
    });
    this.outside.set(service, proxy);
    this.inside.set(proxy, service);
    return proxy;
  }

  private call(target: Service, className: string, method: string, body: unknown, args: unknown[]): unknown {
    const name = `${className}.${method}`;
    try {
      const refused = this.refusal(className, method);
      if (refused) throw new Error(refused);
      this.clock.charge(name);
      this.meter.count(name);
      const run = body as (...args: unknown[]) => unknown;
      const given = args.map((arg) => this.toHost(arg));
      return this.toScript(asConstants(ANSWERS_OF_ENUMERATIONS[name], run.apply(target, given)));
    } catch (error) {
      if (error instanceof CutOff) this.clock.cutOff();
      throw this.errorToScript(error);
    }
  }

  /** The error of a run, which for a call of something that the workbench lacks says so. */
  named(error: unknown): unknown {
    const { message } = (error ?? {}) as { message?: unknown };
    const called = /([\w$]+) is not a function$/.exec(typeof message === "string" ? message : "")?.[1];
    const name = [...this.missed].find((one) => one.endsWith(`.${called}`));
    return name ? this.errorToScript(missing(name)) : error;
  }

  private exposeEnumeration(enumeration: Enumeration): object {
    const known = this.outside.get(enumeration);
    if (known) return known;
    const { title, names } = enumeration;
    const exposed = new this.realm.Object() as Record<string, unknown>;
    for (const name of names) exposed[name] = this.exposeConstant({ title, name });
    this.outside.set(enumeration, exposed);
    return exposed;
  }

  private exposeConstant({ title, name }: Constant): object {
    const key = `${title}.${name}`;
    const known = this.constants.get(key);
    if (known) return known;
    const constant = new this.realm.Object();
    const ordinal = Enumeration.ordinal(title, name);
    const methods = {
      toString: () => name,
      name: () => name,
      toJSON: () => name,
      ordinal: () => ordinal,
      compareTo: (other: { ordinal(): number }) => ordinal - other.ordinal(),
    };
    for (const [method, value] of Object.entries(methods)) {
      this.realm.Object.defineProperty(constant, method, { value });
    }
    this.constants.set(key, constant);
    this.inside.set(constant, new Constant(title, name));
    return constant;
  }
}

const asConstants = (title: string | undefined, value: unknown): unknown => {
  if (title === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => asConstants(title, item));
  return typeof value === "string" ? new Constant(title, value) : value;
};
