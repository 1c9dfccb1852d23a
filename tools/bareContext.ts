import { type Context, type CreateContextOptions, constants, createContext } from "node:vm";

/**
 * A context with the globals of the language and nothing else, as Apps Script and BigQuery have it. Its global object is an
 * ordinary one: in a contextified object each look at a global such as `Math` goes through Node, and a loop that
 * has one takes forty times as long.
 */
export function bareContext(options?: CreateContextOptions): Context {
  return createContext(constants.DONT_CONTEXTIFY, options);
}
