import { BOUNDS } from "../core/market/bound.ts";
import { SKILLS, withSkillPremium } from "../core/offers/skillPremium.ts";
import { amount } from "../input/params/amount.ts";
import { choice, choices } from "../input/params/choice.ts";
import { optional } from "../input/params/optional.ts";
import { overrides } from "../input/params/overrides.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_PREMIUM = defineFunction({
  name: "AI_PREMIUM",
  category: "Offers",
  summary: "An amount with the largest premium that the skills bring.",
  params: {
    amount: amount({
      description: "Base salary; for security_ai total compensation.",
      example: "155008",
    }),
    skills: choices(SKILLS, {
      description: "The skills, comma-separated.",
      example: '"genai"',
    }),
    bound: optional(
      choice(BOUNDS, {
        description: "Low, middle or high end of the quoted range.",
        example: '"high"',
      }),
      "mid",
    ),
    overrides,
  },
  returns: "US dollars a year.",
  examples: [
    { formula: '=AI_PREMIUM(155008,"genai")', shows: 165_083.52 },
    { formula: '=AI_PREMIUM(168000,"security_ai")', shows: 210_000 },
    { formula: '=AI_PREMIUM(143000,"google_pmle, genai")', shows: 164_450 },
    { formula: '=AI_PREMIUM(155008,"mlops")', shows: 155_008 },
  ],
  errors: [
    {
      formula: '=AI_PREMIUM(155008,"cobol")',
      says: 'AI_PREMIUM: skills must be "genai", "google_pmle", "security_ai", "federated_learning", "ai_ethics", "cloud_ai", "infrastructure", "nlp", "recommenders", "llm_apps" or "mlops", separated by commas; got "cobol".',
    },
  ],
  notes: [
    "Premiums are not stacked: nothing published says that they add up, so the largest counts.",
    "google_pmle: 15% is quoted, but the dollars beside it, $165,000 against $143,000, imply 15.38%.",
    "federated_learning, ai_ethics, cloud_ai, infrastructure, nlp, recommenders, llm_apps and mlops are in demand, not quantified by the guide: they bring 0 unless overrides give your own figure, such as premium.mlops.",
    "security_ai is on total compensation and a lower bound; the others are on base.",
  ],
  sources: ["nexus IT group guide"],
  compute({ amount, skills, bound, overrides: benchmarks }, trace) {
    return withSkillPremium(amount, skills, bound, benchmarks, trace);
  },
});
