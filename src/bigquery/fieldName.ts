/** What heads a column as a name in SQL: "Step to next level" is step_to_next_level. */
export function fieldName(head: string): string {
  return head
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
}
