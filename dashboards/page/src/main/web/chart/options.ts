// A chart's model as ECharts wants it. The one place that knows its options.

import type { Band } from "../model";
import type { Format } from "../format";
import { unit } from "../format";
import type { ChartModel, Spanned } from "./model";
import { extremes, ticks } from "./model";

/** Colours of the theme, as the browser computes them. */
export type Palette = Record<"ink" | "quiet" | "rule" | "line" | "band" | "closed" | "critical" | "major" | "minor" | "warning", string>;

/** Room for the values at the left and the times below, in pixels. */
export const GRID = { left: 46, right: 10, top: 10, bottom: 22 };

/** Pixels that one time on the axis takes. */
const TICK_WIDTH = 72;

export function options(model: ChartModel, format: Format, palette: Palette, width: number, offset: number) {
  const times = ticks(model.from, model.to, Math.max(2, Math.floor((width - GRID.left) / TICK_WIDTH)), offset);
  const days = model.to - model.from > 2 * 86_400_000;
  const label = { color: palette.quiet, fontSize: 11, fontFamily: "inherit" };
  return {
    animation: false,
    grid: GRID,
    xAxis: {
      type: "value",
      min: model.from,
      max: model.to,
      axisLine: { lineStyle: { color: palette.rule } },
      axisTick: { customValues: times, length: 3 },
      axisLabel: { ...label, customValues: times, formatter: (time: number) => (days ? format.day(time) : format.clock(time)) },
      splitLine: { show: false },
    },
    yAxis: {
      type: "value",
      min: 0,
      ...scale(model),
      axisLabel: { ...label, formatter: (value: number) => format.shortValue(model.metric, value) },
      splitLine: { lineStyle: { color: palette.rule, width: 0.6 } },
    },
    series: [...bandSeries(model.bands, palette), lineSeries(model, palette)],
  };
}

/** Lengths of time that people count in, in seconds. */
const DURATIONS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 43_200, 86_400];
const COUNTS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

/** About three steps that are round in the unit of the metric, up to the highest of the line and its band: 30 s is round, 33 s is not. */
function scale(model: ChartModel) {
  if (unit(model.metric) === "share") {
    return { max: 1, interval: 0.5 };
  }
  const steps = unit(model.metric) === "seconds" ? DURATIONS : COUNTS;
  const high = Math.max(1, extremes(model)?.high ?? 0, ...model.bands.map((band) => band.upper));
  const interval = steps.find((step) => high / step <= 3.6) ?? high;
  return { max: Math.ceil(high / interval) * interval, interval };
}

/** The band as a polygon for each run of windows without a gap, and what is expected as a dotted line in it. */
function bandSeries(bands: readonly Band[], palette: Palette) {
  const all = runs(bands);
  return [
    {
      type: "custom",
      silent: true,
      clip: true,
      data: all.map(([first]) => [first?.end, first?.upper]),
      renderItem: (item: { dataIndex: number }, api: { coord: (at: [number, number]) => number[] }) => {
        const run = all[item.dataIndex] ?? [];
        const upper = run.map((band) => api.coord([band.end, band.upper]));
        const lower = run.map((band) => api.coord([band.end, band.lower])).reverse();
        return { type: "polygon", shape: { points: [...upper, ...lower] }, style: { fill: palette.band } };
      },
    },
    ...all.map((run) => ({
      type: "line",
      silent: true,
      symbol: "none",
      data: run.map((band) => [band.end, band.expected]),
      lineStyle: { color: palette.quiet, width: 1, type: [2, 4] },
    })),
  ];
}

/** Bands in a row, each beginning where the one before ends. */
function runs(bands: readonly Band[]): Band[][] {
  const all: Band[][] = [];
  for (const band of bands) {
    const last = all.at(-1);
    if (last?.at(-1)?.end === band.start) {
      last.push(band);
    } else {
      all.push([band]);
    }
  }
  return all;
}

function lineSeries(model: ChartModel, palette: Palette) {
  return {
    type: "line",
    silent: true,
    data: model.line.map(([time, value], index) => ({ value: [time, value], symbol: isAlone(model.line, index) ? "circle" : "none", symbolSize: 4 })),
    connectNulls: false,
    lineStyle: { color: palette.line, width: model.to - model.from > 90_000_000 ? 1.1 : 1.8, join: "round" },
    itemStyle: { color: palette.line },
    z: 3,
    markArea: {
      silent: true,
      data: [
        ...model.closed.map((span) => area(span, palette.closed, 1)),
        ...model.ruptures.map((span) => area(span, palette[span.severity], span.to >= model.now ? 0.11 : 0.06)),
      ],
    },
    markLine: {
      silent: true,
      symbol: "none",
      label: { show: false },
      data: [
        ...model.ruptures.map((span) => ({ xAxis: span.from, lineStyle: { color: palette[span.severity], width: 1, type: "solid", opacity: 0.7 } })),
        ...(model.target === undefined ? [] : [{ yAxis: model.target, lineStyle: { color: palette.ink, width: 1, type: [6, 3], opacity: 0.6 } }]),
        ...(model.to > model.now ? [{ xAxis: model.now, lineStyle: { color: palette.quiet, width: 0.8, type: [2, 3] } }] : []),
      ],
    },
  };
}

/** A value between two gaps, which a line would not show. */
function isAlone(line: ChartModel["line"], index: number): boolean {
  const known = (at: number) => line[at]?.[1] !== null && line[at] !== undefined;
  return known(index) && !known(index - 1) && !known(index + 1);
}

function area(span: Spanned, color: string, opacity: number) {
  return [{ xAxis: span.from, itemStyle: { color, opacity } }, { xAxis: span.to }];
}
