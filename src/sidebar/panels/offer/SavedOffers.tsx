import { useState } from "preact/hooks";
import type { LabelledOffer } from "../../../tables/offersTable.ts";
import { server } from "../../server.ts";

/** The offers that stand in the sheet, each to be opened again as it stands there now. */
export function SavedOffers({ onOpen }: { onOpen: (offer: LabelledOffer) => void }) {
  const [offers, setOffers] = useState<readonly LabelledOffer[]>([]);
  const [problem, setProblem] = useState("");

  async function ask(isOpen: boolean) {
    if (!isOpen) return;
    const reply = await server.run("readSavedOffers", {});
    setProblem(reply.ok ? "" : reply.message);
    setOffers(reply.ok ? reply.value.offers : []);
  }

  return (
    <details class="fold" onToggle={(event) => ask(event.currentTarget.open)}>
      <summary>Open a saved offer</summary>
      <ul class="blocks">
        {offers.map((offer) => (
          <li key={offer.label}>
            <button
              type="button"
              class="link"
              onClick={(event) => {
                event.currentTarget.closest("details")?.removeAttribute("open");
                onOpen(offer);
              }}
            >
              {offer.label}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" class="problem">
        {problem}
      </p>
    </details>
  );
}
