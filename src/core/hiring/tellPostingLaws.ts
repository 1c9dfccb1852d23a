import type { Trace } from "../trace.ts";
import { dutyStatus, type LawOfPlace, type Posting } from "./postingDuty.ts";
import { remarksOn } from "./postingFact.ts";
import { askingLocalities, type PostingLaws } from "./postingRule.ts";

/**
 * Tells every duty of a place, and of a state its cities' and counties', with status and source. Gives the trace that
 * answers are told to: they are as sure as the laws that they rest on, not as all that are told.
 */
export function tellPostingLaws(laws: PostingLaws, posting: Posting, trace: Trace): Trace {
  trace.note("Not legal advice: the statute and its regulator decide.");
  const { own, state, localities } = laws;
  const decides = trace.part();
  if (state) {
    tellLaw(state, decides);
  } else {
    const asking = askingLocalities(laws, posting);
    for (const law of localities) tellLaw(law, asking.includes(law) ? decides : trace);
  }
  tellLaw(own, decides);
  return decides;
}

function tellLaw({ name, duties }: LawOfPlace, trace: Trace): void {
  if (duties.length === 0) trace.note(`The data knows no duty to disclose a pay range in ${name}.`);
  for (const duty of duties) {
    const { kind, since, until, employersWithAtLeast, source } = duty;
    const fact = (label: string, value: number | string, unit = "") =>
      trace.cite({ label, value, unit, class: "C", status: dutyStatus(duty), source });
    fact(`${name}, pay range ${kind}`, until ? `from ${since} until ${until}` : `from ${since}`);
    fact(`${name}, smallest employer, ${kind}`, employersWithAtLeast ?? "not found", "employees");
    const told = remarksOn(duty);
    if (told.length > 0) trace.note(`${name}, ${kind}: ${told.join(" ")}`);
  }
}
