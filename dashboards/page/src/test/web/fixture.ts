// Records as the server sends them, with only what a test is about said by the test.

import type { Json } from "../../main/web/wire";
import type { State, StoreEvent } from "../../main/web/store";
import { EMPTY, reduce } from "../../main/web/store";

/** Monday, 09:00 UTC. */
export const NINE = Date.UTC(2026, 2, 2, 9);
export const MINUTE = 60_000;

export const iso = (millis: number): string => new Date(millis).toISOString();

export const metric = (scope: string, end: number, values: Json, more: Json = {}): Json => ({ s: scope, w: "PT5M", end: iso(end), rev: 0, open: true, c: 1, v: values, ...more });

export const rupture = (id: string, more: Json = {}): Json => ({
  id,
  revision: 0,
  kind: "demand-spike",
  state: "open",
  reason: "opened",
  severity: "major",
  scope: { channel: "chat" },
  onset: iso(NINE),
  detectedAt: iso(NINE),
  updatedAt: iso(NINE),
  resolvedAt: null,
  title: { en: "Demand spike in channel chat: 44 contacts", "pt-BR": "Pico" },
  evidence: [],
  hypotheses: [],
  contributors: [],
  ...more,
});

export const band = (scope: string, start: number, lower: number, upper: number): Json => ({
  s: scope,
  m: "offered",
  w: "PT5M",
  start: iso(start),
  end: iso(start + 5 * MINUTE),
  e: (lower + upper) / 2,
  lo: lower,
  hi: upper,
  conf: 1,
});

export const health = (name: string, status: string): Json => ({ kind: "source", name, status, asOf: iso(NINE), newest: iso(NINE), perMinute: 3 });

export const feed = (name: "hello" | "snapshot" | "metrics" | "ruptures" | "health" | "bands" | "heartbeat", body: Json, at = 0): StoreEvent => ({ type: "feed", name, body, at });

export const hello = (more: Json = {}, at = 0): StoreEvent => feed("hello", { version: "1", now: iso(NINE), speed: 1, resumed: false, ...more }, at);

export const snapshot = (more: Json = {}): StoreEvent => feed("snapshot", { asOf: iso(NINE), scopes: [], metrics: [], bands: [], ruptures: [], health: [], ...more });

/** The state after these events. */
export const after = (...events: StoreEvent[]): State => events.reduce(reduce, EMPTY);
