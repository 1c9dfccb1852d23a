export interface AttackOptions {
  /** How many times it tries. */
  count: number;
  /** The same seed tries the same. */
  seed: number;
}
