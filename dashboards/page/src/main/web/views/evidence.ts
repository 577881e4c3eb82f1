// A number against what was expected of it, as words and as a picture.

import { html, nothing, svg } from "lit";
import { isDeclared, NONE } from "../format";
import type { Evidence, Rupture } from "../model";
import type { Context } from "./context";
import { asked } from "./provenance";

const WIDTH = 100;
const HEIGHT = 8;

/** The expected range as a bar, the observed value as a mark in or out of it. The words beside it say the same. */
export function evidenceBar(evidence: Evidence) {
  const { observed, expected, lower, upper } = evidence;
  if (isDeclared(evidence) || observed === undefined || lower === undefined || upper === undefined) {
    return nothing;
  }
  const most = Math.max(observed, upper, expected ?? 0) * 1.08 || 1;
  const at = (value: number) => (WIDTH * Math.max(0, value)) / most;
  const outside = observed > upper || observed < lower;
  return html`
    <svg class="bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-ground" width=${WIDTH} height="2" y="3"></rect>
      <rect class="bar-band" x=${at(lower)} width=${Math.max(1, at(upper) - at(lower))} height="4" y="2"></rect>
      ${expected === undefined ? nothing : svg`<rect class="bar-expected" x=${at(expected) - 0.3} width="0.6" height="4" y="2"></rect>`}
      <rect class="bar-seen" data-outside=${outside} x=${Math.min(WIDTH - 1.2, Math.max(0, at(observed) - 0.6))} width="1.2" height=${HEIGHT}></rect>
    </svg>
  `;
}

export function evidenceTable({ evidence: all, scope, updatedAt }: Rupture, context: Context) {
  const { format, words } = context;
  const observed = ({ metric, window, observed: value }: Evidence) => {
    const text = format.value(metric, value);
    // What is not a metric, such as a silence, has no window of its own to ask about.
    return value === undefined || metric.includes("-")
      ? text
      : asked(metric, { scope: scope.id, window, end: updatedAt, revision: 0, open: true, completeness: 1, values: { [metric]: value } }, text, context);
  };
  return html`
    <table class="compact">
      <thead>
        <tr>
          <th scope="col">${words.evidence.metric}</th>
          <th scope="col" class="number">${words.evidence.observed}</th>
          <th scope="col" class="number">${words.evidence.expected}</th>
          <th scope="col" class="number">${words.evidence.band}</th>
        </tr>
      </thead>
      <tbody>
        ${all.map(
          (item) => html`<tr>
            <th scope="row">${(words.metrics as Record<string, string>)[item.metric] ?? item.metric} <span class="quiet">${format.window(item.window)}</span></th>
            <td class="number"><b>${observed(item)}</b></td>
            <td class="number">${isDeclared(item) ? NONE : format.value(item.metric, item.expected)}</td>
            <td class="number">${isDeclared(item) ? NONE : format.range(item.metric, item.lower, item.upper)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  `;
}
