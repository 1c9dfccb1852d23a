/**
 * What the body of a function gives that is a text of our own, built and pushed with the rest, never a text of anybody's. Every
 * call in every cell compiles the whole script, so what few calls need is text until one does.
 */
export function ranText<T>(body: string): T {
  try {
    return (new Function(body) as () => T)();
  } catch (error) {
    if (!(error instanceof EvalError)) throw error;
    return ranAsTemplate(body);
  }
}

/** Where a script may not make functions of text, Google's templates still may: their scriptlets are code by definition. */
function ranAsTemplate<T>(body: string): T {
  if (typeof HtmlService === "undefined") {
    throw new Error("AI Comp cannot run here: this place does not let a script make functions of text.");
  }
  const given: T[] = [];
  const template = HtmlService.createTemplate(`<? take((function () {${body}\n})()); ?>`);
  const take = (value: T) => {
    given.push(value);
  };
  Object.assign(template, { take }).evaluate();
  if (given.length === 0) throw new Error("A text of the add-on's code was evaluated and gave nothing.");
  return given[0] as T;
}
