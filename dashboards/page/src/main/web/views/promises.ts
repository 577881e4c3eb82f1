// What was promised to the customers of the scope that is looked at: how many promises are late or about to be, and which one is next.

import { html, nothing } from "lit";
import { word } from "../messages";
import type { ClockCounts, DueClock, Promises } from "../model";
import type { Context } from "./context";

export function promises(context: Context) {
  const { state, words } = context;
  if (!state.service?.promises) {
    return nothing;
  }
  const scope = state.scopes.find(({ id }) => id === state.view.scope);
  const asked = state.promises?.scope === state.view.scope ? state.promises : undefined;
  return html`
    <section class="promises panel" aria-labelledby="promises-title">
      <h2 id="promises-title">${words.promises.title} ${scope ? html`<span class="quiet">${context.format.scope(scope)}</span>` : nothing}</h2>
      ${asked?.status === "failed" ? html`<p class="trouble" role="status">${words.promises.failed}</p>` : nothing}
      ${asked?.answer ? standing(asked.answer, context) : html`<p class="quiet">${asked ? nothing : words.ruptures.loading}</p>`}
    </section>
  `;
}

function standing(answer: Promises, context: Context) {
  const { words } = context;
  if (!answer.known) {
    return html`<p class="quiet">${words.promises.notKnown}</p>`;
  }
  return answer.clocks.length === 0
    ? html`<p class="quiet">${words.promises.none}</p>`
    : html`<div class="promises-parts">${counts(answer, context)} ${next(answer.next, context)}</div>`;
}

function counts({ clocks }: Promises, context: Context) {
  const { words } = context;
  return html`
    <table class="compact">
      <thead>
        <tr>
          <th scope="col">${words.promises.what}</th>
          <th scope="col" class="number">${words.promises.breaching}</th>
          <th scope="col" class="number">${words.promises.imminent}</th>
          <th scope="col" class="number">${words.promises.running}</th>
          <th scope="col" class="number">${words.promises.paused}</th>
        </tr>
      </thead>
      <tbody>
        ${clocks.map((one) => row(one, context))}
      </tbody>
    </table>
  `;
}

function row({ metric, clock, breaching, imminent, running, paused }: ClockCounts, { words, format }: Context) {
  return html`
    <tr data-metric=${metric}>
      <th scope="row">${word(words.promises.metrics, metric)} <span class="quiet">${word(words.promises.clocks, clock)}</span></th>
      <td class="number" data-level=${breaching > 0 ? "critical" : "ok"}>${format.count(breaching)}</td>
      <td class="number" data-level=${imminent > 0 ? "major" : "ok"}>${format.count(imminent)}</td>
      <td class="number">${format.count(running)}</td>
      <td class="number">${format.count(paused)}</td>
    </tr>
  `;
}

function next(clocks: readonly DueClock[], context: Context) {
  const { words } = context;
  return clocks.length === 0
    ? nothing
    : html`<div>
        <h3>${words.promises.next}</h3>
        <ol class="due">
          ${clocks.map((clock) => due(clock, context))}
        </ol>
      </div>`;
}

function due({ interaction, scope, metric, imminent, due: at }: DueClock, { words, format, now }: Context) {
  const left = Math.round((at - now) / 1000);
  return html`<li data-level=${imminent || left <= 0 ? "major" : "ok"}>
    <b>${left > 0 ? format.duration(left) : words.promises.due}</b>
    <span>${word(words.promises.metrics, metric)} · <span class="contact">${interaction}</span></span>
    <span class="quiet">${format.scope(scope)} · <time>${format.when(at, now)}</time></span>
  </li>`;
}
