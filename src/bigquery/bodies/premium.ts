import { SKILLS } from "../../core/offers/skillPremium.ts";
import type { WriteBody } from "../Body.ts";
import { figure } from "../parts.ts";

export const premium: WriteBody = ({ amount, skills, bound }) => {
  const [low, high] = [figure("premium.genai.low"), figure("premium.genai.high")];
  const genai = `CASE ${bound} WHEN 'low' THEN ${low} WHEN 'high' THEN ${high} ELSE (${low} + ${high}) / 2 END`;
  const each = SKILLS.map(
    (skill) =>
      `IF('${skill}' IN UNNEST(${skills}), ${skill === "genai" ? genai : figure(`premium.${skill}`)}, 0)`,
  );
  return { value: `${amount} * (1 + GREATEST(0, ${each.join(", ")}))` };
};
