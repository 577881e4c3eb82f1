// The way to say that a rupture was missed, and what became of it.

import { html, nothing } from "lit";
import { lessonOn } from "../lessons";
import { monotonic } from "../session";
import { PATIENCE_MILLIS, why } from "./actions";
import type { Context } from "./context";
import { lessonPlace, lessonWords } from "./lessons";
import type { MissedDialog } from "./missed-dialog";

export function missedButton({ state, words }: Context) {
  return html`<button class="ghost" data-kind="missed" ?disabled=${state.scopes.length === 0} @click=${() => document.querySelector<MissedDialog>("ruptura-missed")?.ask()}>
    ${words.missed.button}
  </button>`;
}

export function missedAnswer(context: Context) {
  const { state, words, session } = context;
  const { missed } = state;
  if (!missed) {
    return nothing;
  }
  const dismiss = html`<button class="link" @click=${() => session.missed.dismiss()}>${words.actions.dismiss}</button>`;
  if (missed.status === "refused") {
    return html`<p class="answer" data-status="refused" role="alert">
      ${why(missed.error ?? "", words.actions)}
      <button class="link" @click=${() => void session.missed.again()}>${words.actions.retry}</button> ${dismiss}
    </p>`;
  }
  if (missed.status === "answered") {
    const said = lessonOn(missed.miss, state.health);
    return html`<p class="answer" data-status="answered" role="status">
      ${said ? words.missed.answered(lessonPlace(said, context), lessonWords(said, context)) : nothing}. ${dismiss}
    </p>`;
  }
  const late = monotonic() - missed.at > PATIENCE_MILLIS;
  return html`<p class="answer" data-status=${missed.status} role="status">${late ? words.actions.waiting : words.missed.sent} ${late ? dismiss : nothing}</p>`;
}
