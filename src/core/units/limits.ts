/** The smallest and the largest value that is accepted. */
export interface Limits {
  readonly min: number;
  readonly max: number;
  /** Of amounts: what lies between nothing and this is a share, typed where dollars belong. */
  readonly least?: number;
}

/** A share of a whole: nothing to all of it. */
export const SHARE_LIMITS: Limits = { min: 0, max: 1 };
