// From the server's JSON to the page's model. What is missing or null becomes absent; unknown fields are ignored.

import type { Band, Coordinates, Health, HealthKind, HealthStatus, Note, Point, Promises, Provenance, Rupture, RuptureState, Scope, Service, Severity, Threshold } from "./model";
import { scopeId } from "./model";

/** Anything that came as JSON. */
export type Json = Record<string, unknown>;

export function time(value: unknown): number | undefined {
  const millis = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(millis) ? undefined : millis;
}

function number(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

export function list(value: unknown): Json[] {
  return Array.isArray(value) ? (value as Json[]) : [];
}

function object(value: unknown): Json {
  return typeof value === "object" && value !== null ? (value as Json) : {};
}

function texts(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(object(value)).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

function numbers(value: unknown): Record<string, number> {
  return Object.fromEntries(Object.entries(object(value)).filter((entry): entry is [string, number] => number(entry[1]) !== undefined));
}

export function scope(json: Json): Scope {
  return { id: text(json.id) ?? "", dimensions: texts(json.dimensions) };
}

/** A point as the feed writes it, with names of one letter. */
export function point(json: Json): Point {
  return {
    scope: text(json.s) ?? "",
    window: text(json.w) ?? "",
    end: time(json.end) ?? 0,
    revision: number(json.rev) ?? 0,
    open: json.open !== false,
    completeness: number(json.c) ?? 1,
    values: numbers(json.v),
  };
}

/** A point as the history writes it, which says scope and window once. */
export function historyPoint(scope: string, window: string, json: Json): Point {
  return {
    scope,
    window,
    end: time(json.end) ?? 0,
    revision: number(json.revision) ?? 0,
    open: json.open !== false,
    completeness: number(json.completeness) ?? 1,
    values: numbers(json.values),
  };
}

export function band(json: Json): Band {
  return {
    scope: text(json.s) ?? "",
    metric: text(json.m) ?? "offered",
    window: text(json.w) ?? "",
    start: time(json.start) ?? 0,
    end: time(json.end) ?? 0,
    expected: number(json.e) ?? Number.NaN,
    lower: number(json.lo) ?? Number.NaN,
    upper: number(json.hi) ?? Number.NaN,
    confidence: number(json.conf) ?? 0,
  };
}

export function historyBand(scope: string, metric: string, window: string, json: Json): Band {
  const { expected, lower, upper, confidence, start, end } = json;
  return band({ s: scope, m: metric, w: window, start, end, e: expected, lo: lower, hi: upper, conf: confidence });
}

export function rupture(json: Json): Rupture {
  const dimensions = texts(json.scope);
  const impact = json.impact ? object(json.impact) : undefined;
  return {
    id: text(json.id) ?? "",
    revision: number(json.revision) ?? 0,
    kind: text(json.kind) ?? "",
    state: (text(json.state) ?? "unknown") as RuptureState,
    reason: text(json.reason) ?? "",
    severity: (text(json.severity) ?? "warning") as Severity,
    scope: { id: scopeId(dimensions), dimensions },
    onset: time(json.onset) ?? 0,
    detectedAt: time(json.detectedAt) ?? 0,
    updatedAt: time(json.updatedAt) ?? 0,
    resolvedAt: time(json.resolvedAt),
    confidence: number(json.confidence),
    title: texts(json.title),
    pattern: text(json.pattern),
    evidence: list(json.evidence).map(evidence),
    hypotheses: list(json.hypotheses).map((item) => ({ kind: text(item.kind) ?? "", weight: number(item.weight) ?? 0 })),
    contributors: list(json.contributors).map((item) => ({
      dimension: text(item.dimension) ?? "",
      value: text(item.value) ?? "",
      share: number(item.share) ?? 0,
    })),
    impact: impact && {
      interactions: number(impact.interactions),
      customers: number(impact.customers),
      projectedBreaches: number(impact.projectedBreaches),
      drainSeconds: number(impact.drainSeconds),
    },
    ruledOut: list(json.ruledOut).map((item) => ({
      kind: text(item.kind) ?? "",
      because: texts(item.because),
      metric: text(item.metric) ?? "",
      observed: number(item.observed),
      expected: number(item.expected),
    })),
    similar: list(json.similar).map((item) => ({
      id: text(item.id) ?? "",
      onset: time(item.onset) ?? 0,
      kind: text(item.kind) ?? "",
      score: number(item.score),
      minutes: number(item.minutes),
      resolvedBy: text(item.resolvedBy) ?? "itself",
    })),
    expectedEnd: time(json.expectedEnd),
    plan: text(json.plan),
    parent: text(json.parent),
    mergedInto: text(json.mergedInto),
  };
}

function evidence(json: Json) {
  return {
    metric: text(json.metric) ?? "",
    window: text(json.window) ?? "",
    observed: number(json.observed),
    expected: number(json.expected),
    lower: number(json.lower),
    upper: number(json.upper),
    surprise: number(json.surprise),
    threshold: json.threshold ? threshold(object(json.threshold)) : undefined,
  };
}

function threshold(json: Json): Threshold {
  return { surprise: number(json.surprise) ?? 0, configured: number(json.configured) ?? 0, learned: number(json.learned) ?? 0, marks: number(json.marks) ?? 0 };
}

/** A command with words, or undefined for one without. */
export function note(json: Json): Note | undefined {
  const at = time(json.time);
  return typeof json.by === "string" && typeof json.text === "string" && at !== undefined ? { by: json.by, text: json.text, at } : undefined;
}

export function health(json: Json): Health {
  return {
    kind: (text(json.kind) ?? "job") as HealthKind,
    name: text(json.name) ?? "",
    status: (text(json.status) ?? "down") as HealthStatus,
    asOf: time(json.asOf) ?? 0,
    newest: time(json.newest),
    perMinute: number(json.perMinute),
    detail: text(json.detail),
    code: text(json.code),
    values: json.values ? texts(json.values) : {},
  };
}

export function provenance(json: Json): Provenance {
  const metric = object(json.metric);
  const window = object(json.window);
  const contributing = json.contributing ? object(json.contributing) : undefined;
  const level = json.serviceLevel ? object(json.serviceLevel) : undefined;
  return {
    metric: { name: text(metric.name) ?? "", description: texts(metric.description), formula: text(metric.formula) ?? "", source: text(metric.source) ?? "" },
    scope: scope(object(json.scope)),
    window: { name: text(window.name) ?? "", start: time(window.start) ?? 0, end: time(window.end) ?? 0, zone: text(window.zone) ?? "UTC" },
    value: number(json.value),
    origin: json.origin === "store" ? "store" : "live",
    asOf: time(json.asOf) ?? 0,
    completeness: number(json.completeness) ?? 1,
    open: json.open !== false,
    revision: number(json.revision) ?? 0,
    corrections: list(json.corrections).map((item) => ({ revision: number(item.revision) ?? 0, asOf: time(item.asOf) ?? 0, from: number(item.from), to: number(item.to) })),
    correctionsComplete: json.correctionsComplete !== false,
    contributing: contributing && { metric: text(contributing.metric) ?? "", count: number(contributing.count) ?? 0 },
    calendar: text(json.calendar),
    calendars: list(json.calendars).map((item) => ({ zone: text(item.zone) ?? "", validFrom: text(item.validFrom) })),
    serviceLevel: level && {
      variant: text(level.variant) ?? "",
      formula: text(level.formula) ?? "",
      source: text(level.source) ?? "",
      thresholdSeconds: number(level.thresholdSeconds),
      byChannel: numbers(level.byChannel),
    },
  };
}

const WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

export function coordinates(json: Json): Coordinates {
  const all = (value: unknown) => (Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : []);
  return {
    channels: list(json.channels).map((item) => ({
      channel: text(item.channel) ?? "",
      calendar: text(item.calendar),
      address: text(item.address),
      reach: item.reach ? texts(item.reach) : undefined,
      queues: list(item.queues).map((queue) => text(queue.queue) ?? ""),
      escalation: list(item.escalation).map((step) => ({
        level: number(step.level) ?? 1,
        who: texts(step.who),
        afterSeconds: number(step.afterSeconds) ?? 0,
        contact: text(step.contact),
        text: step.text ? texts(step.text) : undefined,
      })),
    })),
    calendars: list(json.calendars).map((item) => ({
      id: text(item.id) ?? "",
      version: number(item.version) ?? 1,
      validFrom: text(item.validFrom),
      zone: text(item.zone) ?? "UTC",
      weekly: WEEK.map((day) => all(object(item.weekly)[day])),
      exceptions: list(item.exceptions).map((day) => ({ date: text(day.date) ?? "", hours: all(day.hours), name: texts(day.name) })),
    })),
  };
}

export function promises(json: Json): Promises {
  const place = (item: Json) => Object.fromEntries(["channel", "queue"].flatMap((name) => (text(item[name]) ? [[name, text(item[name]) ?? ""]] : [])));
  return {
    known: json.known !== false,
    clocks: list(json.clocks).map((item) => ({
      metric: text(item.metric) ?? "",
      clock: text(item.clock) ?? "",
      breaching: number(item.breaching) ?? 0,
      imminent: number(item.imminent) ?? 0,
      running: number(item.running) ?? 0,
      paused: number(item.paused) ?? 0,
    })),
    next: list(json.next).map((item) => ({
      interaction: text(item.interaction) ?? "",
      source: text(item.source) ?? "",
      scope: { id: scopeId(place(item)), dimensions: place(item) },
      metric: text(item.metric) ?? "",
      clock: text(item.clock) ?? "",
      imminent: item.status === "IMMINENT_BREACH",
      due: time(item.due) ?? 0,
    })),
  };
}

export function service(json: Json): Service {
  const level = object(json.serviceLevel);
  return {
    version: text(json.version) ?? "",
    title: text(json.title) ?? "Ruptura",
    zone: text(json.zone) ?? "UTC",
    language: text(json.language) ?? "pt-BR",
    serviceLevel: { thresholdSeconds: number(level.thresholdSeconds), target: number(level.target), byChannel: numbers(level.byChannel) },
    scopes: list(json.scopes).map(scope),
    promises: json.promises === true,
  };
}
