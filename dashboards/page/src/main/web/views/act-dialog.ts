// Asks for what an action needs: who acts, for how long, and a note. A native dialog keeps the focus in and closes on Escape.

import { html, LitElement, nothing } from "lit";
import type { CommandKind, Rupture } from "../model";
import { name } from "./actions";
import type { Context } from "./context";

const MINUTE = 60_000;

/** Lengths of a silence that are offered, in milliseconds of the service's clock. */
const SILENCES = [30 * MINUTE, 120 * MINUTE, 480 * MINUTE];

type Question = { rupture: Rupture; kind: CommandKind; heading: string };

export class ActDialog extends LitElement {
  static override properties = { context: { attribute: false }, question: { state: true }, missing: { state: true } };
  declare context: Context;
  declare private question: Question | undefined;
  declare private missing: "name" | "note" | undefined;

  protected override createRenderRoot() {
    return this;
  }

  /** Opens the dialog for one action on one rupture; focus goes back to where it was when it closes. */
  ask(rupture: Rupture, kind: CommandKind, heading: string): void {
    this.question = { rupture, kind, heading };
    this.missing = undefined;
    void this.updateComplete.then(() => {
      this.dialog.querySelector("form")?.reset();
      this.dialog.showModal();
      this.field(this.context.settings.name === "" ? "by" : kind === "silence" ? "length" : "note")?.focus();
    });
  }

  private get dialog(): HTMLDialogElement {
    return this.querySelector("dialog") as HTMLDialogElement;
  }

  private field(name: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`[name=${name}]`);
  }

  protected override render() {
    const { words } = this.context;
    const { kind, heading } = this.question ?? { kind: "annotate" as const, heading: "" };
    return html`
      <dialog class="ask panel" aria-labelledby="ask-title">
        <form method="dialog" novalidate @submit=${this.submit}>
          <h2 id="ask-title">${name(kind, this.context)}</h2>
          <p class="quiet">${heading}</p>
          ${kind === "silence" ? this.lengths() : nothing} ${this.nameField()} ${this.noteField(kind)}
          <p class="buttons">
            <button type="button" class="ghost" @click=${() => this.dialog.close()}>${words.actions.cancel}</button>
            <button type="submit" class="primary">${words.actions.send}</button>
          </p>
        </form>
      </dialog>
    `;
  }

  private lengths() {
    const { words, format } = this.context;
    return html`
      <fieldset class="lengths">
        <legend>${words.actions.silenceLength}</legend>
        ${SILENCES.map(
          (length, index) => html`<label>
            <input type="radio" name="length" value=${length} ?checked=${index === 0} /> ${format.duration(length / 1000)}
          </label>`,
        )}
      </fieldset>
    `;
  }

  private nameField() {
    const { words, settings } = this.context;
    return html`
      <label class="field">
        ${words.actions.name}
        <input name="by" autocomplete="name" maxlength="80" .defaultValue=${settings.name} aria-describedby="by-help" aria-invalid=${this.missing === "name"} />
        <span id="by-help" class=${this.missing === "name" ? "trouble" : "quiet"}>${this.missing === "name" ? words.actions.nameMissing : words.actions.nameHelp}</span>
      </label>
    `;
  }

  private noteField(kind: CommandKind) {
    const { words } = this.context;
    const missing = this.missing === "note";
    return html`
      <label class="field">
        ${kind === "annotate" ? words.actions.note : words.actions.noteOptional}
        <textarea name="note" rows="3" maxlength="2000" aria-invalid=${missing} aria-describedby="note-help"></textarea>
        <span id="note-help" class="trouble">${missing ? words.actions.noteMissing : nothing}</span>
      </label>
    `;
  }

  private submit(event: SubmitEvent): void {
    const { session } = this.context;
    const form = new FormData(event.target as HTMLFormElement);
    const by = String(form.get("by") ?? "").trim();
    const text = String(form.get("note") ?? "").trim();
    const { kind, rupture } = this.question as Question;
    this.missing = by === "" ? "name" : kind === "annotate" && text === "" ? "note" : undefined;
    if (this.missing) {
      event.preventDefault();
      this.field(this.missing === "name" ? "by" : "note")?.focus();
      return;
    }
    session.change({ name: by });
    void session.act(rupture.id, kind, { text, silence: kind === "silence" ? Number(form.get("length")) : undefined });
  }
}
customElements.define("ruptura-act", ActDialog);
