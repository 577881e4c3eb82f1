// Everything about one rupture, in a sheet at the side: numbers, causes, what happened, what to do.

import { html, LitElement, nothing } from "lit";
import type { Rupture } from "../model";
import { actions, answers } from "./actions";
import type { Context } from "./context";
import { evidenceBar, evidenceTable } from "./evidence";
import { contributors, impact, ruledOut, shares, similar } from "./explained";
import { icon } from "./icons";
import { threshold } from "./lessons";
import { markdown } from "./markdown";
import { severity } from "./ruptures";

export class DetailSheet extends LitElement {
  static override properties = { context: { attribute: false } };
  declare context: Context;

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const { state, session, words } = this.context;
    const rupture = state.detail && state.ruptures[state.detail.id];
    return html`
      <dialog class="sheet" aria-labelledby="detail-title" @close=${() => session.close()} @click=${this.closeOutside}>
        ${rupture
          ? html`<div class="sheet-body">
              <button class="ghost close" aria-label=${words.detail.close} @click=${this.close}>${icon("close")}</button>
              ${this.body(rupture)}
            </div>`
          : nothing}
      </dialog>
    `;
  }

  protected override updated(): void {
    const dialog = this.querySelector("dialog");
    const wanted = this.context.state.detail !== undefined;
    if (dialog && wanted !== dialog.open) {
      wanted ? dialog.showModal() : dialog.close();
    }
  }

  private readonly close = () => this.querySelector("dialog")?.close();

  /** The backdrop belongs to the dialog: a click on it is a click on the dialog itself. */
  private readonly closeOutside = (event: Event) => {
    if (event.target instanceof HTMLDialogElement) {
      this.close();
    }
  };

  private body(rupture: Rupture) {
    const { words, format } = this.context;
    return html`
      <p class="line">${severity(rupture, this.context)} <span class="state" data-state=${rupture.state}>${words.state[rupture.state]}</span></p>
      <h2 id="detail-title">${rupture.title[format.language] ?? rupture.kind}</h2>
      ${this.times(rupture)} ${actions(rupture, this.context)} ${answers(rupture, this.context)}
      <section>
        <h3>${words.detail.evidence}</h3>
        ${evidenceTable(rupture, this.context)} ${rupture.evidence[0] ? evidenceBar(rupture.evidence[0]) : nothing}
        ${threshold(rupture.evidence[0]?.threshold, this.context)}
      </section>
      ${impact(rupture, this.context)} ${contributors(rupture, this.context)}
      ${shares(
        words.detail.hypotheses,
        rupture.hypotheses.map(({ kind, weight }) => ({ name: (words.kind as Record<string, string>)[kind] ?? kind, share: weight })),
        this.context,
      )}
      ${ruledOut(rupture, this.context)} ${similar(rupture, this.context)}
      ${this.notes()} ${this.timeline()} ${this.plan()}
    `;
  }

  private times(rupture: Rupture) {
    const { words, format, now } = this.context;
    const pairs: [string, string][] = [
      [words.detail.onset, format.when(rupture.onset, now)],
      [words.detail.detected, `${format.when(rupture.detectedAt, now)} · ${words.detail.after(format.since(rupture.onset, rupture.detectedAt))}`],
    ];
    if (rupture.resolvedAt !== undefined) {
      pairs.push([words.detail.resolved, `${format.when(rupture.resolvedAt, now)} · ${words.detail.after(format.since(rupture.onset, rupture.resolvedAt))}`]);
    }
    if (rupture.pattern) {
      pairs.push([words.detail.pattern, rupture.pattern]);
    }
    return html`<dl class="times">${pairs.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
  }

  /** What people wrote; a simulated service says here what it planted. */
  private notes() {
    const { state, words, format, now } = this.context;
    const notes = state.detail?.notes ?? [];
    return notes.length === 0
      ? nothing
      : html`<section>
          <h3>${words.detail.notes}</h3>
          <ul class="timeline">
            ${notes.map(({ by, text, at }) => html`<li><time>${format.when(at, now)}</time> <b>${by}</b> <span>${text}</span></li>`)}
          </ul>
        </section>`;
  }

  private timeline() {
    const { state, words, format, now } = this.context;
    const { status, revisions } = state.detail ?? { status: "idle", revisions: [] };
    const current = state.detail && state.ruptures[state.detail.id];
    const known = current && !revisions.some((revision) => revision.revision >= current.revision) ? [...revisions, current] : revisions;
    return html`<section>
      <h3>${words.detail.timeline}</h3>
      ${status === "unavailable" || status === "failed" ? html`<p class="trouble">${words.detail.noTimeline}</p>` : nothing}
      <ol class="timeline">
        ${[...known]
          .sort((a, b) => b.revision - a.revision)
          .map(
            (revision) => html`<li data-level=${revision.severity}>
              <time>${format.when(revision.updatedAt, now)}</time>
              <b>${(words.reason as Record<string, string>)[revision.reason] ?? revision.reason}</b>
              <span class="quiet">${words.state[revision.state]} · ${words.severity[revision.severity]} · ${words.detail.revision(String(revision.revision))}</span>
              ${revision.evidence[0] ? html`<span>${format.told(revision.evidence)}</span>` : nothing}
            </li>`,
          )}
      </ol>
    </section>`;
  }

  private plan() {
    const { state, words } = this.context;
    const { status, plan } = state.detail ?? { status: "idle", plan: undefined };
    return html`<section class="plan">
      <h3>${words.detail.plan}</h3>
      ${plan ? markdown(plan) : html`<p class="quiet">${status === "loading" ? words.ruptures.loading : words.detail.noPlan}</p>`}
    </section>`;
  }
}
customElements.define("ruptura-detail", DetailSheet);
