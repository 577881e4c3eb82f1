// The numbers of one scope over time: four charts that share their time and their pointer, each with what it says as text.

import { html, LitElement, nothing } from "lit";
import { CHARTED } from "../api";
import "../chart/chart";
import { at, type ChartModel, chartModel, extremes, type Metric, series } from "../chart/model";
import { threshold } from "../status";
import type { Span } from "../store";
import { SPANS } from "../store";
import { dimensionsOf, LIVE_WINDOW } from "../store";
import type { Context } from "./context";
import { forecast } from "./forecast";
import { icon } from "./icons";
import { asked } from "./provenance";

/** How much of the span a step to the side moves. */
const STEP = 0.5;
const KEY_STEP = 0.1;

export class Charts extends LitElement {
  static override properties = { context: { attribute: false }, hover: { state: true }, tabled: { state: true } };
  declare context: Context;
  declare private hover: number | null;
  declare private tabled: Metric | undefined;

  constructor() {
    super();
    this.hover = null;
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const { state, now, words, format } = this.context;
    const scope = { id: state.view.scope, dimensions: dimensionsOf(state.view.scope) };
    const all = series(state);
    const models = CHARTED.map((metric) => chartModel(metric, scope, state, now, all));
    return html`
      <section class="panel charts" aria-labelledby="charts-title">
        <div class="charts-head">
          <h2 id="charts-title">${format.scope(scope)}</h2>
          ${this.times()}
        </div>
        ${forecast(scope, this.context)} ${this.trouble()}
        <p class="hidden">${words.charts.hint}</p>
        <div class="chart-grid">${models.map((model) => this.figure(model))}</div>
      </section>
    `;
  }

  private times() {
    const { state, words, session } = this.context;
    const step = SPANS[state.view.span] * STEP;
    const live = state.view.end === undefined;
    return html`
      <div class="times-bar" role="group" aria-label=${words.charts.span}>
        ${Object.keys(SPANS).map(
          (span) => html`<button class="segment" aria-pressed=${span === state.view.span} @click=${() => session.show(span as Span)}>${words.charts.spans[span as Span]}</button>`,
        )}
        <button class="ghost" aria-label=${words.charts.earlier} title=${words.charts.earlier} @click=${() => session.move(-step)}>${icon("left")}</button>
        <button class="ghost" aria-label=${words.charts.later} title=${words.charts.later} ?disabled=${live} @click=${() => session.move(step)}>${icon("right")}</button>
        <button class="segment" aria-pressed=${live} @click=${() => session.goLive()}>${words.charts.live}</button>
      </div>
    `;
  }

  private trouble() {
    const { state, words, session } = this.context;
    const status = state.history[state.view.scope]?.status;
    if (status === "loading") {
      return html`<p class="note quiet" role="status">${words.charts.loading}</p>`;
    }
    return status === "unavailable" || status === "failed"
      ? html`<p class="note trouble" role="status">
          ${words.charts[status]} <button class="link" @click=${() => void session.loadHistory()}>${words.charts.retry}</button>
        </p>`
      : nothing;
  }

  private figure(model: ChartModel) {
    const { words, format, settings, session } = this.context;
    const { metric } = model;
    const open = this.tabled === metric;
    return html`
      <figure data-metric=${metric}>
        <figcaption>
          <span class="chart-name">${words.metrics[metric]} <span class="quiet">${this.unit(model)}</span></span>
          ${this.readout(model)}
          <button class="link small" aria-expanded=${open} aria-label=${`${words.metrics[metric]}: ${words.charts.table}`} @click=${() => (this.tabled = open ? undefined : metric)}>
            ${words.charts.table}
          </button>
        </figcaption>
        ${open
          ? this.table(model)
          : html`<ruptura-chart
              role="img"
              tabindex="0"
              aria-label=${this.summary(model)}
              .model=${model}
              .format=${format}
              .theme=${settings.theme + String(matchMedia("(prefers-color-scheme: dark)").matches)}
              .hover=${this.hover}
              @hover=${(event: CustomEvent<number | null>) => (this.hover = event.detail)}
              @move=${(event: CustomEvent<number>) => session.move(event.detail)}
              @ask=${(event: CustomEvent<number>) => this.ask(model, event.detail)}
              @keydown=${(event: KeyboardEvent) => this.key(event, model)}
            ></ruptura-chart>`}
      </figure>
    `;
  }

