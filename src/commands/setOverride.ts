/** Lays the user's own figure over a published one, on the pinned Benchmarks sheet (made where there is none). */
export interface SetOverrideRequest {
  /** A key of AI_BENCHMARK, or an override-only floor such as "mid.floor". */
  key: string;
  value: number;
  /** Where the figure is from; may be blank. */
  source: string;
}
