import { axisAround } from "../../parts/axis.ts";
import { useSession } from "../../Session.tsx";
import { monthNames } from "./monthNames.ts";
import type { MonthOfPlan } from "./samplePlan.ts";

// As wide as the sidebar without its margins.
const WIDTH = 268;
const PLOT = { left: 42, right: 268, top: 8, bottom: 112 };
const HEIGHT = 130;
const GAP = 1.5;

/** The cost of each month as a column; months after the budget is spent look different. */
export function CashChart({ label, months }: { label: string; months: readonly MonthOfPlan[] }) {
  const { formats, info } = useSession();
  const name = monthNames(info?.locale, "short");
  const axis = axisAround([0, ...months.map(({ cost }) => cost)]);
  const y = (amount: number) => PLOT.bottom - (amount / axis.to) * (PLOT.bottom - PLOT.top);
  const width = (PLOT.right - PLOT.left) / months.length;
  const x = (i: number) => PLOT.left + i * width;
  const last = months.length - 1;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line class="grid" x1={PLOT.left} x2={PLOT.right} y1={y(tick)} y2={y(tick)} />
          <text class="tick" x={PLOT.left - 6} y={y(tick) + 4} text-anchor="end">
            {formats.shortDollars(tick)}
          </text>
        </g>
      ))}
      {months.map(({ first, cost, overBudget }, i) => (
        <rect
          key={first}
          class={overBudget ? "month over" : "month"}
          x={x(i) + GAP / 2}
          y={y(cost)}
          width={width - GAP}
          height={PLOT.bottom - y(cost)}
        />
      ))}
      {[0, last].map((i) => (
        <text
          key={i}
          class="tick"
          x={i === 0 ? PLOT.left : PLOT.right}
          y={HEIGHT - 4}
          text-anchor={i === 0 ? "start" : "end"}
        >
          {name(months[i]?.first ?? 0)}
        </text>
      ))}
    </svg>
  );
}
