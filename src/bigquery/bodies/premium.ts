import { isQuantified, SKILLS, type Skill } from "../../core/offers/skillPremium.ts";
import type { WriteBody } from "../Body.ts";
import { figure, figureOf } from "../parts.ts";
import { float } from "../sqlText.ts";

export const premium: WriteBody = ({ amount, skills, bound }) => {
  const [low, high] = [figure("premium.genai.low"), figure("premium.genai.high")];
  const genai = `CASE ${bound} WHEN 'low' THEN ${low} WHEN 'high' THEN ${high} ELSE (${low} + ${high}) / 2 END`;
  const quoted = (skill: Skill) => {
    if (skill === "genai") return genai;
    const key = `premium.${skill}`;
    return isQuantified(skill) ? figure(key) : figureOf(`'${key}'`, float(0));
  };
  const each = SKILLS.map((skill) => `IF('${skill}' IN UNNEST(${skills}), ${quoted(skill)}, 0)`);
  return { value: `${amount} * (1 + GREATEST(0, ${each.join(", ")}))` };
};
