import { isFormula } from "../commands/define/tableContents.ts";
import type { Content } from "../tables/Table.ts";

/**
 * What setValues takes for a cell. Only a formula of ours goes in as one: text that begins like a formula gets the
 * apostrophe that makes Sheets take it as text, whoever it comes from.
 */
export function writtenCell(content: Content): number | string | boolean {
  if (content === null) return "";
  if (isFormula(content)) return content.formula;
  return typeof content === "string" && /^[=+\-@']/.test(content) ? `'${content}` : content;
}
