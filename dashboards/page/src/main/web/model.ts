// What the page knows of a service. Times are epoch milliseconds UTC on the service's clock; numbers that are not known are absent, never 0.

export type Severity = "critical" | "major" | "minor" | "warning";

export type RuptureState =
  | "suspected"
  | "open"
  | "acknowledged"
  | "mitigating"
  | "monitoring"
  | "resolved"
  | "reviewed"
  | "suppressed"
  | "unknown"
  | "merged"
  | "false-alarm";

/** A slice of the service; the id is its canonical text, such as `channel=chat,queue=billing`, and "" is the whole. */
export type Scope = { id: string; dimensions: Record<string, string> };

/** The numbers of one scope over one window. */
export type Point = {
  scope: string;
  window: string;
  end: number;
  revision: number;
  open: boolean;
  completeness: number;
  values: Record<string, number>;
};

/** What is expected of one metric over one window; 95 of 100 values lie in the band. */
export type Band = {
  scope: string;
  metric: string;
  window: string;
  start: number;
  end: number;
  expected: number;
  lower: number;
  upper: number;
  confidence: number;
};

export type Evidence = {
  metric: string;
  window: string;
  observed?: number;
  expected?: number;
  lower?: number;
  upper?: number;
  surprise?: number;
  threshold?: Threshold;
};

/** How surprising it had to be to be raised, `configured + learned`, where marks of people have moved that; powers of ten. */
export type Threshold = { surprise: number; configured: number; learned: number; marks: number };

/** What a rupture touches, as far as it is known. */
export type Impact = { interactions?: number; customers?: number; projectedBreaches?: number; drainSeconds?: number };

/** Something else it might have been, and by language why it is not. */
export type RuledOut = { kind: string; because: Record<string, string>; metric: string; observed?: number; expected?: number };

/** A past rupture that was like it, from 0 to 1. */
export type Similar = { id: string; onset: number; kind: string; score?: number; minutes?: number; resolvedBy: string };

/** One revision of a rupture; the newest of an id is its state. */
export type Rupture = {
  id: string;
  revision: number;
  kind: string;
  state: RuptureState;
  reason: string;
  severity: Severity;
  scope: Scope;
  onset: number;
  detectedAt: number;
  updatedAt: number;
  resolvedAt?: number;
  confidence?: number;
  title: Record<string, string>;
  pattern?: string;
  evidence: Evidence[];
  hypotheses: { kind: string; weight: number }[];
  contributors: { dimension: string; value: string; share: number }[];
  impact?: Impact;
  ruledOut: RuledOut[];
  similar: Similar[];
  /** When those like it were over, by half of them. */
  expectedEnd?: number;
  plan?: string;
  parent?: string;
  mergedInto?: string;
};

export type HealthKind = "source" | "job" | "store" | "policy" | "data-quality" | "alert-budget" | "learned";
export type HealthStatus = "ok" | "quiet" | "late" | "restarting" | "down" | "refused" | "doubtful";

/** How one source, job or store is doing. */
export type Health = {
  kind: HealthKind;
  name: string;
  status: HealthStatus;
  asOf: number;
  newest?: number;
  perMinute?: number;
  detail?: string;
  /** What sort of thing the detail says, and what about; absent where it is only text. */
  code?: string;
  values?: Record<string, string>;
};

/** A number that somebody asks about: the window is the one that ends then. */
export type Question = { scope: string; window: string; metric: string; end: number };

/** A value that late events changed. */
export type Correction = { revision: number; asOf: number; from?: number; to?: number };

/** Where a number comes from. */
export type Provenance = {
  metric: { name: string; description: Record<string, string>; formula: string; source: string };
  scope: Scope;
  window: { name: string; start: number; end: number; zone: string };
  value?: number;
  origin: "live" | "store";
  asOf: number;
  completeness: number;
  open: boolean;
  /** How often late events changed the window. */
  revision: number;
  corrections: Correction[];
  correctionsComplete: boolean;
  contributing?: { metric: string; count: number };
  calendar?: string;
  calendars: { zone: string; validFrom?: string }[];
  serviceLevel?: { variant: string; formula: string; source: string; thresholdSeconds?: number; byChannel: Record<string, number> };
};

/** One step of an escalation procedure. */
export type Escalation = { level: number; who: Record<string, string>; afterSeconds: number; contact?: string; text?: Record<string, string> };

export type CoordinatesOfChannel = {
  channel: string;
  calendar?: string;
  address?: string;
  reach?: Record<string, string>;
  queues: string[];
  escalation: Escalation[];
};

/** `weekly` has the open intervals of each day from Monday on. */
export type PublishedCalendar = {
  id: string;
  version: number;
  validFrom?: string;
  zone: string;
  weekly: string[][];
  exceptions: { date: string; hours: string[]; name: Record<string, string> }[];
};

/** When each channel serves, how it is reached, and who is told next. */
export type Coordinates = { channels: CoordinatesOfChannel[]; calendars: PublishedCalendar[] };

/** How many clocks that are not over stand how, by what they measure. */
export type ClockCounts = { metric: string; clock: string; breaching: number; imminent: number; running: number; paused: number };

/** A clock that is due at `due` if nothing stops it. */
export type DueClock = { interaction: string; source: string; scope: Scope; metric: string; clock: string; imminent: boolean; due: number };

/** What was promised to the customers of a scope; `known` is false where clocks do not say so much. */
export type Promises = { known: boolean; clocks: ClockCounts[]; next: DueClock[] };

/** What does not change while the page is open. */
export type Service = {
  version: string;
  title: string;
  zone: string;
  language: string;
  serviceLevel: { thresholdSeconds?: number; target?: number; byChannel: Record<string, number> };
  scopes: Scope[];
  /** Whether anything is promised to customers. */
  promises: boolean;
};

/** What somebody wrote about a rupture, with what they did or for its own sake. */
export type Note = { by: string; text: string; at: number };

export type CommandKind = "acknowledge" | "resolve" | "silence" | "unsilence" | "false-alarm" | "annotate";

/** What a person decided about a rupture. */
export type Command = { id: string; kind: CommandKind; by: string; text?: string; until?: number };

/** What a person says was a rupture that nobody was told of. */
export type Miss = { kind: string; scope: Scope; from: number; until: number; by: string; text?: string };

const OVER: readonly RuptureState[] = ["resolved", "reviewed", "merged", "false-alarm"];

/** Whether nothing more is expected of it by itself. */
export function isOver(rupture: Rupture): boolean {
  return OVER.includes(rupture.state);
}

/** The id of a scope, as the engine writes it: dimensions in alphabetical order, `%`, `,` and `=` of a value encoded. */
export function scopeId(dimensions: Record<string, string>): string {
  const encode = (text: string) => text.replaceAll("%", "%25").replaceAll(",", "%2C").replaceAll("=", "%3D");
  return Object.keys(dimensions)
    .sort()
    .map((name) => `${encode(name)}=${encode(dimensions[name] ?? "")}`)
    .join(",");
}

/** Whether a contact could be in both: no dimension is fixed to different values. */
export function overlap(one: Record<string, string>, other: Record<string, string>): boolean {
  return Object.entries(other).every(([name, value]) => (one[name] ?? value) === value);
}

/** Whether everything in `narrow` is also in `wide`. */
export function contains(wide: Record<string, string>, narrow: Record<string, string>): boolean {
  return Object.entries(wide).every(([name, value]) => narrow[name] === value);
}
