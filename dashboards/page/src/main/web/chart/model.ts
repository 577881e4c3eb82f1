// What one chart draws, told without a word about how: series, band, spans and the time it shows. Pure.

import type { CHARTED } from "../api";
import type { Band, Point, Scope, Severity } from "../model";
import { bandAt, closedSpans, line, merge, mergeBands } from "../series";
import { endOf, rupturesOf } from "../status";
import { isOver } from "../model";
import type { State } from "../store";
import { SPANS } from "../store";

export type Metric = (typeof CHARTED)[number];

export type Spanned = { from: number; to: number };

export type ChartModel = {
  metric: Metric;
  scope: Scope;
  /** Time shown, from left to right. */
  from: number;
  to: number;
  now: number;
  points: readonly Point[];
  /** Drawn points; null where nothing is known. */
  line: [number, number | null][];
  bands: readonly Band[];
  closed: readonly Spanned[];
  ruptures: readonly (Spanned & { severity: Severity })[];
  target?: number;
};

const MINUTE = 60_000;

/** Points that are further apart than this, or than three of their own steps, have a gap between them. */
const REACH = 11 * MINUTE;

/** A little of the time to come, where there is an expectation already. */
const AHEAD = 0.06;

/** Points and bands of the scope that is looked at, from the store and from the feed. */
export function series(state: State): { points: Point[]; bands: Band[] } {
  const { scope } = state.view;
  const history = state.history[scope];
  return {
    points: merge(history?.points ?? [], state.live[scope] ?? []),
    bands: mergeBands(history?.bands ?? [], state.bands[scope] ?? []),
  };
}

/** The time that is shown now. */
export function shown(state: State, now: number): Spanned {
  const span = SPANS[state.view.span];
  const end = state.view.end ?? now;
  return { from: end - span, to: state.view.end === undefined ? end + span * AHEAD : end };
}

export function chartModel(metric: Metric, scope: Scope, state: State, now: number, all: ReturnType<typeof series>): ChartModel {
  const { from, to } = shown(state, now);
  const near = (time: number) => time >= from - REACH && time <= to + REACH;
  const points = all.points.filter((point) => near(point.end));
  return {
    metric,
    scope,
    from,
    to,
    now,
    points,
    line: line(points, metric, REACH),
    bands: metric === "offered" ? all.bands.filter((band) => near(band.end)) : [],
    closed: closedSpans(points, REACH),
    ruptures: rupturesOf(state, scope)
      .map((rupture) => ({ from: rupture.onset, to: isOver(rupture) ? endOf(rupture) : now, severity: rupture.severity }))
      .filter((span) => span.to >= from && span.from <= to),
    target: metric === "service_level" ? state.service?.serviceLevel.target : undefined,
  };
}

/** What is known at a time: the point at or just before it, and what was expected of it. */
export function at(model: ChartModel, time: number): { point?: Point; band?: Band } {
  const point = model.points.findLast((candidate) => candidate.end <= time && time - candidate.end <= REACH && candidate.values[model.metric] !== undefined);
  return { point, band: bandAt(model.bands, point?.end ?? time) };
}

/** The lowest and highest of what is shown; absent when there is nothing. */
export function extremes(model: ChartModel): { low: number; high: number } | undefined {
  const values = model.line.filter(([time]) => time >= model.from && time <= model.to).flatMap(([, value]) => (value === null ? [] : [value]));
  return values.length === 0 ? undefined : { low: Math.min(...values), high: Math.max(...values) };
}

const STEPS = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1440].map((minutes) => minutes * MINUTE);

/** Round times of the service's own zone between two times, at most so many. `offset` is the zone's distance from UTC in milliseconds. */
export function ticks(from: number, to: number, most: number, offset: number): number[] {
  const step = STEPS.find((candidate) => (to - from) / candidate <= most) ?? 2 * 1440 * MINUTE;
  const all: number[] = [];
  for (let time = Math.ceil((from + offset) / step) * step - offset; time <= to; time += step) {
    all.push(time);
  }
  return all;
}
