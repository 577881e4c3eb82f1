// What the engine learned from marks of people: what its records of health say, and which of them answers a mark. Pure.

import type { Health, Miss } from "./model";

/** Marks move a threshold by no more than this, up and down, and by no more than `mostCritical` up for what is critical; docs/lab.md. */
export const BOUNDS = { least: -1, most: 2, mostCritical: 1, halfLifeDays: 30 } as const;

/**
 * What was missed, on its way: `sent` until the server has it, `accepted` until the engine says what it learned, which is newer than `known`. `at` is the page's
 * monotonic time.
 */
export type Missed = { id: string; miss: Miss; at: number; known: number; status: "sent" | "accepted" | "answered" | "refused"; error?: string };

/** What is now asked of a kind in a scope; `scope` is undefined for all that have no marks of their own, numbers where nothing moves. */
export type Lesson = { kind: string; scope?: string; surprise?: number; configured?: number; marks?: number };

const ELSEWHERE = "*";

/** What a record of health of kind `learned` says. */
export function lesson({ name, code, values = {} }: Health): Lesson {
  const slash = name.indexOf("/");
  const scope = name.slice(slash + 1);
  const where = { kind: name.slice(0, slash), scope: scope === ELSEWHERE ? undefined : scope };
  const surprise = Number(values.surprise);
  switch (code) {
    case "threshold-moved":
      return { ...where, surprise, configured: Number(values.configured), marks: Number(values.marks) };
    case "threshold-as-configured":
      return { ...where, surprise, configured: surprise, marks: 0 };
    default:
      return where;
  }
}

/** The engine's word on this kind and scope, if it said any. */
export function lessonOn({ kind, scope }: Pick<Miss, "kind" | "scope">, health: Record<string, Health>): Health | undefined {
  return health[`learned:${kind}/${scope.id}`];
}

/** The same, answered where the engine has said something since. */
export function answered(missed: Missed, health: Record<string, Health>): Missed {
  const said = lessonOn(missed.miss, health)?.asOf ?? 0;
  return missed.status === "answered" || said <= missed.known ? missed : { ...missed, status: "answered" };
}

/** How often chance alone gives something at least so surprising: once in so many times, two digits are enough. */
export function onceIn(surprise: number): number {
  return Number((10 ** surprise).toPrecision(1));
}
