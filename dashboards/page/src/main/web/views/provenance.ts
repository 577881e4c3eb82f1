// Where a number comes from: what it means, what it is made of, by which rules, and how late events corrected it. A native dialog keeps the focus in,
// closes on Escape and gives the focus back to the number.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { Point, Provenance, Question } from "../model";
import { word } from "../messages";
import type { Context } from "./context";
import { icon } from "./icons";

type Row = [string, string | TemplateResult] | undefined;

/** A number that can be asked where it comes from. `reached`: by Tab too, which numbers of a long table are not all. */
export function asked(metric: string, point: Point | undefined, text: string, context: Context, reached = true) {
  const { words, session } = context;
  const value = point?.values[metric];
  if (point === undefined || value === undefined) {
    return text;
  }
  const { scope, window, end } = point;
  const ask = (event: Event) => {
    event.stopPropagation();
    void session.explain({ scope, window, metric, end });
  };
  return html`<button
    class="plain asked"
    data-metric=${metric}
    tabindex=${reached ? 0 : -1}
    title=${words.provenance.title}
    aria-label=${words.provenance.ask(word(words.metrics, metric), text)}
    @click=${ask}
  >
    ${text}
  </button>`;
}

export class ProvenancePanel extends LitElement {
  static override properties = { context: { attribute: false } };
  declare context: Context;

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const { state, session, words } = this.context;
    const asked = state.provenance;
    return html`
      <dialog class="ask panel provenance" aria-labelledby="provenance-title" @close=${() => session.closeExplanation()} @click=${this.closeOutside}>
        ${asked
          ? html`<div class="provenance-body">
              <button class="ghost close" aria-label=${words.detail.close} @click=${this.close}>${icon("close")}</button>
              <h2 id="provenance-title">${words.provenance.title}</h2>
              ${asked.answer ? this.answer(asked.answer) : this.notYet(asked.question)}
            </div>`
          : nothing}
      </dialog>
    `;
  }

  protected override updated(): void {
    const dialog = this.querySelector("dialog");
    const wanted = this.context.state.provenance !== undefined;
    if (dialog && wanted !== dialog.open) {
      wanted ? dialog.showModal() : dialog.close();
    }
  }

  private readonly close = () => this.querySelector("dialog")?.close();

  private readonly closeOutside = (event: Event) => {
    if (event.target instanceof HTMLDialogElement) {
      this.close();
    }
  };

  private notYet(question: Question) {
    const { state, words } = this.context;
    const status = state.provenance?.status;
    const name = word(words.metrics, question.metric);
    return status === "loading"
      ? html`<p class="quiet" role="status">${name}: ${words.ruptures.loading}</p>`
      : html`<p class="trouble" role="status">${name}: ${status === "unavailable" ? words.provenance.unavailable : words.provenance.unknown}</p>`;
  }

  private answer(found: Provenance) {
    const { words, format } = this.context;
    const { metric } = found;
    return html`
      <p class="provenance-value"><b>${format.value(metric.name, found.value)}</b> <span>${word(words.metrics, metric.name)} · ${format.scope(found.scope)}</span></p>
      ${this.group(words.provenance.meaning, [
        [words.provenance.description, metric.description[format.language] ?? metric.description.en ?? ""],
        metric.formula ? [words.provenance.formula, html`<span class="formula">${metric.formula}</span>`] : undefined,
        metric.source ? [words.provenance.source, metric.source] : undefined,
        [words.provenance.name, html`<code>${metric.name}</code>`],
      ])}
      ${this.group(words.provenance.measured, [...this.measured(found), ...this.rules(found)])} ${this.group(words.provenance.trust, this.trust(found))}
    `;
  }

  private group(title: string, rows: readonly Row[]) {
    const known = rows.filter((row) => row !== undefined);
    return html`<section>
      <h3>${title}</h3>
      <dl class="origins">${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
    </section>`;
  }

  private measured(found: Provenance): Row[] {
    const { words, format } = this.context;
    const { contributing } = found;
    const { name, start, end, zone } = found.window;
    const to = format.day(start) === format.day(end) ? format.clockWithSeconds(end) : `${format.day(end)} ${format.clockWithSeconds(end)}`;
    return [
      [words.provenance.window, `${format.window(name)}: ${format.day(start)} ${format.clockWithSeconds(start)} – ${to} (${zone})`],
      contributing ? [words.provenance.contributing, `${format.count(contributing.count)} (${word(words.metrics, contributing.metric)})`] : undefined,
    ];
  }

  private rules({ calendar, calendars, open, serviceLevel }: Provenance): Row[] {
    const { words, format } = this.context;
    const zones = calendars.map((each) => `${each.zone}${each.validFrom ? `, ${words.provenance.from(each.validFrom)}` : ""}`);
    const named = calendar === undefined ? words.provenance.noCalendar : [calendar, ...new Set(zones)].join(" · ");
    const limits = Object.entries(serviceLevel?.byChannel ?? {}).map(([channel, seconds]) => `${format.channel(channel)} ${format.duration(seconds)}`);
    return [
      [words.provenance.calendar, `${named} · ${open ? words.provenance.open : words.provenance.closed}`],
      serviceLevel && [
        words.provenance.level,
        `${serviceLevel.variant}, T = ${format.duration(serviceLevel.thresholdSeconds)}${limits.length > 0 ? ` (${limits.join(", ")})` : ""}`,
      ],
    ];
  }

  private trust(found: Provenance): Row[] {
    const { words, format } = this.context;
    const { asOf, completeness, revision, corrections, correctionsComplete, origin } = found;
    const value = (number: number | undefined) => format.value(found.metric.name, number);
    const list = html`<ul class="corrections">
      ${corrections.map(
        (each) => html`<li>
          <time>${format.day(each.asOf)} ${format.clockWithSeconds(each.asOf)}</time> ${value(each.from)} → <b>${value(each.to)}</b>
          <span class="quiet">${words.detail.revision(String(each.revision))}</span>
        </li>`,
      )}
    </ul>`;
    return [
      [words.provenance.asOf, `${format.day(asOf)} ${format.clockWithSeconds(asOf)}`],
      [words.provenance.completeness, format.share(completeness)],
      [words.provenance.late, words.provenance.lateChanges(revision)],
      revision === 0 ? undefined : [words.provenance.corrections, corrections.length > 0 ? list : words.provenance.sameValue],
      correctionsComplete ? undefined : ["", html`<span class="quiet">${words.provenance.forgotten}</span>`],
      [words.provenance.origin, words.provenance.origins[origin]],
    ];
  }
}
customElements.define("ruptura-provenance", ProvenancePanel);
