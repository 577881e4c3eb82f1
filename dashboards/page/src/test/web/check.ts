// As much of a test library as these tests need: named checks that run one after the other, and what came of each.

export type Outcome = { name: string; failure: string | null };

export const outcomes: Outcome[] = [];

export function test(name: string, body: () => void): void {
  try {
    body();
    outcomes.push({ name, failure: null });
  } catch (failure) {
    outcomes.push({ name, failure: failure instanceof Error ? failure.message : String(failure) });
  }
}

/** Compares by what JSON shows; `undefined` and a missing key are the same. */
export function equal(actual: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (one !== other) {
    throw new Error(`expected ${other} but was ${one}`);
  }
}
