// The head of the page: whose service, what time it is there, how it is, and whether what is seen is now.

import { html, nothing } from "lit";
import type { Language } from "../messages";
import { LANGUAGES, messages } from "../messages";
import type { Theme } from "../settings";
import { THEMES } from "../settings";
import { overall } from "../status";
import type { Context } from "./context";
import { healthSummary } from "./health";
import { icon } from "./icons";

export function header(context: Context) {
  const { state, words } = context;
  return html`
    <header class="top">
      <a class="skip" href="#open-ruptures">${words.header.skip}</a>
      <h1>${state.service?.title ?? "Ruptura"}</h1>
      ${clock(context)} ${phrase(context)}
      <div class="top-end">${feedState(context)} ${healthSummary(context)} ${choices(context)}</div>
    </header>
    ${banner(context)}
  `;
}

/** The service's own time, which a simulation runs faster. */
export function clock({ state, now, format, words }: Context) {
  const speed = state.clock?.speed ?? 1;
  return html`
    <p class="clock" aria-label=${words.header.clock}>
      <time>${state.clock ? format.clockWithSeconds(now) : "--:--"}</time>
      <span class="quiet" title=${format.zone}>${state.clock ? `${format.day(now)} · ${format.zoneName(now)}` : ""}</span>
      ${speed === 1 ? nothing : html`<span class="chip">${words.header.simulated(format.count(speed))}</span>`}
    </p>
  `;
}

/** How the service is, in one phrase. */
export function phrase({ state, format, words }: Context) {
  const { level, open, untaken } = overall(state);
  const parts = [open > 0 ? words.overall.open(format.count(open)) : "", untaken > 0 ? words.overall.untaken(format.count(untaken)) : ""];
  return html`
    <p class="overall" data-level=${level}>
      ${icon(level)} <strong>${words.overall[level]}</strong>
      <span>${parts.filter(Boolean).join(" · ")}</span>
    </p>
  `;
}

export function feedState({ state, words }: Context) {
  const { status } = state.feed;
  return html`<span class="feed" data-status=${status}><span class="dot"></span>${words.feed[status]}</span>`;
}

function choices({ settings, session, words }: Context) {
  return html`
    <label class="choice">
      <span class="hidden">${words.header.language}</span>
      <select name="language" @change=${(event: Event) => session.change({ language: chosen(event) as Language })}>
        ${LANGUAGES.map((tag) => html`<option value=${tag} lang=${tag} ?selected=${tag === settings.language}>${messages(tag).languageName}</option>`)}
      </select>
    </label>
    <label class="choice">
      <span class="hidden">${words.header.theme}</span>
      <select name="theme" @change=${(event: Event) => session.change({ theme: chosen(event) as Theme })}>
        ${THEMES.map((theme) => html`<option value=${theme} ?selected=${theme === settings.theme}>${words.header.themes[theme]}</option>`)}
      </select>
    </label>
    <a class="button ghost" href="/wallboard" title=${words.header.wallboard}>${icon("wall")}<span class="hidden">${words.header.wallboard}</span></a>
  `;
}

function chosen(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}

/** What people must know before they believe the rest of the page. */
export function banner({ state, now, format, words, session }: Context) {
  if (state.feed.status === "reconnecting") {
    return html`<p class="banner" data-kind="lost" role="status">${icon("blind")} ${words.feed.asOf(format.clockWithSeconds(state.feed.asOf))}</p>`;
  }
  if (session.trouble) {
    const { isPassing, message } = session.trouble;
    return html`<p class="banner" data-kind="lost" role="status">${isPassing ? words.page.unreachable : words.page.failed(message)}</p>`;
  }
  if (state.feed.behind !== undefined) {
    return html`<p class="banner" data-kind="behind" role="status">${words.feed.behind(format.when(state.feed.behind, now))}</p>`;
  }
  return state.feed.outdated
    ? html`<p class="banner" role="status">
        ${words.feed.outdated} <button class="link" @click=${() => location.reload()}>${words.feed.reload}</button>
      </p>`
    : nothing;
}
