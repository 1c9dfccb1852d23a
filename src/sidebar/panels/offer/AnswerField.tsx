import { answersIn } from "../../../core/offers/answers.ts";
import { Checks } from "../../parts/Checks.tsx";
import { upperFirst } from "../../parts/RoleChart.tsx";

interface AnswerFieldProps<Word extends string> {
  name: string;
  legend: string;
  words: readonly Word[];
  /** The answer as the sheet keeps it, its words separated by commas; an earlier one may say something else. */
  answer: string;
  onAnswer: (answer: string) => void;
}

/** One of the guide's questions, answered by any number of a few words. */
export function AnswerField<Word extends string>({
  words,
  answer,
  onAnswer,
  ...field
}: AnswerFieldProps<Word>) {
  const chosen = answersIn(answer, words);
  return (
    <Checks
      {...field}
      hint={answer !== "" && chosen.length === 0 ? `In the sheet: ${answer}` : undefined}
      options={words.map((word) => ({ word: upperFirst(word) }))}
      chosen={chosen.map(upperFirst)}
      onChosen={(next) => onAnswer(next.join(", ").toLowerCase())}
    />
  );
}
