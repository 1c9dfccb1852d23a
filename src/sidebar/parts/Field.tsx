import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { useSession } from "../Session.tsx";
import { useProblem } from "./Form.tsx";

/** What a control needs so that its label, hint and problem are read out with it. */
export interface ControlAttributes {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean | undefined;
}

interface FieldProps {
  /** The field's name in the request, by which problems find it. */
  name: string;
  label: string;
  hint?: string | undefined;
  /** What the control itself finds wrong, where it keeps what is typed. */
  problem?: string | undefined;
  children: (attributes: ControlAttributes) => ComponentChildren;
}

/** One labelled control with its hint and, beside it, what is wrong. */
export function Field({ name, label, hint, problem, children }: FieldProps) {
  const { attributes, remarks } = useRemarks(name, hint, problem);
  return (
    <div class="field" data-field={name}>
      <label for={attributes.id}>{label}</label>
      {children(attributes)}
      {remarks}
    </div>
  );
}

interface FieldGroupProps {
  name: string;
  legend: string;
  hint?: string | undefined;
  children: ComponentChildren;
}

/** Several controls that answer one question together. */
export function FieldGroup({ name, legend, hint, children }: FieldGroupProps) {
  const { attributes, remarks } = useRemarks(name, hint);
  return (
    <fieldset class="field" data-field={name} aria-describedby={attributes["aria-describedby"]}>
      <legend>{legend}</legend>
      {children}
      {remarks}
    </fieldset>
  );
}

function useRemarks(name: string, hint: string | undefined, own?: string) {
  const id = useId();
  const { typing } = useSession();
  const said = useProblem(name) ?? own;
  const problem = said === undefined ? undefined : typing.numbers.show(said);
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  const attributes: ControlAttributes = {
    id,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": problem ? true : undefined,
  };
  const remarks = (
    <>
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
  return { attributes, remarks };
}
