// The state of the page as a pure function: (state, event) → state. Nothing here reads a clock, the network or the document.

import type { Clock } from "./clock";
import { serviceNow } from "./clock";
import type { FeedName } from "./feed";
import { answered, type Missed } from "./lessons";
import type { Band, CommandKind, Coordinates, Health, Note, Point, Promises, Provenance, Question, Rupture, Scope, Service } from "./model";
import { append, merge, mergeBands, recentBands } from "./series";
import * as wire from "./wire";
import type { Json } from "./wire";

export const LIVE_WINDOW = "PT5M";

/** How much of the past the charts show. */
export type Span = "1h" | "6h" | "24h" | "7d";
export const SPANS: Record<Span, number> = { "1h": 3_600_000, "6h": 21_600_000, "24h": 86_400_000, "7d": 604_800_000 };

/**
 * `live`: something was heard lately. `asOf` of a feed that is lost is the service's time up to which the page knows everything. `behind` is the newest time there
 * are numbers of, while the engine still takes in the past.
 */
export type FeedState = { status: "connecting" | "live" | "reconnecting"; asOf?: number; behind?: number; version?: string; outdated: boolean; losses: number };

/** A command on its way: `sent` until the server has it, `accepted` until a newer revision answers it. */
export type Sent = { kind: CommandKind; revision: number; at: number; status: "sent" | "accepted" | "refused"; error?: string };

/** Numbers older than this, and by what comes in a while on the wall, are of the past. */
const BEHIND_MILLIS = 300_000;
const BEHIND_WALL_MILLIS = 10_000;

export type Loading = "idle" | "loading" | "loaded" | "unavailable" | "failed";

/** What the store of the service holds of one scope, loaded from `from` to `to`. */
export type History = { status: Loading; from: number; to: number; points: Point[]; bands: Band[] };

export type Detail = { id: string; status: Loading; revisions: Rupture[]; notes?: Note[]; plan?: string };

/** A number that is being asked about, and the answer once it is there. */
export type Asked = { question: Question; status: Loading; answer?: Provenance };

export type State = {
  service?: Service;
  feed: FeedState;
  clock?: Clock;
  scopes: Scope[];
  /** Newest points of the live window by scope, in order of time. */
  live: Record<string, Point[]>;
  bands: Record<string, Band[]>;
  ruptures: Record<string, Rupture>;
  health: Record<string, Health>;
  sent: Record<string, Sent>;
  /** The last rupture that somebody here said was missed. */
  missed?: Missed;
  /** What is looked at: a scope, and a span that ends at a time, or goes on with the clock. */
  view: { scope: string; span: Span; end?: number };
  history: Record<string, History>;
  older: { status: Loading; before?: number; exhausted: boolean };
  detail?: Detail;
  provenance?: Asked;
  coordinates: { status: Loading; answer?: Coordinates };
  /** Of the scope that is looked at, as last asked. */
  promises?: { scope: string; status: Loading; answer?: Promises };
};

export const EMPTY: State = {
  feed: { status: "connecting", outdated: false, losses: 0 },
  scopes: [],
  live: {},
  bands: {},
  ruptures: {},
  health: {},
  sent: {},
  view: { scope: "", span: "6h" },
  history: {},
  older: { status: "idle", exhausted: false },
  coordinates: { status: "idle" },
};

/** Everything that can happen to the page. `at` is the page's monotonic time. */
export type StoreEvent =
  | { type: "feed"; name: FeedName; body: Json; at: number }
  | { type: "silent"; at: number }
  | { type: "service"; service: Service }
  | { type: "view"; view: Partial<State["view"]> }
  | { type: "history"; scope: string; history: Partial<History> & { status: Loading } }
  | { type: "trend"; scope: string; points: Point[]; bands: Band[] }
  | { type: "older"; status: Loading; ruptures?: Rupture[]; before?: number; exhausted?: boolean }
  | { type: "detail"; detail?: Detail }
  | { type: "provenance"; asked?: Asked }
  | { type: "coordinates"; coordinates: State["coordinates"] }
  | { type: "promises"; promises: NonNullable<State["promises"]> }
  | { type: "sending"; rupture: string; kind: CommandKind; at: number }
  | { type: "sent"; rupture: string; status: Sent["status"]; error?: string }
  | { type: "forget"; rupture: string }
  | { type: "missed"; missed?: Missed };