  /** The number drawn at that time. */
  private ask(model: ChartModel, time: number): void {
    const { metric } = model;
    const { point } = at(model, time);
    if (point) {
      void this.context.session.explain({ scope: point.scope, window: point.window, metric, end: point.end });
    }
  }

  private key(event: KeyboardEvent, model: ChartModel): void {
    const { state, session, now } = this.context;
    const step = SPANS[state.view.span] * KEY_STEP;
    const acts: Record<string, () => void> = {
      ArrowLeft: () => session.move(-step),
      ArrowRight: () => session.move(step),
      Home: () => session.goLive(),
      Enter: () => this.ask(model, this.hover ?? Math.min(now, model.to)),
    };
    const act = acts[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  }

  /** What a number is of: a window, or a limit. */
  private unit({ metric, scope }: ChartModel): string {
    const { words, format, state } = this.context;
    if (metric === "backlog") {
      return "";
    }
    const limit = threshold(state.service, scope);
    const within = metric === "service_level" && limit !== undefined ? words.charts.within(format.duration(limit)) : undefined;
    return within ?? words.charts.inWindow(format.window(LIVE_WINDOW));
  }

  /** The numbers at the pointer, and of now where there is none. */
  private readout(model: ChartModel) {
    const { words, format, now } = this.context;
    const time = this.hover ?? Math.min(now, model.to);
    const { point, band } = at(model, time);
    const outside = band && point && ((point.values[model.metric] ?? 0) > band.upper || (point.values[model.metric] ?? 0) < band.lower);
    return html`
      <span class="readout">
        ${this.hover === null ? nothing : html`<time>${format.when(point?.end ?? time, now)}</time>`}
        <b data-outside=${outside ?? false}>${asked(model.metric, point, format.value(model.metric, point?.values[model.metric]), this.context)}</b>
        ${band ? html`<span class="quiet">${words.charts.expected(format.range(model.metric, Math.floor(band.lower), Math.ceil(band.upper)))}</span>` : nothing}
        ${model.target === undefined ? nothing : html`<span class="quiet">${words.charts.target(format.share(model.target))}</span>`}
      </span>
    `;
  }

  private summary(model: ChartModel): string {
    const { words, format, now } = this.context;
    const name = words.metrics[model.metric];
    const place = format.scope(model.scope);
    const found = extremes(model);
    if (!found) {
      return words.charts.summaryEmpty(name, place);
    }
    const value = (number: number | undefined) => format.value(model.metric, number);
    const current = at(model, Math.min(now, model.to)).point?.values[model.metric];
    const to = Math.min(model.to, now);
    return words.charts.summary(name, place, value(current), value(found.low), value(found.high), format.when(model.from, now), format.when(to, now));
  }

  private table(model: ChartModel) {
    const { words, format, now } = this.context;
    const name = words.metrics[model.metric];
    const rows = model.points.filter((point) => point.end % 300_000 === 0 && point.end >= model.from).reverse();
    return html`
      <div class="scroll chart-table" tabindex="0" role="region" aria-label=${name}>
        <table class="compact">
          <thead>
            <tr>
              <th scope="col">${words.charts.time}</th>
              <th scope="col" class="number">${name}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (point) => html`<tr>
                <td>${format.when(point.end, now)}</td>
                <td class="number">${asked(model.metric, point, format.value(model.metric, point.values[model.metric]), this.context)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }
}
customElements.define("ruptura-charts", Charts);
