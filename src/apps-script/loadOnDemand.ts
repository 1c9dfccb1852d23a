import { fileOfProject } from "./fileOfProject.ts";

type OnDemand = typeof import("./onDemand.ts");

/** The file of the project that holds the code, as the build names it. */
const FILE = "Commands";

/**
 * The functions of `onDemand`. Every call in every cell compiles the whole script, so what no cell calls stands in a file
 * that Google does not compile: a body of a function that returns them, our own and pushed with the rest, never a text of
 * anybody's.
 */
export function loadOnDemand(): OnDemand {
  const body = fileOfProject(FILE);
  try {
    return (new Function(body) as () => OnDemand)();
  } catch (error) {
    if (!(error instanceof EvalError)) throw error;
    return evaluatedAsTemplate(body);
  }
}

/** Where a script may not make functions of text, Google's templates still may: their scriptlets are code by definition. */
function evaluatedAsTemplate(body: string): OnDemand {
  let loaded: OnDemand | undefined;
  const template = HtmlService.createTemplate(`<? take((function () {${body}\n})()); ?>`);
  const take = (found: OnDemand) => {
    loaded = found;
  };
  Object.assign(template, { take }).evaluate();
  if (!loaded) throw new Error(`${FILE}.html was evaluated and gave nothing.`);
  return loaded;
}
