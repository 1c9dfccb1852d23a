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

type Taking = Readonly<Record<Step, readonly Handler[]>>;

/** Who takes part in a step; while the engine is made, there are ever more of them. */
class Parts {
  readonly count: number;
  readonly all: Taking;
  /** Those that are told of commands which change nothing that is saved. */
  readonly besides: Taking;

  constructor(handlers: readonly Handler[]) {
    this.count = handlers.length;
    this.all = takingOf(handlers);
    this.besides = takingOf(handlers.filter((each) => !(each instanceof CorePlugin)));
  }
}

function takingOf(handlers: readonly Handler[]): Taking {
  const of = (step: Step) => handlers.filter((each) => each[step] !== idle[step]);
  return { allowDispatch: of("allowDispatch"), beforeHandle: of("beforeHandle"), handle: of("handle") };
}

const known = new WeakMap<readonly Handler[], Parts>();
const partsOf = (handlers: readonly Handler[]): Parts => {
  const parts = known.get(handlers);
  if (parts?.count === handlers.length) return parts;
  const made = new Parts(handlers);
  known.set(handlers, made);
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
  const parts = partsOf(handlers);
  const taking = coreTypes.has(command.type as never) ? parts.all : parts.besides;
  for (const handler of taking.beforeHandle) handler.beforeHandle(command);
  for (const handler of taking.handle) handler.handle(command);
  this.trigger("command-dispatched", command);
};

engine.checkDispatchAllowedCoreCommand = function (command) {
  const objections: unknown[] = [];
  for (const handler of partsOf(this.handlers).all.allowDispatch) {
    const answer = handler.allowDispatch(command);
    if (answer !== "Success") objections.push(answer);
  }
  return objections;
};
