import { isQuantified, SKILLS, type Skill } from "../../core/offers/skillPremium.ts";
import { defineNative } from "./defineNative.ts";
import { figure } from "./FigureRanges.ts";
import { literalText } from "./literal.ts";

export const nativePremium = defineNative({
  name: "AI_PREMIUM",
  params: ["amount", "skills", "bound"],
  without: "skills read from a cell",
  write({ amount: amountArgument, skills: skillsArgument, bound }, inputs, figures) {
    const skills = literalText(skillsArgument ?? "")
      ?.toLowerCase()
      .split(",")
      .map((skill) => skill.trim())
      .filter((skill) => skill !== "");
    if (!skills || skills.length === 0 || !skills.every(isSkill)) return undefined;
    const amount = inputs.amount(amountArgument);
    const [low, high] = [figure('"premium.genai.low"', figures), figure('"premium.genai.high"', figures)];
    const premium = (skill: Skill, genai: string) => {
      if (skill === "genai") return genai;
      const own = figure(`"premium.${skill}"`, figures);
      return isQuantified(skill) ? own : `IFERROR(${own},0)`;
    };
    const largest = (genai: string) => `MAX(0,${skills.map((skill) => premium(skill, genai)).join(",")})`;
    const bounds = { low: largest(low), mid: largest(`(${low}+${high})/2`), high: largest(high) };
    return [`${amount}*(1+${inputs.choice(bound, bounds, "mid")})`];
  },
});

function isSkill(word: string): word is Skill {
  return (SKILLS as readonly string[]).includes(word);
}
