/** Thrown where somebody changed what a run was planned on: it is put back, and planned anew unless they typed. */
export class Overtaken extends Error {
  /** `isTyped`: a cell that was to be written holds something else by now. */
  constructor(readonly isTyped = false) {
    super();
  }
}
