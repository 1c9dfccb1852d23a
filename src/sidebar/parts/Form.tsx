import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";

/** What is wrong, in one sentence, by field. */
export type Problems = Readonly<Record<string, string>>;

/** What the fields of a form mean together, or what is wrong with them. */
export type ReadFields<Request> =
  | { request: Request; problems?: never }
  | { request?: never; problems: Problems };

/** A field that the server did not accept. */
export interface RefusedField {
  field: string;
  message: string;
}

const ShownProblems = createContext<Problems>({});

/** By field, what shows its problem. */
const Unreadable = createContext<Map<string, () => void> | undefined>(undefined);

/** Holds the form back while a field that keeps what is typed cannot read it; sending then shows its problem. */
export function useHoldsBack(field: string, unreadable: boolean, show: () => void): void {
  const fields = useContext(Unreadable);
  useEffect(() => {
    if (unreadable) fields?.set(field, show);
    return () => void fields?.delete(field);
  }, [fields, field, unreadable]);
}

/** The sentence to show beside a field now, if any. */
export function useProblem(field: string): string | undefined {
  return useContext(ShownProblems)[field];
}

const LeftFields = createContext<ReadonlySet<string>>(new Set());

/** Whether the field was left, so that nobody is typing in it for the first time. */
export function useIsLeft(field: string): boolean {
  return useContext(LeftFields).has(field);
}

interface FormProps {
  /** Problems of what is typed at this moment. */
  problems?: Problems | undefined;
  /** Only called without problems; gives back the field that the server refused, if it did. */
  onSubmit: () => Promise<RefusedField | undefined>;
  children: ComponentChildren;
}

/**
 * The fields of a panel. A problem is shown once its field was left or the form was sent, not while somebody is still
 * typing; sending moves the focus to the first field with a problem.
 */
export function Form({ problems = {}, onSubmit, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const unreadable = useRef(new Map<string, () => void>());
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<RefusedField>();
  // A refusal of something that has no field here is said at the end of the form.
  const [unplaced, setUnplaced] = useState<string>();

  const shown: Record<string, string> = {};
  for (const [field, problem] of Object.entries(problems)) if (left.has(field)) shown[field] = problem;
  if (refused) shown[refused.field] = refused.message;

  async function submit(event: Event) {
    event.preventDefault();
    forget();
    const fields = [...Object.keys(problems), ...unreadable.current.keys()];
    if (fields.length > 0) {
      for (const show of unreadable.current.values()) show();
      setLeft((before) => new Set([...before, ...fields]));
      focusFirst(form.current, fields);
      return;
    }
    const answer = await onSubmit();
    if (!answer) {
      // What was sent may be emptied for the next one: nobody has left these fields yet.
      setLeft(new Set());
      return;
    }
    setRefused(answer);
    if (!focusFirst(form.current, [answer.field])) setUnplaced(answer.message);
  }

  function forget() {
    setRefused(undefined);
    setUnplaced(undefined);
  }

  /**
   * A press on a button leaves the field only once it is done: a problem shown in between would move the button away
   * from under the pointer.
   */
  function press(event: MouseEvent) {
    if (event.target instanceof Element && event.target.closest("button")) event.preventDefault();
  }

  function leave(event: FocusEvent) {
    const wrapper = fieldAround(event.target);
    if (!wrapper || wrapper === fieldAround(event.relatedTarget)) return;
    const field = wrapper.dataset.field as string;
    // Sending moves the focus too, so what was left just now counts with it.
    setLeft((before) => (before.has(field) ? before : new Set([...before, field])));
  }

  return (
    <ShownProblems.Provider value={shown}>
      <Unreadable.Provider value={unreadable.current}>
        <LeftFields.Provider value={left}>
          <form
            ref={form}
            noValidate
            onSubmit={submit}
            onMouseDown={press}
            onFocusOut={leave}
            onInput={forget}
          >
            {children}
            {unplaced && (
              <p class="problem" role="alert">
                {unplaced}
              </p>
            )}
          </form>
        </LeftFields.Provider>
      </Unreadable.Provider>
    </ShownProblems.Provider>
  );
}

function fieldAround(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element ? target.closest<HTMLElement>("[data-field]") : null) ?? undefined;
}

/** Whether one of the fields is in the form. */
function focusFirst(form: HTMLFormElement | null, fields: readonly string[]): boolean {
  for (const wrapper of form?.querySelectorAll<HTMLElement>("[data-field]") ?? []) {
    if (!fields.includes(wrapper.dataset.field as string)) continue;
    const control =
      wrapper.querySelector<HTMLElement>("input:checked") ??
      wrapper.querySelector<HTMLElement>("input, select, textarea, button");
    // What is folded away cannot be focused.
    for (let fold = wrapper.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) {
      fold.open = true;
    }
    control?.focus();
    return true;
  }
  return false;
}
