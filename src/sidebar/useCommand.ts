import { useRef, useState } from "preact/hooks";
import type { Commands } from "./Commands.ts";
import { useConfirm } from "./parts/Confirm.tsx";
import type { RefusedField } from "./parts/Form.tsx";
import type { Progress } from "./parts/Status.tsx";
import { type Reply, server, withRecovered } from "./server.ts";

/** Commands that say what they did; those that may have to ask first take `replace`. */
export type WritingCommand = {
  [Name in keyof Commands]: Commands[Name]["value"] extends { message: string } ? Name : never;
}[keyof Commands];

/** How a command went: what it gave, or the field that was refused. */
type Ran<Value> =
  | { done: true; value: Value; refused?: never }
  | { done: false; value?: never; refused?: RefusedField };

/** How each question is put, by its code. */
const ASKED = {
  edited: { title: "This block was edited", action: "Replace" },
  occupied: { title: "These cells are not empty", action: "Replace" },
  hidden: { title: "Not all of it would show", action: "Insert anyway" },
} as const;

/** A second: what takes longer shows that it is working. */
const SLOW_MS = 1_000;

export interface WritingCommands {
  progress: Progress;
  /** Runs one command at a time; while one runs, further calls do nothing. */
  run<Name extends WritingCommand>(
    name: Name,
    request: Commands[Name]["request"],
    doing: string,
  ): Promise<Ran<Commands[Name]["value"]>>;
}

/** A name that no other run has. */
function newRun(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

/** Runs commands that write: one at a time, asking before anything of the user is replaced, telling how it went. */
export function useCommand(): WritingCommands {
  const [progress, setProgress] = useState<Progress>({ state: "idle" });
  const running = useRef(false);
  const confirm = useConfirm();

  const run: WritingCommands["run"] = async (name, request, doing) => {
    if (running.current) return { done: false };
    running.current = true;
    // That something is gone stays true whatever is typed next.
    const of = name === "removeBlock" ? {} : { of: JSON.stringify(request) };
    try {
      let reply = await answered(name, request, doing);
      while (!reply.ok && "range" in reply) {
        setProgress({ state: "idle" });
        const { title, action } = ASKED[reply.code];
        const agreed = await confirm({
          title,
          message: withRecovered(reply, reply.message),
          action: name === "removeBlock" ? "Remove" : action,
        });
        if (!agreed) {
          setProgress({ state: "idle", message: "Nothing was changed.", ...of });
          return { done: false };
        }
        reply = await answered(
          name,
          { ...(request as object), replace: reply.range } as typeof request,
          doing,
        );
      }
      if (reply.ok) {
        setProgress({ state: "done", message: withRecovered(reply, reply.value.message), ...of });
        return { done: true, value: reply.value };
      }
      if (reply.code === "refused" && reply.field) {
        setProgress({ state: "idle" });
        return { done: false, refused: { field: reply.field, message: reply.message } };
      }
      setProgress({
        state: reply.code === "cancelled" ? "idle" : "failed",
        message: withRecovered(reply, reply.message),
        ...of,
      });
      return { done: false };
    } finally {
      running.current = false;
    }
  };

  /** One call; once it has taken long, it says what it does and can be cancelled. */
  async function answered<Name extends WritingCommand>(
    name: Name,
    request: Commands[Name]["request"],
    doing: string,
  ): Promise<Reply<Name>> {
    const run = newRun();
    let isOver = false;
    const tell = () => setProgress({ state: "working", message: doing, cancel });
    const cancel = async () => {
      setProgress({ state: "working", message: "Cancelling …" });
      const told = await server.run("cancelRun", { run });
      if (!told.ok && !isOver) tell();
    };
    setProgress({ state: "working", message: "" });
    const slow = setTimeout(tell, SLOW_MS);
    try {
      return await server.run(name, request, run);
    } finally {
      isOver = true;
      clearTimeout(slow);
    }
  }

  return { progress, run };
}
