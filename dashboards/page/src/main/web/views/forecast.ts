// What the numbers of now say of the minutes to come: how likely the service level is missed, how many agents lack, when the backlog is worked off.

import { html, nothing } from "lit";
import type { Scope } from "../model";
import type { Context } from "./context";
import { asked } from "./provenance";

/** The horizons, nearest first. */
const HORIZONS: readonly [string, number][] = [
  ["breach_probability_15m", 15],
  ["breach_probability", 30],
  ["breach_probability_60m", 60],
];

/** From here on a breach is rather to be expected than not. */
const LIKELY = 0.5;

/** The forecasts of one scope in a line; nothing where none is known. */
export function forecast(scope: Scope, context: Context) {
  const { state, words, format } = context;
  const point = state.live[scope.id]?.at(-1);
  const value = (metric: string) => point?.values[metric];
  const risks = HORIZONS.filter(([metric]) => value(metric) !== undefined);
  const missing = value("agents_missing");
  const drain = value("drain_seconds");
  if (risks.length === 0 && missing === undefined) {
    return nothing;
  }
  return html`
    <dl class="forecast" aria-label=${words.forecast.title}>
      ${risks.map(
        ([metric, minutes]) => html`<div>
          <dt>${words.forecast.risk(format.duration(minutes * 60))}</dt>
          <dd data-likely=${(value(metric) ?? 0) >= LIKELY}>${asked(metric, point, format.share(value(metric)), context)}</dd>
        </div>`,
      )}
      ${missing === undefined
        ? nothing
        : html`<div>
            <dt>${words.forecast.missing}</dt>
            <dd data-likely=${missing > 0}>${asked("agents_missing", point, format.count(Math.ceil(missing)), context)}</dd>
          </div>`}
      ${drain === undefined || drain === 0
        ? nothing
        : html`<div>
            <dt>${words.forecast.drain}</dt>
            <dd>${asked("drain_seconds", point, format.duration(drain), context)}</dd>
          </div>`}
    </dl>
  `;
}
