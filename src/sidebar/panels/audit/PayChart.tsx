import { axisAround } from "../../parts/axis.ts";
import { placeName } from "../../parts/placeName.ts";
import { useSession } from "../../Session.tsx";
import type { PayGroup, PayRow } from "./auditPreview.ts";

// As wide as the sidebar without its margins, like the chart of bands.
const WIDTH = 268;
const PLOT = { left: 60, right: 256 };
const AXIS_HEIGHT = 18;
const HEAD_HEIGHT = 22;
const ROW_HEIGHT = 22;
const BAR_HEIGHT = 12;
const DOT = 3.5;
/** Dots stand close together: a scale that begins near the lowest pay tells them apart. */
const MOST_STEPS = 7;

/** Everybody's pay as a dot on the market band of the level and place. */
export function PayChart({ label, groups }: { label: string; groups: readonly PayGroup[] }) {
  const { formats } = useSession();
  const axis = axisAround(
    groups.flatMap(({ rows }) =>
      rows.flatMap(({ min, max, floor, people }) => [
        min,
        max,
        floor ?? min,
        ...people.map(({ pay }) => pay),
      ]),
    ),
    MOST_STEPS,
  );
  const x = (amount: number) =>
    PLOT.left + ((amount - axis.from) / (axis.to - axis.from)) * (PLOT.right - PLOT.left);

  let y = AXIS_HEIGHT;
  const placed = groups.map((group) => {
    const headY = y;
    y += HEAD_HEIGHT + group.rows.length * ROW_HEIGHT;
    return { ...group, headY };
  });
  const height = y + 4;

  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${height}`}>
      {axis.ticks.map((tick, i) => (
        <g key={tick}>
          <line class="grid" x1={x(tick)} x2={x(tick)} y1={AXIS_HEIGHT} y2={height} />
          {i % 2 === 0 && (
            <text class="tick" x={x(tick)} y={12} text-anchor="middle">
              {formats.shortDollars(tick)}
            </text>
          )}
        </g>
      ))}
      {placed.map(({ place, headY, rows }) => (
        <g key={place}>
          <text class="group" x={0} y={headY + 15}>
            {placeName(place)}
          </text>
          {rows.map((row, i) => (
            <Row key={row.level} row={row} y={headY + HEAD_HEIGHT + i * ROW_HEIGHT} x={x} />
          ))}
        </g>
      ))}
    </svg>
  );
}

interface RowProps {
  row: PayRow;
  y: number;
  x: (amount: number) => number;
}

function Row({ row: { level, min, midpoint, max, floor, people }, y, x }: RowProps) {
  const middle = y + ROW_HEIGHT / 2;
  const [top, bottom] = [middle - BAR_HEIGHT / 2, middle + BAR_HEIGHT / 2];
  // Flagged people are drawn last: nobody may hide them.
  const dots = [...dotsOf(people, x, false), ...dotsOf(people, x, true)];
  return (
    <g>
      <text x={0} y={middle + 4}>
        {level}
      </text>
      <rect class="range" x={x(min)} y={top} width={x(max) - x(min)} height={BAR_HEIGHT} rx={2} />
      <line class="midpoint" x1={x(midpoint)} x2={x(midpoint)} y1={top} y2={bottom} />
      {floor !== undefined && <line class="floor" x1={x(floor)} x2={x(floor)} y1={y} y2={y + ROW_HEIGHT} />}
      {dots.map(({ at, flagged }) => (
        <circle
          key={`${at} ${flagged}`}
          class={flagged ? "person flagged" : "person"}
          cx={at}
          cy={middle}
          r={DOT}
        />
      ))}
    </g>
  );
}

/** One dot for all who would stand on the same half pixel: a large team stays a small picture. */
function dotsOf(people: PayRow["people"], x: RowProps["x"], flagged: boolean) {
  const places = people.flatMap((one) => (one.flagged === flagged ? [Math.round(x(one.pay) * 2) / 2] : []));
  return [...new Set(places)].map((at) => ({ at, flagged }));
}
