// A chart's model as ECharts wants it. The one place that knows its options.

import type { Band } from "../model";
import type { Format } from "../format";
import { unit } from "../format";
import type { ChartModel, Spanned } from "./model";
import { ticks } from "./model";

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
      max: unit(model.metric) === "share" ? 1 : undefined,
      minInterval: unit(model.metric) === "count" ? 1 : undefined,
      splitNumber: 3,
      axisLabel: { ...label, formatter: (value: number) => format.axisValue(model.metric, value) },
      splitLine: { lineStyle: { color: palette.rule, width: 0.6 } },
    },
    series: [...bandSeries(model.bands, palette), lineSeries(model, palette)],
  };
}

/** The band is the difference between its ends, piled on the lower one, which is not seen. */
function bandSeries(bands: readonly Band[], palette: Palette) {
  const plain = { type: "line", silent: true, symbol: "none", stack: "band", lineStyle: { opacity: 0 } };
  const data = (value: (band: Band) => number) => broken(bands).map(([time, band]) => [time, band ? value(band) : null]);
  const expected = { color: palette.quiet, width: 1, type: [2, 4] };
  return [
    { ...plain, data: data((band) => band.lower) },
    { ...plain, data: data((band) => band.upper - band.lower), areaStyle: { color: palette.band, opacity: 1 } },
    { type: "line", silent: true, symbol: "none", data: data((band) => band.expected), lineStyle: expected },
  ];
}

/** Bands by the end of their window, with a break wherever one is missing. */
function broken(bands: readonly Band[]): [number, Band | undefined][] {
  return bands.flatMap((band, index) => {
    const previous = bands[index - 1];
    const gap = previous !== undefined && previous.end < band.start;
    return [...(gap ? [[previous.end + 1, undefined] as [number, undefined]] : []), [band.end, band] as [number, Band]];
  });
}

function lineSeries(model: ChartModel, palette: Palette) {
  return {
    type: "line",
    silent: true,
    data: model.line.map(([time, value], index) => ({ value: [time, value], symbol: isAlone(model.line, index) ? "circle" : "none", symbolSize: 4 })),
    connectNulls: false,
    lineStyle: { color: palette.line, width: 1.8, join: "round" },
    itemStyle: { color: palette.line },
    z: 3,
    markArea: {
      silent: true,
      data: [
        ...model.closed.map((span) => area(span, palette.closed, 1)),
        ...model.ruptures.map((span) => area(span, palette[span.severity], 0.13)),
      ],
    },
    markLine: {
      silent: true,
      symbol: "none",
      label: { show: false },
      data: [
        ...model.ruptures.map((span) => ({ xAxis: span.from, lineStyle: { color: palette[span.severity], width: 1.5, type: "solid" } })),
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
