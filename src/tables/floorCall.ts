/** The floors of a column of levels: none where none is quoted, and none in rows without a level, which is no Senior. */
export function floorCall(levels: string, overrides: string): string {
  return `IF(${levels}="","",IFERROR(AI_FLOOR(${levels}${overrides}),""))`;
}
