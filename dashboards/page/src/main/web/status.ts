// What the state means: what is open, what is worst, how a scope is doing. Pure.

import type { Band, Health, HealthKind, HealthStatus, Point, Rupture, Scope, Service, Severity } from "./model";
import { contains, isOver, overlap } from "./model";
import { bandAt } from "./series";
import type { State } from "./store";

export const SEVERITIES: readonly Severity[] = ["critical", "major", "minor", "warning"];

const WORST_FIRST: readonly HealthStatus[] = ["down", "restarting", "late", "doubtful", "refused", "quiet", "ok"];

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** Ruptures that people should look at, the worst first and the newest of those. */
export function openRuptures(state: State): Rupture[] {
  return Object.values(state.ruptures)
    .filter((rupture) => !isOver(rupture) && rupture.state !== "suppressed")
    .sort((a, b) => rank(a.severity) - rank(b.severity) || b.onset - a.onset);
}

/** Ruptures that people asked not to hear of; those that another rupture speaks for are not among them. */
export function silencedRuptures(state: State): Rupture[] {
  return Object.values(state.ruptures)
    .filter((rupture) => rupture.state === "suppressed" && rupture.parent === undefined)
    .sort((a, b) => b.onset - a.onset);
}

/** Ruptures that are over, the last to end first. */
export function endedRuptures(state: State): Rupture[] {
  return Object.values(state.ruptures)
    .filter((rupture) => isOver(rupture) && rupture.parent === undefined && rupture.mergedInto === undefined)
    .sort((a, b) => endOf(b) - endOf(a));
}

export function endOf(rupture: Rupture): number {
  return rupture.resolvedAt ?? rupture.updatedAt;
}

/** Ruptures that this one speaks for. */
export function spokenFor(state: State, rupture: Rupture): Rupture[] {
  return Object.values(state.ruptures).filter((other) => other.parent === rupture.id && !isOver(other));
}

/** Whether people have taken it on. */
export function isTaken(rupture: Rupture): boolean {
  return rupture.state === "acknowledged" || rupture.state === "mitigating";
}

/** The whole service in one word. `blind`: nothing is open, but something that would tell is not well. `behind`: the past is still taken in. */
export type Overall = { level: Severity | "ok" | "blind" | "behind" | "unknown"; open: number; untaken: number };

export function overall(state: State): Overall {
  const open = openRuptures(state);
  const worst = open[0];
  const untaken = open.filter((rupture) => !isTaken(rupture) && rupture.state !== "monitoring").length;
  if (state.feed.status !== "live") {
    return { level: "unknown", open: open.length, untaken };
  }
  if (state.feed.behind !== undefined) {
    return { level: "behind", open: open.length, untaken };
  }
  const level = worst ? worst.severity : isWell(worstHealth(Object.values(state.health).filter(isPart))) ? "ok" : "blind";
  return { level, open: open.length, untaken };
}

/** Quiet may be right, and does not blind; whoever is late, restarting or down does not tell. */
export function isWell(status: HealthStatus): boolean {
  return status === "ok" || status === "quiet";
}

/** A policy is no part of the system, nor is a budget or what was learned: one that was refused blinds nobody, the one before it goes on. */
function isPart(health: Health): boolean {
  return health.kind !== "policy" && health.kind !== "alert-budget" && health.kind !== "learned";
}

export function worstHealth(all: readonly Health[]): HealthStatus {
  return WORST_FIRST.find((status) => all.some((health) => health.status === status)) ?? "ok";
}

export function healthOf(state: State, kind: HealthKind): Health[] {
  return Object.values(state.health)
    .filter((health) => health.kind === kind)
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** How one scope is doing now. `level` is the word for it, worst of what is known. */
export type ScopeStatus = {
  scope: Scope;
  point?: Point;
  band?: Band;
  worst?: Rupture;
  level: Severity | "above" | "below" | "ok" | "closed" | "unknown";
};

/** Every scope with how it is doing. */
export function scopeStatuses(state: State): ScopeStatus[] {
  const open = openRuptures(state);
  return state.scopes.map((scope) => scopeStatus(state, scope, open));
}

function scopeStatus(state: State, scope: Scope, open: readonly Rupture[]): ScopeStatus {
  const point = state.live[scope.id]?.at(-1);
  const band = point && bandAt(state.bands[scope.id] ?? [], point.end);
  const worst = open.find((rupture) => concerns(rupture.scope.dimensions, scope.dimensions));
  return { scope, point, band, worst, level: level(point, band, worst) };
}

/** A rupture concerns its own scope, those in it, and the service as a whole. */
function concerns(rupture: Record<string, string>, scope: Record<string, string>): boolean {
  return contains(rupture, scope) || contains(scope, rupture);
}

function level(point: Point | undefined, band: Band | undefined, worst: Rupture | undefined): ScopeStatus["level"] {
  if (worst) {
    return worst.severity;
  }
  if (!point) {
    return "unknown";
  }
  if (!point.open) {
    return "closed";
  }
  const offered = point.values.offered;
  if (offered === undefined || !band) {
    return "ok";
  }
  return offered > band.upper ? "above" : offered < band.lower ? "below" : "ok";
}

/** Ruptures whose span is drawn on the charts of a scope. */
export function rupturesOf(state: State, scope: Scope): Rupture[] {
  return Object.values(state.ruptures).filter(
    (rupture) => rupture.state !== "false-alarm" && rupture.parent === undefined && overlap(rupture.scope.dimensions, scope.dimensions),
  );
}

/** Seconds within which a contact of this scope should be answered. */
export function threshold(service: Service | undefined, scope: Scope): number | undefined {
  const channel = scope.dimensions.channel;
  const own = channel === undefined ? undefined : service?.serviceLevel.byChannel[channel];
  return own ?? service?.serviceLevel.thresholdSeconds;
}

/** Whether a scope is of one channel and nothing narrower. */
export function isChannel(scope: Scope): boolean {
  return Object.keys(scope.dimensions).join() === "channel";
}
