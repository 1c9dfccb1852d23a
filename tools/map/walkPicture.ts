import { FOLDERS, folderOf } from "./folders.ts";
import { svg, text } from "./svg.ts";
import type { Walk } from "./walkIn.ts";

const LANE = 214;
const BOX = { width: 178, height: 38, gap: 20 };
const TOP = 56;
const MARGIN = 18;

/** A walk with a lane for each folder, from those that know most at the left to those that know nothing at the right. */
export function walkPicture(title: string, { files, steps, asks }: Walk): string {
  const lanes = FOLDERS.map((folder) => ({
    folder,
    files: files.filter((file) => folderOf(file) === folder),
  })).filter((lane) => lane.files.length > 0);
  const most = Math.max(...lanes.map((lane) => lane.files.length));
  const height = TOP + most * (BOX.height + BOX.gap) + MARGIN;
  const places = new Map(
    lanes.flatMap((lane, column) =>
      lane.files.map((file, row) => [
        file,
        { column, x: MARGIN + column * LANE + (LANE - BOX.width) / 2, y: TOP + row * (BOX.height + BOX.gap) },
      ]),
    ),
  );
  const at = (file: string) => places.get(file) as { column: number; x: number; y: number };
  const ways = [
    ...steps.map(([from, to]) => way(at(from), at(to), "way")),
    ...asks.map(([from, to]) => way(at(from), at(to), "way asks")),
  ];
  const boxes = files.map((file) => {
    const { x, y } = at(file);
    const [name = "", ...above] = file.split("/").reverse();
    const folder = above.reverse().slice(1).join("/");
    return [
      `<rect class="box" x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="6"/>`,
      text(x + BOX.width / 2, y + (folder ? 17 : 24), name.replace(/\.tsx?$/, ""), "", "middle"),
      folder ? text(x + BOX.width / 2, y + 31, folder, "quiet", "middle") : "",
    ].join("");
  });
  const heads = lanes.map(({ folder }, column) => {
    const x = MARGIN + column * LANE;
    return [
      column % 2 === 0
        ? `<rect class="lane" x="${x}" y="12" width="${LANE}" height="${height - 24}" rx="8"/>`
        : "",
      text(x + LANE / 2, 36, folder, "head", "middle"),
    ].join("");
  });
  return svg(title, lanes.length * LANE + 2 * MARGIN, height, [...heads, ...ways, ...boxes]);
}

interface Place {
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

function way(from: Place, to: Place, kind: string): string {
  const [startY, endY] = [from.y + BOX.height / 2, to.y + BOX.height / 2];
  const right = from.x + BOX.width;
  if (from.column === to.column) {
    const bend = right + 16;
    const end = to.x + BOX.width;
    return `<path class="${kind}" d="M${right} ${startY}C${bend} ${startY} ${bend} ${endY} ${end} ${endY}"/>`;
  }
  const [start, end] = to.column > from.column ? [right, to.x] : [from.x, to.x + BOX.width];
  const middle = (start + end) / 2;
  return `<path class="${kind}" d="M${start} ${startY}C${middle} ${startY} ${middle} ${endY} ${end} ${endY}"/>`;
}
