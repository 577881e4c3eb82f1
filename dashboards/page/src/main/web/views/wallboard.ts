// The same state for a screen on the wall: read from across a room, touched by nobody.

import { html, nothing } from "lit";
import type { ScopeStatus } from "../status";
import { isChannel, openRuptures, scopeStatuses, threshold } from "../status";
import { LIVE_WINDOW } from "../store";
import type { Context } from "./context";
import { evidenceBar } from "./evidence";
import { banner, clock, feedState, phrase } from "./header";
import { heading, severity } from "./ruptures";
import { scopeWord } from "./scopes";
import { sparkline } from "./sparkline";

export function wallboard(context: Context) {
  const { state, words } = context;
  const statuses = scopeStatuses(state);
  const tiles = statuses.filter((status) => isChannel(status.scope));
  const whole = statuses.filter((status) => status.scope.id === "");
  return html`
    <header class="wall-top">
      <h1>${state.service?.title ?? "Ruptura"}</h1>
      ${clock(context)} ${feedState(context)}
      <a class="button ghost" href="/">${words.header.console}</a>
    </header>
    ${banner(context)}
    <main class="wall" data-stale=${state.feed.status !== "live"}>
      ${phrase(context)} ${worst(context)}
      <section class="tiles" ?data-many=${tiles.length > 4} aria-label=${words.scopes.title}>
        ${(tiles.length === 0 ? whole : tiles).map((status) => tile(status, context))}
        ${tiles.length === 0 && whole.length === 0 ? html`<p class="quiet">${words.scopes.empty}</p>` : nothing}
      </section>
    </main>
  `;
}

function worst(context: Context) {
  const { state, words, format, now } = context;
  const [rupture, ...others] = openRuptures(state);
  if (!rupture) {
    return nothing;
  }
  const first = rupture.evidence[0];
  return html`
    <section class="wall-worst" data-level=${rupture.severity} aria-labelledby="wall-worst">
      <h2 id="wall-worst" class="hidden">${words.wallboard.worst}</h2>
      <p class="line">
        ${severity(rupture, context)} <span class="state" data-state=${rupture.state}>${words.state[rupture.state]}</span>
        <span class="since">${words.ruptures.since(format.when(rupture.onset, now), format.since(rupture.onset, now))}</span>
      </p>
      <p class="wall-title">${heading(rupture, context)}</p>
      ${first ? html`<p class="evidence">${format.told(rupture.evidence)}</p>${evidenceBar(first)}` : nothing}
      ${others.length === 0
        ? nothing
        : html`<ul class="wall-others">
            ${others.slice(0, 3).map((other) => html`<li>${severity(other, context)} ${heading(other, context)}</li>`)}
          </ul>`}
    </section>
  `;
}

function tile(status: ScopeStatus, context: Context) {
  const { state, words, format } = context;
  const { scope, point, band, level } = status;
  const limit = threshold(state.service, scope);
  const risk = point?.values.breach_probability;
  const value = (metric: string) => format.shortValue(metric, point?.values[metric]);
  return html`
    <article class="tile panel" data-level=${level} aria-label=${format.scope(scope)}>
      <h3>${format.scope(scope)}</h3>
      ${scopeWord(status, context)}
      <p class="tile-main">
        <b>${value("offered")}</b>
        <span>${words.wallboard.offered(format.window(LIVE_WINDOW))}
          ${band ? html`<br />${words.charts.expected(format.range("offered", Math.floor(band.lower), Math.ceil(band.upper)))}` : nothing}
        </span>
      </p>
      ${sparkline(state.live[scope.id] ?? [], state.bands[scope.id] ?? [])}
      <dl>
        <div><dt>${words.wallboard.backlog}</dt><dd>${value("backlog")}</dd></div>
        <div><dt>${words.wallboard.oldest}</dt><dd>${value("oldest_waiting_seconds")}</dd></div>
        ${risk === undefined ? nothing : html`<div><dt>${words.forecast.risk(format.duration(1800))}</dt><dd>${format.share(risk)}</dd></div>`}
        <div><dt>${words.wallboard.level}${limit === undefined ? nothing : ` ≤ ${format.shortDuration(limit)}`}</dt><dd>${value("service_level")}</dd></div>
      </dl>
    </article>
  `;
}
