/** What an error says. Scripts throw errors of their own realm, which instanceof does not know. */
export const messageOf = (error: unknown): string => {
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === "string" ? message : String(error);
};