export function reduce(state: State, event: StoreEvent): State {
  switch (event.type) {
    case "feed":
      return hear(state, event.name, event.body, event.at);
    case "silent":
      return lose(state, event.at);
    case "service":
      return { ...state, service: event.service, scopes: allScopes(state.scopes, event.service.scopes) };
    case "view":
      return { ...state, view: { ...state.view, ...event.view } };
    case "history":
      return { ...state, history: { ...state.history, [event.scope]: extend(state.history[event.scope], event.history) } };
    case "trend":
      return withTrend(state, event.scope, event.points, event.bands);
    case "older":
      return {
        ...state,
        ruptures: newest(state.ruptures, event.ruptures ?? []),
        older: { status: event.status, before: event.before ?? state.older.before, exhausted: event.exhausted ?? state.older.exhausted },
      };
    case "detail":
      return { ...state, detail: event.detail };
    case "provenance":
      return { ...state, provenance: event.asked };
    case "coordinates":
      return { ...state, coordinates: event.coordinates };
    case "promises":
      return { ...state, promises: event.promises };
    case "sending":
      return withSent(state, event.rupture, {
        kind: event.kind,
        revision: state.ruptures[event.rupture]?.revision ?? 0,
        at: event.at,
        status: "sent",
      });
    case "sent": {
      const sent = state.sent[event.rupture];
      return sent ? withSent(state, event.rupture, { ...sent, status: event.status, error: event.error }) : state;
    }
    case "forget": {
      const { [event.rupture]: _, ...sent } = state.sent;
      return { ...state, sent };
    }
    case "missed":
      return { ...state, missed: event.missed && answered(event.missed, state.health) };
  }
}

function hear(state: State, name: FeedName, body: Json, at: number): State {
  const live: State = state.feed.status === "live" ? state : { ...state, feed: { ...state.feed, status: "live" } };
  switch (name) {
    case "hello":
      return greet(live, body, at);
    case "snapshot":
      return replace(live, body);
    case "metrics":
      return withPoints(live, wire.list(body.records).map(wire.point));
    case "bands":
      return withBands(live, wire.list(body.records).map(wire.band));
    case "ruptures":
      return withRuptures(live, wire.list(body.records).map(wire.rupture));
    case "health":
      return withHealth(live, wire.list(body.records).map(wire.health));
    case "heartbeat":
      return withClock(live, body, at);
  }
}

/** A server of another version than the one this page came from has another page. */
function greet(state: State, body: Json, at: number): State {
  const version = typeof body.version === "string" ? body.version : undefined;
  const outdated = state.feed.outdated || (state.feed.version !== undefined && version !== state.feed.version);
  return withClock({ ...state, feed: { ...state.feed, outdated, version: state.feed.version ?? version } }, body, at);
}

function lose(state: State, at: number): State {
  if (state.feed.status !== "live") {
    return state;
  }
  const asOf = state.clock && serviceNow({ ...state.clock, speed: 0 }, at);
  return { ...state, feed: { ...state.feed, status: "reconnecting", asOf, losses: state.feed.losses + 1 } };
}

/** What the server says now, in place of what it said before; ruptures from the store and the points seen so far stay. */
function replace(state: State, body: Json): State {
  const health = Object.fromEntries(wire.list(body.health).map(wire.health).map((one) => [key(one), one]));
  const scopes = allScopes(state.service?.scopes ?? [], wire.list(body.scopes).map(wire.scope));
  const withNumbers = withPoints({ ...state, scopes, health, missed: state.missed && answered(state.missed, health) }, wire.list(body.metrics).map(wire.point));
  return withRuptures(withBands(withNumbers, wire.list(body.bands).map(wire.band)), wire.list(body.ruptures).map(wire.rupture));
}

