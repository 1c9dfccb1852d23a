import { eitherNumber } from "../localNumbers.ts";
import { useSession } from "../Session.tsx";

interface WhichNumberProps {
  text: string;
  onText: (text: string) => void;
}

/** Asks which number is meant where two are written so: "1,234" in German. */
export function WhichNumber({ text, onText }: WhichNumberProps) {
  const { typing } = useSession();
  const either = eitherNumber(text);
  if (!either) return null;
  return (
    <p class="which" role="status">
      Two numbers are written so. Which one is it?
      {either.map((number, i) => (
        <button key={number} type="button" class="link" onClick={() => onText(number)}>
          {typing.numbers.show(number)} {i === 0 ? "(thousands)" : "(a fraction)"}
        </button>
      ))}
    </p>
  );
}
