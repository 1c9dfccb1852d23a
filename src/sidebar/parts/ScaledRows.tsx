import type { ComponentChildren } from "preact";
import { useSession } from "../Session.tsx";
import { axisAround } from "./axis.ts";

// The sidebar is 300 pixels wide, so the picture is laid out for exactly that, margins off.
export const WIDTH = 268;
const LEFT = 60;
const AXIS_HEIGHT = 18;
const HEAD_HEIGHT = 22;

interface ScaledRowsProps<Row> {
  /** What the chart shows, for those who hear it; the numbers stand in a table beside it. */
  label: string;
  groups: readonly { name: string; rows: readonly Row[] }[];
  /** Where the plot ends, from the left. */
  right: number;
  rowHeight: number;
  /** All amounts that the scale must reach. */
  amounts: readonly number[];
  mostSteps?: number;
  /** Draws a row whose top is at y. */
  row: (row: Row, y: number, x: (amount: number) => number) => ComponentChildren;
}

/** Groups of rows under each other on one scale of dollars. */
export function ScaledRows<Row extends { name: string }>(props: ScaledRowsProps<Row>) {
  const { label, groups, right, rowHeight, amounts, mostSteps, row: draw } = props;
  const { formats } = useSession();
  const axis = axisAround(amounts, mostSteps);
  const x = (amount: number) => LEFT + ((amount - axis.from) / (axis.to - axis.from)) * (right - LEFT);

  let y = AXIS_HEIGHT;
  const placed = groups.map((group) => {
    const top = y;
    y += HEAD_HEIGHT + group.rows.length * rowHeight;
    return { ...group, top };
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
      {placed.map(({ name, rows, top }) => (
        <g key={name}>
          <text class="group" x={0} y={top + 15}>
            {name}
          </text>
          {rows.map((row, i) => {
            const rowTop = top + HEAD_HEIGHT + i * rowHeight;
            return (
              <g key={row.name}>
                <text x={0} y={rowTop + rowHeight / 2 + 4}>
                  {row.name}
                </text>
                {draw(row, rowTop, x)}
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
