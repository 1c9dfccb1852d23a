/** Takes the user's own figure away again; the published one holds. */
export interface ClearOverrideRequest {
  key: string;
}
