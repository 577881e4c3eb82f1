// What people can do about a rupture, and what became of it.

import { html, nothing } from "lit";
import type { CommandKind, Rupture } from "../model";
import { isOver } from "../model";
import { monotonic } from "../session";
import type { ActDialog } from "./act-dialog";
import type { Context } from "./context";
import { heading } from "./ruptures";

/** After so long without an answer people are told that there is none yet. */
export const PATIENCE_MILLIS = 15_000;

export function actions(rupture: Rupture, context: Context) {
  const { words } = context;
  const kinds = possible(rupture);
  return html`
    <div class="actions" role="group" aria-label=${words.actions.group(heading(rupture, context))}>
      ${kinds.map((kind) => button(kind, rupture, context))}
    </div>
  `;
}

/** What the engine would do something about, by the state that the rupture is in. */
function possible(rupture: Rupture): CommandKind[] {
  if (isOver(rupture)) {
    return rupture.state === "resolved" ? ["annotate", "false-alarm"] : ["annotate"];
  }
  if (rupture.state === "suppressed") {
    return ["unsilence", "resolve", "false-alarm", "annotate"];
  }
  const others: CommandKind[] = ["silence", "resolve", "false-alarm", "annotate"];
  return rupture.state === "open" ? ["acknowledge", ...others] : others;
}

function button(kind: CommandKind, rupture: Rupture, context: Context) {
  const { session, settings, state } = context;
  const sent = state.sent[rupture.id];
  const busy = sent !== undefined && sent.status !== "refused";
  // What needs no further word is done at once by whoever is known.
  const atOnce = (kind === "acknowledge" || kind === "unsilence") && settings.name !== "";
  return html`<button
    class=${kind === "acknowledge" ? "primary" : "ghost"}
    data-kind=${kind}
    ?disabled=${busy}
    @click=${() => (atOnce ? void session.act(rupture.id, kind) : dialog()?.ask(rupture, kind, heading(rupture, context)))}
  >
    ${name(kind, context)}
  </button>`;
}

function dialog(): ActDialog | null {
  return document.querySelector<ActDialog>("ruptura-act");
}

export function name(kind: CommandKind, { words }: Pick<Context, "words">): string {
  switch (kind) {
    case "false-alarm":
      return words.actions.falseAlarm;
    default:
      return words.actions[kind];
  }
}

/** Sent, not answered yet, or refused: said beside the rupture until a newer revision answers. */
export function answers(rupture: Rupture, { state, words, session }: Context) {
  const sent = state.sent[rupture.id];
  if (!sent) {
    return nothing;
  }
  if (sent.status === "refused") {
    return html`<p class="answer" data-status="refused" role="alert">
      ${why(sent.error ?? "", words.actions)}
      <button class="link" @click=${() => void session.actAgain(rupture.id)}>${words.actions.retry}</button>
      <button class="link" @click=${() => session.dismiss(rupture.id)}>${words.actions.dismiss}</button>
    </p>`;
  }
  const late = monotonic() - sent.at > PATIENCE_MILLIS;
  return html`<p class="answer" data-status=${sent.status} role="status">
    ${late ? words.actions.waiting : words.actions.sent[sent.kind]}
    ${late ? html`<button class="link" @click=${() => session.dismiss(rupture.id)}>${words.actions.dismiss}</button>` : nothing}
  </p>`;
}

export function why(error: string, words: Context["words"]["actions"]): string {
  return error === "unreached" || error === "brokerDown" ? words[error] : words.refused(error);
}
