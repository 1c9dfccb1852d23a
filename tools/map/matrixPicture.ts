import { FOLDERS, folderOf } from "./folders.ts";
import type { Imports } from "./importsOfSources.ts";
import { svg, text } from "./svg.ts";

const CELL = { width: 84, height: 34 };
const LEFT = 170;
const TOP = 44;

/** Who takes how much from whom: a row takes from the folders of its columns. Nothing stands under the diagonal. */
export function matrixPicture(imports: Imports): string {
  const counts = new Map<string, number>();
  const files = new Map<string, number>();
  for (const [file, targets] of imports) {
    const from = folderOf(file);
    files.set(from, (files.get(from) ?? 0) + 1);
    for (const target of targets) {
      const key = `${from} ${folderOf(target)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const most = Math.max(...counts.values());
  const heads = FOLDERS.map((folder, i) => text(LEFT + (i + 0.5) * CELL.width, 28, folder, "head", "middle"));
  const rows = FOLDERS.map((from, row) => {
    const y = TOP + row * CELL.height;
    const cells = FOLDERS.map((to, column) => {
      const x = LEFT + column * CELL.width;
      const count = counts.get(`${from} ${to}`) ?? 0;
      if (from === to)
        return `<rect class="lane" x="${x}" y="${y}" width="${CELL.width}" height="${CELL.height}"/>`;
      if (count === 0) return "";
      const strength = (0.08 + 0.5 * Math.sqrt(count / most)).toFixed(2);
      return [
        `<rect class="count" fill-opacity="${strength}" x="${x + 2}" y="${y + 2}" width="${CELL.width - 4}" height="${CELL.height - 4}" rx="4"/>`,
        text(x + CELL.width / 2, y + 22, String(count), "", "middle"),
      ].join("");
    });
    return [
      text(LEFT - 68, y + 22, from, "head", "end"),
      text(LEFT - 10, y + 22, `${files.get(from) ?? 0} files`, "quiet", "end"),
      ...cells,
    ].join("");
  });
  const size = [LEFT + FOLDERS.length * CELL.width + 10, TOP + FOLDERS.length * CELL.height + 10] as const;
  return svg("How many imports each folder of src has from which other", ...size, [...heads, ...rows]);
}
