import { INTERVIEW_LIMITS, NO_SLACK } from "../../core/hiring/interviewSpeed.ts";
import { competitiveSearch } from "./daysToFill.ts";
import { defineNative } from "./defineNative.ts";
import { literalNumber, operand } from "./literal.ts";
import { nativeAverageBase } from "./nativeAverageBase.ts";
import { referencePay } from "./nativeReference.ts";

export const nativeInterview = defineNative({
  name: "AI_INTERVIEW",
  params: ["stages", "days_each", "slack", "base", "level", "state"],
  write({ stages: stagesArgument, days_each, slack, base, level: levelArgument, state }, inputs, figures) {
    const stages = inputs.number(stagesArgument, INTERVIEW_LIMITS.stages);
    inputs.require(`${stages}=INT(${stages})`);
    const daysEach = inputs.number(days_each, INTERVIEW_LIMITS.daysEach);
    const days = `${stages}*${daysEach}+${inputs.number(slack, INTERVIEW_LIMITS.slack, `${NO_SLACK}`)}`;
    const level = inputs.level(levelArgument, "senior");
    const average = nativeAverageBase(level, state, inputs, figures);
    inputs.require(`ISNUMBER(${average})`);
    const competitive = competitiveSearch("mid", figures);
    const bottleneck = (whenSlow: string, otherwise: string) =>
      `IF(${days}>${competitive},"${whenSlow}","${otherwise}")`;
    const processAlone = bottleneck("Process", "Not the process");
    let verdict = processAlone;
    if (base !== undefined && base.trim() !== "") {
      const offered = inputs.amount(base, "0");
      const judged = `IF(${offered}<${referencePay(level, average, figures)},${bottleneck("Pay and process", "Pay")},${bottleneck("Process", "Neither")})`;
      verdict =
        literalNumber(base) === undefined ? `IF(${operand(base)}="",${processAlone},${judged})` : judged;
    }
    return [days, verdict, `${days}-${competitive}`];
  },
});
