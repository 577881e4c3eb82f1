// Whether what the numbers rest on is alive: in sight at a glance, in full on demand.

import { html, nothing } from "lit";
import type { Health, HealthKind } from "../model";
import { healthOf, isWell, worstHealth } from "../status";
import { budgetSummary, budgetStatus, budgetWords } from "./budget";
import type { Context } from "./context";
import { lessonPlace, lessonWords } from "./lessons";

const KINDS: readonly HealthKind[] = ["source", "job", "store"];

/** What is told beside how the parts are. */
const SAID: readonly HealthKind[] = ["alert-budget", "data-quality", "learned", "policy"];

export function healthSummary(context: Context) {
  const { words } = context;
  return html`
    <details class="health">
      <summary>
        <span class="hidden">${words.health.title}. ${words.health.show}.</span>
        ${KINDS.map((kind) => count(kind, context))} ${budgetSummary(context)}
      </summary>
      <div class="health-panel panel">
        <h2>${words.health.title}</h2>
        ${table(context)} ${told(context)}
      </div>
    </details>
  `;
}

function count(kind: HealthKind, context: Context) {
  const { state, format, words } = context;
  const all = healthOf(state, kind);
  const well = all.filter((health) => isWell(health.status)).length;
  const text = all.length === 0 ? words.health.none : words.health.well(format.count(well), format.count(all.length));
  const status = all.length === 0 ? "none" : worstHealth(all);
  return html`<span class="health-count" data-status=${status} title=${`${words.health[kind]}: ${text}`}>
    <span class="dot"></span>${words.health[kind]} <b>${all.length === 0 ? "–" : `${well}/${all.length}`}</b>
  </span>`;
}

function table(context: Context) {
  const { state, words } = context;
  const all = KINDS.flatMap((kind) => healthOf(state, kind));
  if (all.length === 0) {
    return html`<p class="quiet">${words.health.empty}</p>`;
  }
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label=${words.health.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.health.name}</th>
            <th scope="col">${words.health.status}</th>
            <th scope="col" class="number">${words.health.newest}</th>
            <th scope="col" class="number">${words.health.lag}</th>
            <th scope="col" class="number">${words.health.rate}</th>
            <th scope="col">${words.health.detail}</th>
          </tr>
        </thead>
        <tbody>
          ${all.map((health) => row(health, context))}
        </tbody>
      </table>
    </div>
  `;
}

function row(health: Health, context: Context) {
  const { now, format, words } = context;
  return html`
    <tr data-kind=${health.kind}>
      <th scope="row">${health.name} <span class="quiet">${words.health[health.kind]}</span></th>
      <td><span class="health-count" data-status=${health.status}><span class="dot"></span>${words.health.statuses[health.status]}</span></td>
      <td class="number">${health.newest === undefined ? format.count(undefined) : format.when(health.newest, now)}</td>
      <td class="number">${health.newest === undefined ? format.duration(undefined) : format.since(health.newest, now)}</td>
      <td class="number">${health.perMinute === undefined ? format.count(undefined) : words.health.perMinute(format.count(health.perMinute))}</td>
      <td>${detail(health, context)}</td>
    </tr>
  `;
}

/** What the engine said beside how its parts are: the shift's alerts, doubts, what was learned, answers to policies. */
function told(context: Context) {
  const { state, words, format, now } = context;
  const all = SAID.flatMap((kind) => healthOf(state, kind));
  return all.length === 0
    ? nothing
    : html`<ul class="told">
        ${all.map(
          (health) => html`<li data-kind=${health.kind}>
            <span class="health-count" data-status=${health.status}
              ><span class="dot"></span>${health.kind === "alert-budget" ? budgetStatus(health, context) : words.health.statuses[health.status]}</span
            >
            <div>
              <p>${name(health, context)} <time class="quiet">${format.when(health.asOf, now)}</time></p>
              <p>${detail(health, context)}</p>
            </div>
          </li>`,
        )}
      </ul>`;
}

function name(health: Health, context: Context) {
  const kind = context.words.health[health.kind];
  // There is one budget, of the whole service.
  return health.kind === "alert-budget" ? kind : html`${health.kind === "learned" ? lessonPlace(health, context) : health.name} <span class="quiet">${kind}</span>`;
}

function detail(health: Health, context: Context): string {
  switch (health.kind) {
    case "learned":
      return lessonWords(health, context);
    case "alert-budget":
      return budgetWords(health, context);
    default:
      return said(health, context);
  }
}

/** In the language of the page where it is more than text. */
function said({ code, values = {}, detail: text }: Health, { words, format }: Context): string {
  const sentences: Record<string, (number: (name: string) => string) => string> = words.health.said;
  const sentence = code === undefined ? undefined : sentences[code];
  return sentence ? sentence((name) => format.decimal(Number(values[name]))) : (text ?? "");
}
