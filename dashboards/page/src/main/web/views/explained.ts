// What is known of a rupture beyond its evidence: whom it touches, what makes it, what it is not, which were like it.

import { html, nothing } from "lit";
import type { Impact, Rupture } from "../model";
import type { Context } from "./context";

/** The figures of the impact that are known, each with what it counts. */
export function figures(rupture: Rupture, { words, format }: Context): [string, string][] {
  const impact: Impact = rupture.impact ?? {};
  const known: [number | undefined, string, string][] = [
    [impact.interactions, format.count(impact.interactions), touched(rupture, words.detail.touched)],
    [impact.customers, format.count(impact.customers), words.detail.customers],
    [impact.projectedBreaches, format.count(impact.projectedBreaches), words.detail.breaches],
    [impact.drainSeconds, format.duration(impact.drainSeconds), words.detail.drain],
  ];
  return known.filter(([value]) => value !== undefined).map(([, value, name]) => [value, name]);
}

/** Of a silence those are counted who stayed away; of some kinds what happened to them. */
function touched({ kind, evidence }: Rupture, words: Context["words"]["detail"]["touched"]): string {
  if (kind === "feed-loss" || (kind === "channel-outage" && evidence.some(({ metric }) => metric === "offered-silence" || metric === "declared-status"))) {
    return words.missing;
  }
  return (words.byKind as Record<string, string>)[kind] ?? words.came;
}

export function impact(rupture: Rupture, context: Context) {
  const known = figures(rupture, context);
  return known.length === 0
    ? nothing
    : html`<section class="impact">
        <h3>${context.words.detail.impact}</h3>
        <ul class="figures">${known.map(([value, name]) => html`<li><b>${value}</b> ${name}</li>`)}</ul>
      </section>`;
}

export function shares(title: string, items: { name: string; share: number }[], { format }: Context) {
  return items.length === 0
    ? nothing
    : html`<section>
        <h3>${title}</h3>
        ${bars(items, format)}
      </section>`;
}

/** The parts of each dimension, which together are all of it. */
export function contributors({ contributors: parts }: Rupture, { words, format }: Context) {
  const dimensions = [...new Set(parts.map(({ dimension }) => dimension))];
  return parts.length === 0
    ? nothing
    : html`<section class="contributors">
        <h3>${words.detail.contributors}</h3>
        ${dimensions.map((dimension) => {
          const name = (words.detail.dimension as Record<string, string>)[dimension] ?? dimension.replace(/^attributes\./, "");
          const items = parts.filter((other) => other.dimension === dimension).map(({ value, share }) => ({ name: part(dimension, value, words, format), share }));
          return html`<h4>${name}</h4>
            ${bars(items, format)}`;
        })}
      </section>`;
}

/** A part by the name people know. */
export function part(dimension: string, value: string, words: Context["words"], format: Context["format"]): string {
  if (value === "~other") {
    return words.detail.otherParts;
  }
  return dimension === "channel" ? format.channel(value) : value;
}

function bars(items: { name: string; share: number }[], format: Context["format"]) {
  return html`<ul class="shares">
    ${items.map(({ name, share }) => html`<li><span>${name}</span><meter min="0" max="1" value=${share} aria-label=${name}></meter><b>${format.share(share)}</b></li>`)}
  </ul>`;
}

export function ruledOut({ ruledOut: causes }: Rupture, { words, format }: Context) {
  return causes.length === 0
    ? nothing
    : html`<section class="ruled-out">
        <h3>${words.detail.ruledOut}</h3>
        <ul class="plain-list">
          ${causes.map(
            ({ kind, because }) =>
              html`<li><b>${(words.kind as Record<string, string>)[kind] ?? (words.detail.notKinds as Record<string, string>)[kind] ?? kind}</b> <span class="quiet">${because[format.language] ?? ""}</span></li>`,
          )}
        </ul>
      </section>`;
}

/** Each can be opened, as long as the store knows it. */
export function similar({ similar: past, expectedEnd }: Rupture, { words, format, now, session }: Context) {
  return past.length === 0
    ? nothing
    : html`<section class="similar">
        <h3>${words.detail.similar}</h3>
        ${expectedEnd === undefined ? nothing : html`<p>${words.detail.expectedEnd(format.when(expectedEnd, now))}</p>`}
        <ul class="plain-list">
          ${past.map(
            ({ id, onset, minutes, score, resolvedBy }) => html`<li>
              <button class="plain" title=${words.ruptures.details} @click=${() => void session.open(id)}>${format.when(onset, now)}</button>
              <span>${words.detail.lasted(format.duration(minutes === undefined ? undefined : minutes * 60))}</span>
              <span class="quiet">${words.detail.alike(format.share(score))} · ${resolvedBy === "person" ? words.detail.byPerson : words.detail.byItself}</span>
            </li>`,
          )}
        </ul>
      </section>`;
}
