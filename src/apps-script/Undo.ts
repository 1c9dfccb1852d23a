/** What a command has changed so far: how to put it back, and what can only be done once nothing can fail any more. */
export class Undo {
  private readonly steps: (() => void)[] = [];
  private readonly last: (() => void)[] = [];

  /** Called before or right after a change; runs only when something fails later. */
  add(putBack: () => void): void {
    this.steps.push(putBack);
  }

  /** For a change that cannot be put back, such as taking out a chart. */
  atTheEnd(act: () => void): void {
    this.last.push(act);
  }

  /** Does what was left to the end. */
  finish(): void {
    this.last.forEach((act, index) => {
      try {
        act();
      } catch (error) {
        // From the second on something is gone for good: what is written stays, and a leftover is the lesser evil.
        if (index === 0) throw error;
        console.error(error);
      }
    });
  }

  /** Puts everything back, the latest change first; false where a step failed too. */
  putBack(): boolean {
    let all = true;
    while (this.steps.length > 0) {
      try {
        this.steps.pop()?.();
      } catch (error) {
        console.error(error);
        all = false;
      }
    }
    return all;
  }
}
