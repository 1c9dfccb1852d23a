import type { CallMeter } from "./CallMeter.ts";
import type { Realm } from "./Realm.ts";

/** An object of Google's: its methods are what a script may call; its fields stay on this side. */
export abstract class Service {}

/** A list of constants, such as SpreadsheetApp.BorderStyle; a script sees each as its own name. */
export class Enumeration<Name extends string = string> {
  readonly names: ReadonlySet<string>;
  constructor(
    readonly title: string,
    names: readonly Name[],
  ) {
    this.names = new Set(names);
  }
}

const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));
const missing = (name: string): Error => new Error(`${name} is not part of the workbench's Apps Script.`);
const tagOf = (value: unknown): string => Object.prototype.toString.call(value);

/**
 * The border between services and script. Each call is counted; arrays, dates and errors change into those of the
 * realm they enter; touching anything that is not there throws its name.
 */
export class Membrane {
  private readonly outside = new WeakMap<object, object>();
  private readonly inside = new WeakMap<object, object>();

  constructor(
    private readonly realm: Realm,
    private readonly meter: CallMeter,
    /** Says why a method may not be called now, or nothing. */
    private readonly refusal: (className: string, method: string) => string | undefined,
  ) {}

  toScript(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (value instanceof Service) return this.expose(value);
    if (value instanceof Enumeration) return this.exposeEnumeration(value);
    if (Array.isArray(value)) return this.realm.Array.from(value, (item) => this.toScript(item));
    if (tagOf(value) === "[object Date]") return new this.realm.Date((value as Date).getTime());
    const copy = new this.realm.Object() as Record<string, unknown>;
    for (const [key, item] of Object.entries(value)) copy[key] = this.toScript(item);
    return copy;
  }

  toHost(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    const service = this.inside.get(value);
    if (service) return service;
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
          throw this.errorToScript(missing(`${className}.${key}`));
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
    try {
      const refused = this.refusal(className, method);
      if (refused) throw new Error(refused);
      this.meter.count(`${className}.${method}`);
      const run = body as (...args: unknown[]) => unknown;
      return this.toScript(
        run.apply(
          target,
          args.map((arg) => this.toHost(arg)),
        ),
      );
    } catch (error) {
      throw this.errorToScript(error);
    }
  }

  private exposeEnumeration(enumeration: Enumeration): object {
    const known = this.outside.get(enumeration);
    if (known) return known;
    const proxy = new Proxy(enumeration, {
      get: (target, key) => {
        if (typeof key === "symbol" || key === "toJSON" || key === "then") return undefined;
        if (target.names.has(key)) return key;
        throw this.errorToScript(missing(`${target.title}.${key}`));
      },
      ownKeys: () => [],
    });
    this.outside.set(enumeration, proxy);
    return proxy;
  }
}
