import { dayOfIso } from "../../../core/units/day.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { Form } from "../../parts/Form.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { SelectField } from "../../parts/SelectField.tsx";
import { Send } from "../../parts/Send.tsx";
import { useSession } from "../../Session.tsx";
import { useAnswer } from "../../useAnswer.ts";
import { useCommand } from "../../useCommand.ts";
import { useDraft } from "../../useDraft.ts";
import { monthNames } from "./monthNames.ts";
import { type Closing, readClosing } from "./readClosing.ts";

/** Closes a month with what was really paid; the plan goes on from there. */
export function CloseForm() {
  const { formats, info } = useSession();
  const { value, problem, reload } = useAnswer("previewClose", {});
  const [typed, setTyped] = useDraft<Partial<Closing>>("closing", () => ({}));
  const commands = useCommand();
  const monthName = monthNames(info?.locale, "long");
  const months = value?.months ?? [];
  const next = months[months.length - 1];
  const closing: Closing = { month: next?.month ?? "", actual: "", heads: "", ...typed };
  const set = (change: Partial<Closing>) => setTyped((before) => ({ ...before, ...change }));
  const fields = fieldsOf(closing, set);
  const chosen = months.find(({ month }) => month === closing.month);
  const { request, problems } = readClosing(closing);
  const named = (month: string) => monthName(dayOfIso(month) ?? 0);

  async function close() {
    if (!request) return undefined;
    const { done, refused } = await commands.run("closeMonth", request, `Closing ${named(request.month)} …`);
    if (done) setTyped({});
    await reload();
    return refused;
  }

  if (!next) {
    return (
      <p role="status" class={problem ? "problem" : "hint"}>
        {problem ?? "Reading the months …"}
      </p>
    );
  }
  const more = request && chosen ? request.actual - chosen.planned : undefined;
  return (
    <Form problems={problems} onSubmit={close}>
      <SelectField
        {...fields.choice("month")}
        label="Month"
        options={months.map(({ month, actual }) => ({
          word: month,
          label: actual === undefined ? named(month) : `${named(month)}, closed`,
        }))}
      />
      {chosen && (
        <dl class="findings">
          <dt>Planned</dt>
          <dd>{formats.dollars(chosen.planned)}</dd>
          <dt>People planned</dt>
          <dd>{formats.count(chosen.heads)}</dd>
        </dl>
      )}
      <NumberField
        {...fields.text("actual")}
        label="Paid in the month"
        hint={
          more === undefined || Math.round(more) === 0
            ? "US dollars, with what was paid once"
            : `${formats.dollars(Math.abs(more))} ${more > 0 ? "more" : "less"} than planned`
        }
      />
      <NumberField {...fields.text("heads")} label="People at work" hint="On the last day of the month" />
      <p class="note">
        From then on the forecast of the month is what was paid, the plan is as of the day after it, and the
        cash sheet says what differs by timing, heads and pay.
      </p>
      <Send progress={commands.progress} {...(closing.actual.trim() !== "" && { request })}>
        Close the month
      </Send>
    </Form>
  );
}
