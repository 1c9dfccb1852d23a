/** Compare the pinned figures with those of this version (accept false), or take the new ones (accept true). */
export interface UpdateBenchmarksRequest {
  accept: boolean;
}

export interface BenchmarkChange {
  key: string;
  /** Undefined: the key is new. */
  pinned: number | undefined;
  /** Undefined: the key is no longer published. */
  published: number | undefined;
  /** The figure in use is the user's own, so that accepting changes nothing in the cells. */
  overridden: boolean;
}

/** What a block's cells would show after accepting, against now. */
export interface BlockEffect {
  block: string;
  /** "Bands!A1:K17" */
  range: string;
  /** Sum of the dollar results of the block as they stand, and with the new figures. */
  now: number;
  then: number;
}

export interface BenchmarksCompared {
  pinnedVersion: string;
  publishedVersion: string;
  changes: readonly BenchmarkChange[];
  effects: readonly BlockEffect[];
  /** "Version 2026.11 is pinned; nothing would change." or what was done. */
  message: string;
}
