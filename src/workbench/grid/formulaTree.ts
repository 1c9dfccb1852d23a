// A formula as the engine has it in parts, and what the functions in it take.
export interface Formula {
  getAst(getters: unknown): AstNode;
}

export interface AstNode {
  readonly type: string;
  readonly value: unknown;
  readonly args?: readonly AstNode[];
  readonly left?: AstNode;
  readonly right?: AstNode;
  readonly operand?: AstNode;
}
export interface Parameter {
  readonly acceptMatrix?: boolean;
  readonly repeating?: boolean;
}

/** The parameter that an argument is for, counted from 0; those that repeat take all that come after the others. */
export const parameterAt = (parameters: readonly Parameter[], index: number): Parameter | undefined => {
  if (index < parameters.length) return parameters[index];
  const repeated = parameters.filter(({ repeating }) => repeating);
  const first = parameters.length - repeated.length;
  return repeated[(index - first) % repeated.length];
};
