// Asks what was missed: where, which kind, from when to when. A native dialog keeps the focus in and closes on Escape.

import { html, LitElement, nothing } from "lit";
import type { Scope } from "../model";
import type { Context } from "./context";

/** What was missed has mostly just been seen. */
const USUAL_LENGTH_MILLIS = 30 * 60_000;

/** The kind that is offered first. */
const USUAL_KIND = "demand-spike";

type Wrong = { field: "by" | "from" | "until"; words: string };

export class MissedDialog extends LitElement {
  static override properties = { context: { attribute: false }, asked: { state: true }, wrong: { state: true } };
  declare context: Context;
  /** Where it is asked of and when, which do not move while the dialog is open. */
  declare private asked: { scope: string; scopes: readonly Scope[]; now: number } | undefined;
  declare private wrong: Wrong | undefined;

  protected override createRenderRoot() {
    return this;
  }

  /** Opens the dialog for the scope that is looked at; focus goes back to where it was when it closes. */
  ask(): void {
    const { state, now } = this.context;
    this.asked = { scope: state.view.scope, scopes: state.scopes, now };
    this.wrong = undefined;
    void this.updateComplete.then(() => {
      this.querySelector("form")?.reset();
      this.dialog.showModal();
      this.field("kind")?.focus();
    });
  }

  private get dialog(): HTMLDialogElement {
    return this.querySelector("dialog") as HTMLDialogElement;
  }

  private field(name: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[name=${name}]`);
  }

  protected override render() {
    const { words } = this.context;
    const { now } = this.asked ?? { now: 0 };
    return html`
      <dialog class="ask panel" aria-labelledby="missed-title">
        <form method="dialog" novalidate @submit=${this.submit}>
          <h2 id="missed-title">${words.missed.title}</h2>
          <p class="quiet">${words.missed.help}</p>
          ${this.places()} ${this.kinds()}
          <div class="field-pair">${this.time("from", words.missed.from, now - USUAL_LENGTH_MILLIS)} ${this.time("until", words.missed.until, now)}</div>
          <p class="quiet zone">${words.missed.zone(this.zone(now))}</p>
          ${this.nameField()}
          <label class="field">${words.actions.noteOptional} <textarea name="note" rows="2" maxlength="2000"></textarea></label>
          <p class="buttons">
            <button type="button" class="ghost" @click=${() => this.dialog.close()}>${words.actions.cancel}</button>
            <button type="submit" class="primary">${words.actions.send}</button>
          </p>
        </form>
      </dialog>
    `;
  }

  /** `America/Sao_Paulo (GMT-3)`, and once what both call the same. */
  private zone(now: number): string {
    const { zone } = this.context.format;
    const name = this.context.format.zoneName(now);
    return name === zone ? zone : `${zone} (${name})`;
  }

  private places() {
    const { words, format } = this.context;
    const { scope, scopes } = this.asked ?? { scope: "", scopes: [] };
    return html`<label class="field">
      ${words.missed.scope}
      <select name="scope">
        ${scopes.map((one) => html`<option value=${one.id} ?selected=${one.id === scope}>${format.scope(one)}</option>`)}
      </select>
    </label>`;
  }

  private kinds() {
    const { words } = this.context;
    return html`<label class="field">
      ${words.missed.kind}
      <select name="kind">
        ${Object.entries(words.kind).map(([kind, name]) => html`<option value=${kind} ?selected=${kind === USUAL_KIND}>${name}</option>`)}
      </select>
    </label>`;
  }

  private time(name: "from" | "until", label: string, at: number) {
    return html`<label class="field">
      ${label}
      <input type="datetime-local" name=${name} .defaultValue=${this.context.format.field(at)} aria-invalid=${this.isWrong(name)} aria-describedby=${`missed-${name}-help`} />
      <span id=${`missed-${name}-help`} class="trouble">${this.wrong?.field === name ? this.wrong.words : nothing}</span>
    </label>`;
  }

  private nameField() {
    const { words, settings } = this.context;
    return html`<label class="field">
      ${words.actions.name}
      <input name="by" autocomplete="name" maxlength="80" .defaultValue=${settings.name} aria-invalid=${this.isWrong("by")} aria-describedby="missed-by-help" />
      <span id="missed-by-help" class=${this.isWrong("by") ? "trouble" : "quiet"}>${this.isWrong("by") ? this.wrong?.words : words.actions.nameHelp}</span>
    </label>`;
  }

  private isWrong(field: Wrong["field"]): boolean {
    return this.wrong?.field === field;
  }

  private submit(event: SubmitEvent): void {
    const { session, format } = this.context;
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(form.get(name) ?? "").trim();
    const from = format.ofField(text("from"));
    const until = format.ofField(text("until"));
    const by = text("by");
    this.wrong = this.check(from, until, by);
    const scope = this.asked?.scopes.find(({ id }) => id === text("scope"));
    if (this.wrong || from === undefined || until === undefined || !scope) {
      event.preventDefault();
      this.field(this.wrong?.field ?? "from")?.focus();
      return;
    }
    session.change({ name: by });
    void session.missed.send({ kind: text("kind"), scope, from, until, by, text: text("note") || undefined });
  }

  private check(from: number | undefined, until: number | undefined, by: string): Wrong | undefined {
    const { words, now } = this.context;
    if (from === undefined || until === undefined) {
      return { field: from === undefined ? "from" : "until", words: words.missed.noTime };
    }
    if (from > now) {
      return { field: "from", words: words.missed.future };
    }
    if (until <= from) {
      return { field: "until", words: words.missed.notOver };
    }
    return by === "" ? { field: "by", words: words.actions.nameMissing } : undefined;
  }
}
customElements.define("ruptura-missed", MissedDialog);
