/** What the class of a figure means, as it is shown beside it. */
export const CLASS_MEANINGS: Readonly<Record<string, string>> = {
  A: "stated in the guide",
  B: "arithmetic on the guide",
  C: "another public source",
  D: "our default, editable",
  yours: "your own figure",
};
