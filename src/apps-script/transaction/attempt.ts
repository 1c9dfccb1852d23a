/** A service that fails once seldom fails again. */
const MOST_ATTEMPTS = 3;

/** Does what may be done again until it does not fail; false where it failed every time. */
export function attempt(act: () => void): boolean {
  for (let attempts = 1; attempts <= MOST_ATTEMPTS; attempts++) {
    try {
      act();
      return true;
    } catch (error) {
      console.error(error);
    }
  }
  return false;
}
