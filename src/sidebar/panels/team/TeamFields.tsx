import { useState } from "preact/hooks";
import type { Selection } from "../../../commands/readSelection.ts";
import { FromSheetField } from "../../parts/FromSheetField.tsx";
import { UseSelection } from "../../parts/UseSelection.tsx";
import { COLUMN_FIELDS, noAddresses, type TeamColumn } from "./TeamChoices.ts";
import { teamColumns } from "./teamColumns.ts";

interface TeamFieldsProps<Column extends TeamColumn> {
  columns: readonly Column[];
  choices: Readonly<Record<Column, string>>;
  onChange: (change: Partial<Record<Column, string>>) => void;
}

/** Where the columns of a team stand: all taken from one selection, or each by itself. */
export function TeamFields<Column extends TeamColumn>(props: TeamFieldsProps<Column>) {
  const { columns, choices, onChange } = props;
  const [notFound, setNotFound] = useState("");
  const set = (column: Column, address: string) =>
    onChange({ [column]: address } as Partial<Record<Column, string>>);

  function takeSelection(selection: Selection) {
    const found: Partial<Record<TeamColumn, string>> = teamColumns(selection, columns);
    const complete = found.levels !== undefined && found.pays !== undefined;
    setNotFound(
      complete
        ? ""
        : `${selection.a1} has no column of ${found.levels ? "pay" : "levels"} to be seen. Select the team's rows with their heads, or give each column by itself.`,
    );
    if (complete) onChange({ ...noAddresses(columns), ...found });
  }

  return (
    <>
      <div class="field">
        <div class="from-sheet">
          <p>Select all columns of the team:</p>
          <UseSelection into="the whole team" onSelected={takeSelection} />
        </div>
        <p role="status" class="problem">
          {notFound}
        </p>
      </div>
      {columns.map((column) => (
        <FromSheetField
          key={column}
          name={column}
          label={COLUMN_FIELDS[column].label}
          hint={COLUMN_FIELDS[column].hint}
          text={choices[column]}
          onText={(text) => set(column, text)}
          onSelected={({ a1 }) => set(column, a1)}
        />
      ))}
    </>
  );
}
