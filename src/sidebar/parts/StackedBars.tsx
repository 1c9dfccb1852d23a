import { useSession } from "../Session.tsx";
import { axisAround } from "./axis.ts";

/** What a package is made of, from the surest part to the least sure. */
export interface StackedBar {
  name: string;
  cash: number;
  certainEquity: number;
  uncertainEquity: number;
}

interface StackedBarsProps {
  /** What the chart shows, for those who hear it; the numbers stand beside it as text. */
  label: string;
  bars: readonly StackedBar[];
  /** What the first parts are: "Cash", "Base". */
  cashIs: string;
  /** A line the bars are held against. */
  line?: { name: string; amount: number } | undefined;
}

const WIDTH = 268;
const AXIS_HEIGHT = 18;
const ROW_HEIGHT = 36;
const BAR = { top: 18, height: 12 };
/** What fits beside the amount. */
const LONGEST_NAME = 24;

const PARTS = [
  { part: "cash", name: undefined },
  { part: "certainEquity", name: "Certain equity" },
  { part: "uncertainEquity", name: "Uncertain equity" },
] as const;

/** Packages as bars on one scale: cash first, then equity that counts, then equity that may not. */
export function StackedBars({ label, bars, cashIs, line }: StackedBarsProps) {
  const { formats } = useSession();
  const total = ({ cash, certainEquity, uncertainEquity }: StackedBar) =>
    cash + certainEquity + uncertainEquity;
  const axis = axisAround([0, ...bars.map(total), line?.amount ?? 0]);
  const x = (amount: number) => ((amount - axis.from) / (axis.to - axis.from)) * WIDTH;
  // The first and the last tick stay within the picture.
  const anchors = axis.ticks.map((_tick, i) =>
    i === 0 ? "start" : i === axis.ticks.length - 1 ? "end" : "middle",
  );
  const height = AXIS_HEIGHT + bars.length * ROW_HEIGHT + 2;
  const used = PARTS.filter(({ part }) => bars.some((bar) => bar[part] > 0));
  return (
    <>
      <svg class="stacks" role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${height}`}>
        <defs>
          <pattern
            id="uncertain"
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect class="uncertain-ground" width="5" height="5" />
            <rect class="uncertain-stripe" width="2" height="5" />
          </pattern>
        </defs>
        {axis.ticks.map((tick, i) => (
          <g key={tick}>
            <line class="grid" x1={x(tick)} x2={x(tick)} y1={AXIS_HEIGHT} y2={height} />
            {i % 2 === 0 && (
              <text class="tick" x={x(tick)} y={12} text-anchor={anchors[i] ?? "middle"}>
                {formats.shortDollars(tick)}
              </text>
            )}
          </g>
        ))}
        {bars.map((bar, row) => {
          const y = AXIS_HEIGHT + row * ROW_HEIGHT;
          let from = 0;
          return (
            <g key={row}>
              <text class="group" x={0} y={y + 13}>
                {shortened(bar.name)}
              </text>
              <text class="amounts" x={WIDTH} y={y + 13} text-anchor="end">
                {formats.dollars(total(bar))}
              </text>
              {PARTS.map(({ part }) => {
                const start = from;
                from += bar[part];
                return (
                  bar[part] > 0 && (
                    <rect
                      key={part}
                      class={part}
                      x={x(start)}
                      y={y + BAR.top}
                      width={x(from) - x(start)}
                      height={BAR.height}
                    />
                  )
                );
              })}
            </g>
          );
        })}
        {line && <line class="floor" x1={x(line.amount)} x2={x(line.amount)} y1={AXIS_HEIGHT} y2={height} />}
      </svg>
      <ul class="legend">
        {used.map(({ part, name }) => (
          <li key={part}>
            <i class={`key-${part}`} /> {name ?? cashIs}
          </li>
        ))}
        {line && (
          <li>
            <i class="key-floor" /> {line.name} {formats.dollars(line.amount)}
          </li>
        )}
      </ul>
    </>
  );
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join("")}…` : name;
}
