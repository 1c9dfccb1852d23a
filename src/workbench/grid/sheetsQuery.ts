// QUERY, which the engine lacks: a table asked in Google's query language.
import { addFunction } from "./engine.ts";
import { QueryError } from "./query/parseQuery.ts";
import { type Cell, runQuery } from "./query/runQuery.ts";

type Argument = Cell | Cell[][] | undefined;
const first = (argument: Argument): unknown => (Array.isArray(argument) ? argument[0]?.[0] : argument)?.value;

addFunction("QUERY", {
  description: "Rows and columns of a table as a query asks for them.",
  category: "Sheets",
  args: [
    {
      name: "data",
      description: "The table.",
      type: ["ANY", "RANGE"],
      acceptMatrix: true,
      acceptErrors: true,
    },
    { name: "query", description: "Such as select A, sum(B) group by A.", type: ["STRING"] },
    { name: "headers", description: "How many rows are heads.", type: ["NUMBER"], optional: true },
  ],
  isExported: false,
  compute(data: Argument, query: Argument, headers: Argument) {
    const cells = Array.isArray(data) ? data : [[data ?? {}]];
    const given = first(headers);
    try {
      const result = runQuery(
        cells,
        String(first(query) ?? ""),
        typeof given === "number" ? given : undefined,
      );
      const isEmpty = result.length === 0 || result[0]?.length === 0;
      return isEmpty ? { value: "#N/A", message: "Query completed with an empty output." } : result;
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      const isOurs = error.message.startsWith("The workbench");
      const message = isOurs
        ? error.message
        : `Unable to parse query string for Function QUERY parameter 2: ${error.message}`;
      return { value: isOurs ? "#N/A" : "#VALUE!", message };
    }
  },
} as never);
