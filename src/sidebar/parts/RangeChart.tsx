import { useSession } from "../Session.tsx";
import { ScaledRows, WIDTH } from "./ScaledRows.tsx";

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

const RIGHT = 190;
const ROW_HEIGHT = 19;
const BAR_HEIGHT = 9;

/** Ranges as bars with their midpoints, grouped, on one scale. */
export function RangeChart({ label, groups }: RangeChartProps) {
  const bars = groups.flatMap((group) => group.bars);
  return (
    <ScaledRows
      label={label}
      groups={groups.map(({ name, bars }) => ({ name, rows: bars }))}
      right={RIGHT}
      rowHeight={ROW_HEIGHT}
      amounts={bars.flatMap(({ min, max, floor, marker }) => [min, max, floor ?? min, marker ?? min])}
      row={(bar, y, x) => <Bar bar={bar} y={y} x={x} />}
    />
  );
}

interface BarProps {
  bar: RangeBar;
  y: number;
  x: (amount: number) => number;
}

function Bar({ bar: { min, midpoint, max, floor, marker }, y, x }: BarProps) {
  const { shortDollars } = useSession().formats;
  const middle = y + ROW_HEIGHT / 2;
  return (
    <>
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
        {shortDollars(min)}–{shortDollars(max)}
      </text>
    </>
  );
}

function diamond(x: number, y: number): string {
  return `M${x} ${y - 5}l4 5l-4 5l-4-5z`;
}
