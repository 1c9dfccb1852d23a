/** A fresh JavaScript world that holds Apps Script's globals and nothing of a browser or of Node. */
export interface Realm {
  /** Runs a project at global scope with the given services beside it. */
  load(code: string, services: Readonly<Record<string, unknown>>): LoadedProject;
  /** The world's own constructors, so that a script's `instanceof Date` holds. */
  readonly Array: ArrayConstructor;
  readonly Date: DateConstructor;
  readonly Error: ErrorConstructor;
  readonly Object: ObjectConstructor;
  readonly JSON: JSON;
  close(): void;
}

export interface LoadedProject {
  /** A top-level function by name, or undefined. */
  function(name: string): ((...args: unknown[]) => unknown) | undefined;
  /** Evaluates an expression where the project's functions are in scope. */
  evaluate(expression: string): unknown;
}

export type OpenRealm = () => Realm;
