// The last hour of contacts offered, as small as a word. The numbers beside it say what it ends in.

import { html, nothing, svg } from "lit";
import type { Band, Point } from "../model";

const WIDTH = 84;
const HEIGHT = 22;
const HOUR = 3_600_000;

export function sparkline(series: readonly Point[], bands: readonly Band[]) {
  const to = series.at(-1)?.end ?? 0;
  const from = to - HOUR;
  const points = series.filter((point) => point.end >= from && point.values.offered !== undefined);
  if (points.length < 2) {
    return nothing;
  }
  const around = bands.filter((band) => band.end >= from && band.start < to);
  const most = Math.max(1, ...points.map((point) => point.values.offered ?? 0), ...around.map((band) => band.upper));
  const at = (time: number, value: number) => `${(((time - from) / HOUR) * WIDTH).toFixed(1)},${(HEIGHT - 1 - (value / most) * (HEIGHT - 2)).toFixed(1)}`;
  const line = points.map((point) => at(point.end, point.values.offered ?? 0)).join(" ");
  const area = [...around.map((band) => at(band.end, band.upper)), ...around.reverse().map((band) => at(band.end, band.lower))].join(" ");
  return html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" width=${WIDTH} height=${HEIGHT} preserveAspectRatio="none" aria-hidden="true">
    ${area ? svg`<polygon class="spark-band" points=${area}></polygon>` : nothing}
    <polyline class="spark-line" points=${line}></polyline>
  </svg>`;
}
