import { chartModel, ticks } from "../../main/web/chart/model";
import type { Point } from "../../main/web/model";
import { append, bandAt, closedSpans, line, merge, thin } from "../../main/web/series";
import * as wire from "../../main/web/wire";
import { equal, test } from "./check";
import { after, band, hello, iso, metric, MINUTE, NINE, rupture, snapshot } from "./fixture";

const point = (minutes: number, offered: number | null, more = {}): Point => wire.point(metric("", NINE + minutes * MINUTE, { offered }, more));

test("of two revisions of a window the newer stays", () => {
  const merged = merge([point(5, 1), point(10, 2)], [point(5, 9, { rev: 1 }), point(10, 7, { rev: 0 })]);
  equal(merged.map(({ values }) => values.offered), [9, 7]);
  equal(merge([point(5, 9, { rev: 1 })], [point(5, 1)]).map(({ values }) => values.offered), [9]);
});

test("a late point takes its place in time", () => {
  equal(append([point(5, 1), point(15, 3)], point(10, 2)).map(({ values }) => values.offered), [1, 2, 3]);
});

test("the older points are, the fewer are kept", () => {
  const all = Array.from({ length: 26 * 60 * 6 }, (_, step) => point(step / 6, step));
  const kept = thin(all);
  equal(kept.length, 91 + 105 + 288);
  equal(kept.at(-1)?.values.offered, all.at(-1)?.values.offered);
});

test("a gap in time is a gap in the line, and so is an absent value", () => {
  equal(
    line([point(5, 1), point(10, null), point(30, 2)], "offered", 11 * MINUTE).map(([, value]) => value),
    [1, null, null, 2],
  );
});

test("closed windows in a row are one span", () => {
  const series = [point(5, 1), point(10, 0, { open: false }), point(15, 0, { open: false }), point(20, 1)];
  equal(closedSpans(series, 11 * MINUTE), [{ from: NINE + 5 * MINUTE, to: NINE + 15 * MINUTE }]);
});

test("the band of a time is that of the window that ends nearest", () => {
  const bands = [band("", NINE, 1, 5), band("", NINE + 5 * MINUTE, 2, 6)].map(wire.band);
  equal(bandAt(bands, NINE + 6 * MINUTE)?.lower, 1);
  equal(bandAt(bands, NINE + 10 * MINUTE)?.lower, 2);
  equal(bandAt(bands, NINE + 60 * MINUTE), undefined);
});

test("times on the axis are round in the zone of the service", () => {
  const newfoundland = -3.5 * 60 * MINUTE;
  equal(ticks(NINE, NINE + 180 * MINUTE, 4, newfoundland).map(iso), [iso(NINE + 30 * MINUTE), iso(NINE + 90 * MINUTE), iso(NINE + 150 * MINUTE)]);
});

test("a chart draws its line, its band and the ruptures that touch its scope", () => {
  const state = after(
    hello(),
    snapshot({
      metrics: [metric("channel=chat", NINE, { offered: 12 })],
      bands: [band("channel=chat", NINE - 5 * MINUTE, 2, 6)],
      ruptures: [rupture("chat"), rupture("phone", { scope: { channel: "phone" } })],
    }),
  );
  const series = { points: state.live["channel=chat"] ?? [], bands: state.bands["channel=chat"] ?? [] };
  const model = chartModel("offered", { id: "channel=chat", dimensions: { channel: "chat" } }, state, NINE + MINUTE, series);
  equal([model.line.length, model.bands.length, model.ruptures.length], [1, 1, 1]);
});
