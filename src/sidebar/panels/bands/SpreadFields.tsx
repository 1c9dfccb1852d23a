import { LEVELS } from "../../../core/market/levels.ts";
import { FieldGroup } from "../../parts/Field.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { type BandsChoices, spreadField, withSpreadPerLevel } from "./BandsChoices.ts";

interface SpreadFieldsProps {
  choices: BandsChoices;
  onChange: (choices: BandsChoices) => void;
}

/** The range spread: one for all levels, or each its own. */
export function SpreadFields({ choices, onChange }: SpreadFieldsProps) {
  const { spread, spreadPerLevel, spreads, levels } = choices;
  return (
    <>
      {!spreadPerLevel && (
        <NumberField
          name="spreads"
          label="Range spread"
          hint="(max − min) ÷ min"
          text={spread}
          onText={(text) => onChange({ ...choices, spread: text })}
        />
      )}
      <label class="switch">
        <input
          type="checkbox"
          checked={spreadPerLevel}
          onChange={(event) => onChange(withSpreadPerLevel(choices, event.currentTarget.checked))}
        />
        <span>A spread for each level</span>
      </label>
      {spreadPerLevel && (
        <FieldGroup name="spreads" legend="Range spread" hint="(max − min) ÷ min">
          <div class="columns">
            {LEVELS.filter(({ level }) => levels.includes(level)).map(({ level }) => (
              <NumberField
                key={level}
                name={spreadField(level)}
                label={level}
                text={spreads[level]}
                onText={(text) => onChange({ ...choices, spreads: { ...spreads, [level]: text } })}
              />
            ))}
          </div>
        </FieldGroup>
      )}
    </>
  );
}
