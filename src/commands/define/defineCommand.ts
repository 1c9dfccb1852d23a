import { Refusal } from "../../core/Refusal.ts";
import { sentence } from "../../core/sentence.ts";
import { FieldRefusal, type Fields, readFields } from "../../input/request.ts";
import type { Answer } from "../../workbook/Answer.ts";
import type { Workbook } from "../../workbook/Workbook.ts";
import type { Sent } from "./Sent.ts";

interface CommandDefinition<Request, Value> {
  /** Whether it changes the spreadsheet: then it runs alone, under the document lock. */
  writes: boolean;
  /** Reads the request again on the server: a request is only JSON from a page. */
  read(request: Fields): Request;
  run(request: Request, workbook: Workbook): Answer<Value>;
}

/** Something sidebar and menu can ask for, whatever it takes and gives. */
export interface Command {
  writes: boolean;
  execute(request: unknown, workbook: Workbook): Answer<unknown>;
}

/** A command with what is sent to it and what it gives, which are only in its type. */
export interface TypedCommand<Request, Value> extends Command {
  readonly types?: { request: Sent<Request>; value: Value };
}

export function defineCommand<Request, Value>({
  writes,
  read,
  run,
}: CommandDefinition<Request, Value>): TypedCommand<Request, Value> {
  return {
    writes,
    execute(request, workbook) {
      try {
        const answer = run(readFields(request, "request", read), workbook);
        return answer.ok ? answer : { ...answer, message: sentence(answer.message) };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const field = error instanceof FieldRefusal ? { field: error.field } : {};
        return { ok: false, code: "refused", message: error.message, ...field };
      }
    },
  };
}
