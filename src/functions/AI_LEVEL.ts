import { levelAt, levelDefinition } from "../core/market/levels.ts";
import { choice } from "../input/params/choice.ts";
import { optional } from "../input/params/optional.ts";
import { years } from "../input/params/years.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_LEVEL = defineFunction({
  name: "AI_LEVEL",
  category: "Benchmarks",
  summary: "The level that years of experience reach: Entry, Mid, Senior, Lead or Principal.",
  params: {
    years: years({ description: "Completed years of experience.", example: "10" }),
    output: optional(
      choice(["name", "code", "years", "autonomy"], {
        description: "The level's name, its code (E M S L P), its published years, or its autonomy.",
        example: '"code"',
      }),
      "name",
    ),
  },
  returns: "Text.",
  examples: [
    { formula: "=AI_LEVEL(10)", shows: "Lead" },
    { formula: "=AI_LEVEL(3.9)", shows: "Entry" },
    { formula: '=AI_LEVEL("7-9","code")', shows: "S" },
    { formula: '=AI_LEVEL(8,"years")', shows: "7-9" },
    { formula: '=AI_LEVEL(5,"autonomy")', shows: "Grows from contributor to owner" },
  ],
  errors: [
    {
      formula: "=AI_LEVEL(-1)",
      says: 'AI_LEVEL: years must be years of experience from 0 to 60, such as 8 or "7-9"; got -1.',
    },
  ],
  notes: [
    "Completed years count: 3.9 years is Entry, 4 is Mid. Bounds are 4, 7, 10 and 15 years.",
    "Autonomy is what the guide says, in our words. It says one thing for 7 years and more, so Senior, Lead and Principal have the same.",
  ],
  sources: ["nexus IT group guide (published years, autonomy)"],
  compute({ years, output }, trace) {
    const definition = levelDefinition(levelAt(years));
    trace.given("Years of experience", years, "years");
    trace.cite({
      label: `First year of ${definition.level}`,
      value: definition.from,
      unit: "years",
      class: "A",
      status: "final",
      source: `nexus IT group guide, published as ${definition.publishedYears} years`,
    });
    if (output === "autonomy") {
      trace.cite({
        label: `Autonomy, ${definition.level}`,
        value: definition.autonomy,
        unit: "",
        class: "A",
        status: "final",
        source: "nexus IT group guide, in our words; it says one thing for 7 years and more",
      });
    }
    const shown = {
      name: definition.level,
      code: definition.code,
      years: definition.publishedYears,
      autonomy: definition.autonomy,
    }[output];
    return trace.derive("Level", shown, "", "completed years against the levels' first years");
  },
});
