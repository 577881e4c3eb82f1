// Series of points and bands: kept in order of time, one per end, the newest revision winning, thinned as they age.

import type { Band, Point } from "./model";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Kept at every step for this long, then a minute apart, then as the store keeps them, then not at all. */
const EVERY_STEP = 15 * MINUTE;
const EVERY_MINUTE = 2 * HOUR;
const ALL = 26 * HOUR;

/** Both series as one. Of two points with the same end the one with the higher revision stays. */
export function merge(one: readonly Point[], other: readonly Point[]): Point[] {
  const byEnd = new Map(one.map((point) => [point.end, point]));
  for (const point of other) {
    const known = byEnd.get(point.end);
    if (!known || known.revision <= point.revision) {
      byEnd.set(point.end, point);
    }
  }
  return [...byEnd.values()].sort((a, b) => a.end - b.end);
}

/** The series with one more point, which is nearly always its newest. */
export function append(series: readonly Point[], point: Point): Point[] {
  const last = series.at(-1);
  const next = !last || point.end > last.end ? [...series, point] : merge(series, [point]);
  return next.length % 64 === 0 ? thin(next) : next;
}

/** What is worth keeping: the older, the fewer. */
export function thin(series: readonly Point[]): Point[] {
  const newest = series.at(-1)?.end ?? 0;
  return series.filter((point) => {
    const age = newest - point.end;
    const apart = age <= EVERY_STEP ? 1 : age <= EVERY_MINUTE ? MINUTE : 5 * MINUTE;
    return age <= ALL && point.end % apart === 0;
  });
}

/** Both lists of bands as one, in order of time; of two with the same start the later said stays. */
export function mergeBands(one: readonly Band[], other: readonly Band[]): Band[] {
  const byStart = new Map(one.map((band) => [band.start, band]));
  for (const band of other) {
    byStart.set(band.start, band);
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** Bands that are still worth drawing from what was seen live. */
export function recentBands(bands: readonly Band[], now: number): Band[] {
  return bands.filter((band) => now - band.end <= ALL);
}

/** The band of the window that ends last at or before `time`; the one around it when there is none before. */
export function bandAt(bands: readonly Band[], time: number): Band | undefined {
  let found: Band | undefined;
  for (const band of bands) {
    if (band.start < time && (!found || Math.abs(band.end - time) < Math.abs(found.end - time))) {
      found = band;
    }
  }
  return found && Math.abs(found.end - time) <= 10 * MINUTE ? found : undefined;
}

/** Spans in which the scope was closed. `reach` is how far apart two points may be and still belong together, in milliseconds. */
export function closedSpans(series: readonly Point[], reach: number): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  let previous: Point | undefined;
  for (const point of series) {
    const joined = previous && point.end - previous.end <= reach ? previous.end : point.end - 5 * MINUTE;
    const last = spans.at(-1);
    if (!point.open && last && last.to >= joined) {
      last.to = point.end;
    } else if (!point.open) {
      spans.push({ from: joined, to: point.end });
    }
    previous = point;
  }
  return spans;
}

/** The points of a metric, with a null wherever nothing is known: before a gap longer than `reach`, and where the metric is absent. */
export function line(series: readonly Point[], metric: string, reach: number): [number, number | null][] {
  const drawn: [number, number | null][] = [];
  let previous: number | undefined;
  for (const point of series) {
    if (previous !== undefined && point.end - previous > reach) {
      drawn.push([previous + 1, null]);
    }
    drawn.push([point.end, point.values[metric] ?? null]);
    previous = point.end;
  }
  return drawn;
}
