import { placeName } from "../../parts/placeName.ts";
import { ScaledRows } from "../../parts/ScaledRows.tsx";
import type { PayGroup, PayRow } from "./auditPreview.ts";

const RIGHT = 256;
const ROW_HEIGHT = 22;
const BAR_HEIGHT = 12;
const DOT = 3.5;
/** Dots stand close together: a scale that begins near the lowest pay tells them apart. */
const MOST_STEPS = 7;

/** Everybody's pay as a dot on the market band of the level and place. */
export function PayChart({ label, groups }: { label: string; groups: readonly PayGroup[] }) {
  const amounts = groups
    .flatMap(({ rows }) => rows)
    .flatMap(({ min, max, floor, people }) => [min, max, floor ?? min, ...people.map(({ pay }) => pay)]);
  return (
    <ScaledRows
      label={label}
      groups={groups.map(({ place, rows }) => ({
        name: placeName(place),
        rows: rows.map((row) => ({ ...row, name: row.level })),
      }))}
      right={RIGHT}
      rowHeight={ROW_HEIGHT}
      amounts={amounts}
      mostSteps={MOST_STEPS}
      row={(row, y, x) => <Row row={row} y={y} x={x} />}
    />
  );
}

interface RowProps {
  row: PayRow;
  y: number;
  x: (amount: number) => number;
}

function Row({ row: { min, midpoint, max, floor, people }, y, x }: RowProps) {
  const middle = y + ROW_HEIGHT / 2;
  const [top, bottom] = [middle - BAR_HEIGHT / 2, middle + BAR_HEIGHT / 2];
  // Flagged people are drawn last: nobody may hide them.
  const dots = [...dotsOf(people, x, false), ...dotsOf(people, x, true)];
  return (
    <>
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
    </>
  );
}

/** One dot for all who would stand on the same half pixel: a large team stays a small picture. */
function dotsOf(people: PayRow["people"], x: RowProps["x"], flagged: boolean) {
  const places = people.flatMap((one) => (one.flagged === flagged ? [Math.round(x(one.pay) * 2) / 2] : []));
  return [...new Set(places)].map((at) => ({ at, flagged }));
}
