// What is open, worst first; what was silenced; what has ended.

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Rupture } from "../model";
import { endedRuptures, endOf, openRuptures, silencedRuptures, spokenFor } from "../status";
import { actions, answers } from "./actions";
import type { Context } from "./context";
import { evidenceBar } from "./evidence";
import { figures, part } from "./explained";
import { icon } from "./icons";
import { missedAnswer, missedButton } from "./missed";

export function ruptures(context: Context) {
  const { state, words } = context;
  const open = openRuptures(state);
  const silenced = silencedRuptures(state);
  return html`
    <section class="open" aria-labelledby="open-ruptures">
      <div class="section-head">
        <h2 id="open-ruptures" tabindex="-1">${words.ruptures.open} ${open.length === 0 ? nothing : html`<span class="tally">${open.length}</span>`}</h2>
        ${missedButton(context)}
      </div>
      ${missedAnswer(context)}
      ${open.length === 0 ? calm(context) : nothing}
      ${repeat(open, (rupture) => rupture.id, (rupture) => card(rupture, context))}
    </section>
    ${silenced.length === 0
      ? nothing
      : html`<section aria-labelledby="silenced-ruptures">
          <h2 id="silenced-ruptures">${words.ruptures.silenced} <span class="tally">${silenced.length}</span></h2>
          ${repeat(silenced, (rupture) => rupture.id, (rupture) => card(rupture, context))}
        </section>`}
    ${ended(context)}
  `;
}

function calm(context: Context) {
  const { state, words, format, now } = context;
  const last = endedRuptures(state)[0];
  if (state.feed.status === "connecting") {
    return html`<p class="calm panel">${words.ruptures.waiting}</p>`;
  }
  return html`<p class="calm panel">
    ${icon("ok")} ${words.ruptures.none} ${last ? words.ruptures.noneSince(format.when(endOf(last), now)) : nothing}
  </p>`;
}

/** The kind and place of a title, whose numbers are shown beside it, newer. */
export function heading(rupture: Rupture, { format, words }: Context): string {
  const title = rupture.title[format.language];
  return title?.split(": ")[0] ?? `${(words.kind as Record<string, string>)[rupture.kind] ?? rupture.kind} · ${format.scope(rupture.scope)}`;
}

export function severity(rupture: Rupture, { words }: Context) {
  return html`<span class="severity" data-level=${rupture.severity}>${icon(rupture.severity)} ${words.severity[rupture.severity]}</span>`;
}

function card(rupture: Rupture, context: Context) {
  const { words, format, now, session } = context;
  const id = `rupture-${rupture.id}`;
  const first = rupture.evidence[0];
  return html`
    <article class="rupture panel" data-level=${rupture.severity} data-state=${rupture.state} data-id=${rupture.id} aria-labelledby=${id}>
      <p class="line">
        ${severity(rupture, context)}
        <span class="state" data-state=${rupture.state}>${words.state[rupture.state]}</span>
        <span class="since">${words.ruptures.since(format.when(rupture.onset, now), format.since(rupture.onset, now))}</span>
      </p>
      <h3 id=${id}><button class="plain" title=${words.ruptures.details} @click=${() => void session.open(rupture.id)}>${heading(rupture, context)} ${icon("right")}</button></h3>
      ${first ? html`<p class="evidence">${format.told(rupture.evidence)}</p>${evidenceBar(first)}` : nothing}
      ${facts(rupture, context)} ${actions(rupture, context)} ${answers(rupture, context)}
    </article>
  `;
}

/** Why, who is touched, and how sure it is, where known. */
function facts(rupture: Rupture, context: Context) {
  const { state, words, format } = context;
  const { contributors, hypotheses, confidence } = rupture;
  const others = spokenFor(state, rupture).map((other) => format.scope(other.scope));
  const causes = hypotheses.slice(0, 2).map(({ kind, weight }) => `${(words.kind as Record<string, string>)[kind] ?? kind} ${format.share(weight)}`);
  const touched = figures(rupture, context).map(([value, name]) => `${value} ${name}`);
  return html`
    <dl class="facts">
      ${fact(words.detail.contributors, contributors.slice(0, 3).map(({ dimension, value, share }) => `${part(dimension, value, words, format)} ${format.share(share)}`))}
      ${fact(words.detail.impact, touched)}
      ${fact(words.detail.hypotheses, [...causes, confidence === undefined ? "" : words.ruptures.confidence(format.share(confidence))])}
    </dl>
    ${others.length === 0 ? nothing : html`<p class="also quiet">${words.ruptures.also([...new Set(others)].join(", "))}</p>`}
  `;
}

function fact(name: string, values: readonly string[]) {
  const known = values.filter(Boolean);
  return known.length === 0
    ? nothing
    : html`<div>
        <dt>${name}</dt>
        <dd>${known.join(" · ")}</dd>
      </div>`;
}

function ended(context: Context) {
  const { state, words } = context;
  const all = endedRuptures(state);
  return html`
    <section class="ended" aria-labelledby="ended-ruptures">
      <h2 id="ended-ruptures">${words.ruptures.ended}</h2>
      ${all.length === 0 ? html`<p class="quiet">${words.ruptures.noneEnded}</p>` : html`<ul class="rows panel">${all.map((rupture) => endedRow(rupture, context))}</ul>`}
      ${older(context)}
    </section>
  `;
}

function endedRow(rupture: Rupture, context: Context) {
  const { words, format, now, session } = context;
  const end = endOf(rupture);
  return html`
    <li class="row" data-id=${rupture.id} data-state=${rupture.state}>
      ${severity(rupture, context)}
      <button class="plain" @click=${() => void session.open(rupture.id)}>${heading(rupture, context)}</button>
      <span class="quiet">
        ${words.ruptures.lasted(format.when(rupture.onset, now), format.clock(end), format.since(rupture.onset, end))}
        ${rupture.state === "resolved" ? nothing : html`· ${words.state[rupture.state]}`}
      </span>
      ${answers(rupture, context)}
    </li>
  `;
}

function older({ state, words, session }: Context) {
  const { status, exhausted } = state.older;
  if (status === "loading") {
    return html`<p class="quiet" role="status">${words.ruptures.loading}</p>`;
  }
  const trouble = status === "unavailable" || status === "failed" ? html`<p class="trouble" role="status">${words.ruptures[status]}</p>` : nothing;
  return exhausted
    ? html`<p class="quiet">${words.ruptures.exhausted}</p>`
    : html`${trouble}<button class="ghost" @click=${() => void session.loadOlder()}>${words.ruptures.older}</button>`;
}
