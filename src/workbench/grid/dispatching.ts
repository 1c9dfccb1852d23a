// The engine asks all of its parts whether a command may be, tells them that it comes, and then that it is there: for each
// single cell. Those that have nothing of their own to do or to say are left out here.
import { CorePlugin, coreTypes, Model } from "./engine.ts";

interface Command {
  readonly type: string;
}
interface Handler {
  allowDispatch(command: Command): unknown;
  beforeHandle(command: Command): void;
  handle(command: Command): void;
}
type Step = keyof Handler;

const idle = Object.getPrototypeOf(CorePlugin).prototype as Handler;

/** Who takes part in a step; while the engine is made, there are ever more of them. */
class Parts {
  readonly count: number;
  private readonly bySteps = new Map<Step, readonly Handler[]>();

  constructor(private readonly handlers: readonly Handler[]) {
    this.count = handlers.length;
  }

  of(step: Step): readonly Handler[] {
    const known = this.bySteps.get(step) ?? this.handlers.filter((each) => each[step] !== idle[step]);
    this.bySteps.set(step, known);
    return known;
  }
}

const parts = new WeakMap<readonly Handler[], Parts>();
const partsOf = (handlers: readonly Handler[]): Parts => {
  const known = parts.get(handlers);
  if (known?.count === handlers.length) return known;
  const made = new Parts(handlers);
  parts.set(handlers, made);
  return made;
};

interface Engine {
  readonly handlers: readonly Handler[];
  dispatchToHandlers(handlers: readonly Handler[], command: Command): void;
  checkDispatchAllowedCoreCommand(command: Command): unknown[];
  trigger(event: string, command: Command): void;
}
const engine = Model.prototype as unknown as Engine;

engine.dispatchToHandlers = function (handlers, command) {
  const isCore = coreTypes.has(command.type as never);
  const taking = partsOf(handlers);
  for (const handler of taking.of("beforeHandle"))
    if (isCore || !(handler instanceof CorePlugin)) handler.beforeHandle(command);
  for (const handler of taking.of("handle"))
    if (isCore || !(handler instanceof CorePlugin)) handler.handle(command);
  this.trigger("command-dispatched", command);
};

engine.checkDispatchAllowedCoreCommand = function (command) {
  const objections: unknown[] = [];
  for (const handler of partsOf(this.handlers).of("allowDispatch")) {
    const answer = handler.allowDispatch(command);
    if (answer !== "Success") objections.push(answer);
  }
  return objections;
};
