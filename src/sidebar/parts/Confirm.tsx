import { type ComponentChildren, createContext, type TargetedKeyboardEvent } from "preact";
import { useContext, useEffect, useId, useRef, useState } from "preact/hooks";

export interface Question {
  title: string;
  message: string;
  /** What agreeing does, as the button says it: "Replace". */
  action: string;
}

type Ask = (question: Question) => Promise<boolean>;

const AskContext = createContext<Ask | undefined>(undefined);

/** Asks the user and waits for the answer; Escape is no. */
export function useConfirm(): Ask {
  const ask = useContext(AskContext);
  if (!ask) throw new Error("useConfirm outside ConfirmProvider");
  return ask;
}

/** Tab goes round among the buttons: out of a frame it would reach the page, where the question cannot be seen. */
function keepFocus(event: TargetedKeyboardEvent<HTMLDialogElement>) {
  if (event.key === "F6") {
    event.preventDefault();
    event.stopPropagation();
  }
  if (event.key !== "Tab") return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + (event.shiftKey ? buttons.length - 1 : 1)) % buttons.length]?.focus();
}

export function ConfirmProvider({ children }: { children: ComponentChildren }) {
  const [open, setOpen] = useState<{ question: Question; answer: (agreed: boolean) => void }>();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);

  const ask = useRef<Ask>(
    (question) => new Promise((resolve) => setOpen({ question, answer: resolve })),
  ).current;

  function close(agreed: boolean) {
    dialog.current?.close();
    open?.answer(agreed);
    setOpen(undefined);
  }

  return (
    <AskContext.Provider value={ask}>
      {children}
      {open && (
        <dialog
          ref={dialog}
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-message`}
          onKeyDown={keepFocus}
          onCancel={(event) => {
            event.preventDefault();
            close(false);
          }}
        >
          <h2 id={`${id}-title`}>{open.question.title}</h2>
          <p id={`${id}-message`}>{open.question.message}</p>
          <div class="buttons">
            <button type="button" onClick={() => close(false)}>
              Cancel
            </button>
            <button type="button" class="primary" onClick={() => close(true)}>
              {open.question.action}
            </button>
          </div>
        </dialog>
      )}
    </AskContext.Provider>
  );
}
