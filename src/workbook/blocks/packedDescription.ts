import { onFirstUse } from "../../core/onFirstUse.ts";
import { asciiJson } from "../asciiJson.ts";

// What descriptions of blocks say again and again. The place in this list is what is stored: it may only get longer.
const PLACES =
  "US REMOTE AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY";
const COLUMNS =
  "level state basis flag minimum midpoint maximum floorGap step overlap spread width average floor source below plainMinimum plainMidpoint plainMaximum toMidpoint toMaximum remoteMedian label verdict gap gapShare days raise waiting midAverage equityNeeded counted base bonus guaranteed equity kind valuation vesting liquidity seatValue mustGoRight roleControls atFloor certainty certain extraDays midSaving offer net breakEven cash uncertain firstNet laterNet firstCash laterCash locality signOn grant schedule vest1 vest2 vest3 vest4 vested name restoreStep compaRatio pay reason key own ownSource pinned inUse unit class status reliability asOf note point light says";
const KINDS = "bands offers compare audit benchmarks rationale";
const LEVELS = "Junior Mid Senior Lead Principal";
const FORMS = "live native values";
const OTHERS = [
  '"levels":[',
  '],"states":[',
  '],"basis":"market"',
  '],"basis":"hire"',
  '],"basis":"both"',
  ',"spreads":{},"hireSpreads":{},"roundTo":0',
  ',"spreads":{},"roundTo":0',
  ',"spreads":{',
  '},"hireSpreads":{',
  '},"roundTo":',
  '","charts":[',
  "]}",
  '],"madeSheet":',
  '"levels":"',
  '","pays":"',
  '","states":"',
  '","names":"',
  '","minStep":',
  '"years":',
  ',"filing":"single"',
  ',"filing":"joint"',
  ',"filing":"head"',
  '"label":"',
  '","dataVersion":"',
  "level:",
];

/** The first of the letters that stand for phrases; those of JSON in ASCII all come before it. */
const FIRST_LETTER = 0xa1;

const phrases = onFirstUse((): readonly string[] => [
  ...KINDS.split(" ").flatMap((kind) => [`{"id":"${kind}_`, `","kind":"${kind}","choices":{`]),
  ...FORMS.split(" ").map((form) => `"insertAs":"${form}"},"fingerprint":"`),
  ...OTHERS,
  ...LEVELS.split(" ").map((level) => `"${level}",`),
  ...PLACES.split(" ").map((place) => `"${place}",`),
  ...COLUMNS.split(" ").map((column) => `,${column}:`),
]);

const anyPhrase = onFirstUse(() => {
  const longestFirst = [...phrases()].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((phrase) => phrase.replace(/[[\]{}]/g, "\\$&")).join("|"), "g");
});

/** Before a packed description; earlier versions stored plain JSON. */
const PACKED = "~";

/** JSON in few characters: one letter stands for each phrase that descriptions have in common. */
export function packedDescription(description: unknown): string {
  const packed = asciiJson(description).replace(anyPhrase(), (phrase) =>
    String.fromCharCode(FIRST_LETTER + phrases().indexOf(phrase)),
  );
  return PACKED + packed;
}

/** The description again. */
export function unpackedDescription(text: string): unknown {
  if (!text.startsWith(PACKED)) return JSON.parse(text);
  const json = text
    .slice(PACKED.length)
    .replace(/[^\0-\u00a0]/g, (letter) => phrases()[letter.charCodeAt(0) - FIRST_LETTER] ?? "");
  return JSON.parse(json);
}
