import { LEVELS } from "../../../core/market/levels.ts";
import { FieldGroup } from "../../parts/Field.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { type BandsChoices, type SpreadsName, spreadField, withSpreadPerLevel } from "./BandsChoices.ts";

interface SpreadFieldsProps {
  choices: BandsChoices;
  onChange: (choices: BandsChoices) => void;
}

const HINT = "(max − min) ÷ min";

/** The range spread: one for all levels, or each its own; market and hire apart where both are made. */
export function SpreadFields({ choices, onChange }: SpreadFieldsProps) {
  const { spreadPerLevel, basis, levels } = choices;
  const both = basis === "both";
  const groups = [
    { name: "spreads", one: "spread", label: both ? "Market spread" : "Range spread" } as const,
    ...(both ? [{ name: "hireSpreads", one: "hireSpread", label: "Hire spread" } as const] : []),
  ];
  const setLevel = (name: SpreadsName, level: string, text: string) =>
    onChange({ ...choices, [name]: { ...choices[name], [level]: text } });
  return (
    <>
      {!spreadPerLevel &&
        groups.map(({ name, one, label }) => (
          <NumberField
            key={name}
            name={name}
            label={label}
            hint={HINT}
            text={choices[one]}
            onText={(text) => onChange({ ...choices, [one]: text })}
          />
        ))}
      <label class="switch">
        <input
          type="checkbox"
          checked={spreadPerLevel}
          onChange={(event) => onChange(withSpreadPerLevel(choices, event.currentTarget.checked))}
        />
        <span>A spread for each level</span>
      </label>
      {spreadPerLevel &&
        groups.map(({ name, label }) => (
          <FieldGroup key={name} name={name} legend={label} hint={HINT}>
            <div class="columns">
              {LEVELS.filter(({ level }) => levels.includes(level)).map(({ level }) => (
                <NumberField
                  key={level}
                  name={spreadField(name, level)}
                  label={level}
                  text={choices[name][level]}
                  onText={(text) => setLevel(name, level, text)}
                />
              ))}
            </div>
          </FieldGroup>
        ))}
    </>
  );
}
