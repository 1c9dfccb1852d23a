/** How one kind of text is typed in the spreadsheet's locale, and how a formula reads it. Panels hold the latter. */
export interface LocalText {
  /** What is typed, as a formula reads it; text of another kind as it is. */
  read(typed: string): string;
  /** What a formula reads, as the locale writes it. */
  show(text: string): string;
}
