/** Google numbers its sheets: the first is 0, later ones have large random numbers. */
export const sheetNumber = (sheetId: string): number => {
  if (sheetId === "sheet1") return 0;
  let hash = 2_166_136_261;
  for (const character of sheetId) hash = Math.imul(hash ^ character.charCodeAt(0), 16_777_619);
  return (hash >>> 1) + 1;
};
