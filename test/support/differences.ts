/** Cells that differ by a cent, or ratios by a millionth; blank cells are alike, whichever engine says so. */
export function differences(expected: unknown[][] = [], found: unknown[][] = []): string[] {
  if (expected.length === 0) return ["nothing to compare"];
  return expected.flatMap((row, i) =>
    row.flatMap((cell, j) => {
      const other = found[i]?.[j] ?? "";
      const same =
        typeof cell === "number" && typeof other === "number"
          ? Math.abs(cell - other) < (Math.abs(cell) < 100 ? 1e-6 : 0.005)
          : (cell ?? "") === other;
      return same ? [] : [`row ${i + 1}, column ${j + 1}: ${cell} and ${other}`];
    }),
  );
}
