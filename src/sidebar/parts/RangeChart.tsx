import { useSession } from "../Session.tsx";
import { axisAround } from "./axis.ts";

export interface RangeBar {
  name: string;
  min: number;
  midpoint: number;
  max: number;
  /** A line the range is held against. */
  floor?: number | undefined;
  /** A single published figure to compare with. */
  marker?: number | undefined;
}

export interface RangeGroup {
  name: string;
  bars: readonly RangeBar[];
}

interface RangeChartProps {
  /** What the chart shows, for those who hear it; the numbers stand in a table beside it. */
  label: string;
  groups: readonly RangeGroup[];
}

// The sidebar is 300 pixels wide, so the picture is laid out for exactly that, margins off.
const WIDTH = 268;
const PLOT = { left: 60, right: 190 };
const AXIS_HEIGHT = 18;
const HEAD_HEIGHT = 22;
const ROW_HEIGHT = 19;
const BAR_HEIGHT = 9;

/** Ranges as bars with their midpoints, grouped, on one scale. */
export function RangeChart({ label, groups }: RangeChartProps) {
  const { formats } = useSession();
  const bars = groups.flatMap((group) => group.bars);
  const axis = axisAround(
    bars.flatMap(({ min, max, floor, marker }) => [min, max, floor ?? min, marker ?? min]),
  );
  const x = (amount: number) =>
    PLOT.left + ((amount - axis.from) / (axis.to - axis.from)) * (PLOT.right - PLOT.left);

  let y = AXIS_HEIGHT;
  const placed = groups.map((group) => {
    const headY = y;
    y += HEAD_HEIGHT + group.bars.length * ROW_HEIGHT;
    return {
      ...group,
      headY,
      bars: group.bars.map((bar, i) => ({ ...bar, y: headY + HEAD_HEIGHT + i * ROW_HEIGHT })),
    };
  });
  const height = y + 4;

  return (
    <svg class="ranges" role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${height}`}>
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
      {placed.map((group) => (
        <g key={group.name}>
          <text class="group" x={0} y={group.headY + 15}>
            {group.name}
          </text>
          {group.bars.map((bar) => (
            <Bar key={bar.name} bar={bar} y={bar.y} x={x} short={formats.shortDollars} />
          ))}
        </g>
      ))}
    </svg>
  );
}

interface BarProps {
  bar: RangeBar;
  y: number;
  x: (amount: number) => number;
  short: (amount: number) => string;
}

function Bar({ bar: { name, min, midpoint, max, floor, marker }, y, x, short }: BarProps) {
  const middle = y + ROW_HEIGHT / 2;
  return (
    <g>
      <text x={0} y={middle + 4}>
        {name}
      </text>
      <rect
        class="range"
        x={x(min)}
        y={middle - BAR_HEIGHT / 2}
        width={Math.max(1, x(max) - x(min))}
        height={BAR_HEIGHT}
        rx={2}
      />
      <line
        class="midpoint"
        x1={x(midpoint)}
        x2={x(midpoint)}
        y1={middle - BAR_HEIGHT / 2}
        y2={middle + BAR_HEIGHT / 2}
      />
      {floor !== undefined && <line class="floor" x1={x(floor)} x2={x(floor)} y1={y} y2={y + ROW_HEIGHT} />}
      {marker !== undefined && <path class="marker" d={diamond(x(marker), middle)} />}
      <text class="amounts" x={WIDTH} y={middle + 4} text-anchor="end">
        {short(min)}–{short(max)}
      </text>
    </g>
  );
}

function diamond(x: number, y: number): string {
  return `M${x} ${y - 5}l4 5l-4 5l-4-5z`;
}