function withClock(state: State, body: Json, at: number): State {
  const now = wire.time(body.now);
  if (now === undefined) {
    return state;
  }
  const speed = typeof body.speed === "number" ? body.speed : (state.clock?.speed ?? 1);
  const newest = wire.time(body.newest);
  const behind = newest !== undefined && newest < now - BEHIND_MILLIS - speed * BEHIND_WALL_MILLIS ? newest : undefined;
  // What was not stored yet when it was asked for is asked for again.
  const history = state.feed.behind !== undefined && behind === undefined ? {} : state.history;
  return { ...state, clock: { now, speed, at }, feed: { ...state.feed, behind }, history };
}

function withPoints(state: State, points: Point[]): State {
  const live = { ...state.live };
  for (const point of points) {
    if (point.window === LIVE_WINDOW) {
      live[point.scope] = append(live[point.scope] ?? [], point);
    }
  }
  const unknown = points.filter((point) => !state.scopes.some((scope) => scope.id === point.scope));
  return { ...state, live, scopes: unknown.length === 0 ? state.scopes : allScopes(state.scopes, unknown.map(scopeOf)) };
}

function scopeOf(point: Point): Scope {
  return wire.scope({ id: point.scope, dimensions: dimensionsOf(point.scope) });
}

/** The dimensions that the id of a scope names. */
export function dimensionsOf(id: string): Record<string, string> {
  const decode = (text: string) => text.replaceAll("%2C", ",").replaceAll("%3D", "=").replaceAll("%25", "%");
  const parts = id === "" ? [] : id.split(",").map((part) => part.split("="));
  return Object.fromEntries(parts.map(([name, value]) => [decode(name ?? ""), decode(value ?? "")]));
}

function withBands(state: State, added: Band[]): State {
  const now = state.clock?.now ?? 0;
  const bands = { ...state.bands };
  for (const band of added) {
    if (band.window === LIVE_WINDOW && band.metric === "offered") {
      bands[band.scope] = recentBands(mergeBands(bands[band.scope] ?? [], [band]), now);
    }
  }
  return { ...state, bands };
}

/** What the store knows of the last hour goes before what was seen live. */
function withTrend(state: State, scope: string, points: Point[], bands: Band[]): State {
  return {
    ...state,
    live: { ...state.live, [scope]: merge(points, state.live[scope] ?? []) },
    bands: { ...state.bands, [scope]: mergeBands(bands, state.bands[scope] ?? []) },
  };
}

/** A newer revision answers what was sent about its rupture. */
function withRuptures(state: State, ruptures: Rupture[]): State {
  const known = newest(state.ruptures, ruptures);
  const waiting = Object.entries(state.sent).filter(([id, sent]) => (known[id]?.revision ?? 0) <= sent.revision);
  return { ...state, ruptures: known, sent: Object.fromEntries(waiting) };
}

function newest(known: Record<string, Rupture>, added: Rupture[]): Record<string, Rupture> {
  const all = { ...known };
  for (const rupture of added) {
    if ((all[rupture.id]?.revision ?? -1) <= rupture.revision) {
      all[rupture.id] = rupture;
    }
  }
  return all;
}

function withHealth(state: State, added: Health[]): State {
  const health = { ...state.health, ...Object.fromEntries(added.map((one) => [key(one), one])) };
  return { ...state, health, missed: state.missed && answered(state.missed, health) };
}

function key(health: Health): string {
  return `${health.kind}:${health.name}`;
}

function withSent(state: State, rupture: string, sent: Sent): State {
  return { ...state, sent: { ...state.sent, [rupture]: sent } };
}

/** Loaded parts join what is there when they touch it; what failed to load leaves it as it is. */
function extend(known: History | undefined, added: Partial<History> & { status: Loading }): History {
  const before = known ?? { status: "idle", from: Number.NaN, to: Number.NaN, points: [], bands: [] };
  if (added.status !== "loaded") {
    return { ...before, status: added.status };
  }
  const from = added.from ?? 0;
  const to = added.to ?? 0;
  return {
    status: "loaded",
    from: before.from <= from ? before.from : from,
    to: before.to >= to ? before.to : to,
    points: merge(before.points, added.points ?? []),
    bands: mergeBands(before.bands, added.bands ?? []),
  };
}

function allScopes(known: readonly Scope[], added: readonly Scope[]): Scope[] {
  const byId = new Map([...known, ...added].map((scope) => [scope.id, scope]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
