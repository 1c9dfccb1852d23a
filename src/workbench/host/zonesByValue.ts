import type { Zone } from "../grid/zone.ts";

/** Splits a block of values into rectangles of equal ones, so that each value is applied in few commands. */
export const zonesByValue = <T>(values: readonly (readonly T[])[], origin: Zone): Map<T, Zone[]> => {
  const zones = new Map<T, Zone[]>();
  const width = values[0]?.length ?? 0;
  for (let col = 0; col < width; col += 1) {
    for (let row = 0; row < values.length; ) {
      const value = values[row]?.[col] as T;
      let end = row + 1;
      while (end < values.length && values[end]?.[col] === value) end += 1;
      const left = origin.left + col;
      const top = origin.top + row;
      const bottom = origin.top + end - 1;
      const known = zones.get(value) ?? [];
      const beside = known.findIndex((z) => z.right === left - 1 && z.top === top && z.bottom === bottom);
      const neighbour = known[beside];
      if (neighbour) known[beside] = { ...neighbour, right: left };
      else known.push({ left, top, right: left, bottom });
      zones.set(value, known);
      row = end;
    }
  }
  return zones;
};
