// When each channel serves, how it is reached, and who is told next: the coordinates of the service, loaded when somebody opens them.

import { html, LitElement, nothing } from "lit";
import type { Coordinates, CoordinatesOfChannel, Escalation, PublishedCalendar } from "../model";
import type { Context } from "./context";

const MOST_EXCEPTIONS = 8;
/** A Monday, so that days of the week can be named. */
const MONDAY = Date.UTC(2024, 0, 1, 12);
const DAY = 86_400_000;

export class CoordinatesSection extends LitElement {
  static override properties = { context: { attribute: false } };
  declare context: Context;

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const { state, words, session } = this.context;
    const opened = (event: Event) => (event.target as HTMLDetailsElement).open && void session.loadCoordinates();
    const { status, answer } = state.coordinates;
    return html`
      <details class="panel coordinates" @toggle=${opened}>
        <summary><h2>${words.coordinates.title}</h2></summary>
        ${answer ? this.told(answer) : html`<p class="quiet" role="status">${status === "loading" || status === "idle" ? words.ruptures.loading : words.coordinates.failed}</p>`}
      </details>
    `;
  }

  private told(told: Coordinates) {
    const { words } = this.context;
    return html`
      ${told.channels.length === 0 ? html`<p class="quiet">${words.coordinates.none}</p>` : nothing}
      <div class="channels">${told.channels.map((channel) => this.channel(channel, told))}</div>
      <p class="coordinates-links">
        <a href="/.well-known/service-coordinates.json">JSON</a>
        <a href="/.well-known/service-coordinates.ics">${words.coordinates.ical}</a>
      </p>
    `;
  }

  private channel(channel: CoordinatesOfChannel, told: Coordinates) {
    const { words, format } = this.context;
    const calendar = told.calendars.find((each) => `${each.id}@${each.version}` === channel.calendar);
    return html`
      <article>
        <h3>${format.channel(channel.channel)}</h3>
        ${channel.reach || channel.address ? html`<p>${channel.reach?.[format.language] ?? ""} <span class="address">${channel.address ?? ""}</span></p>` : nothing}
        ${channel.queues.length > 0 ? html`<p class="quiet">${words.coordinates.queues(channel.queues.join(", "))}</p>` : nothing}
        ${calendar ? this.hours(calendar) : html`<p class="quiet">${channel.calendar ?? words.coordinates.always}</p>`}
        ${channel.escalation.length > 0
          ? html`<h4>${words.coordinates.escalation}</h4>
              <ol class="steps">${channel.escalation.map((step) => this.step(step))}</ol>`
          : nothing}
      </article>
    `;
  }

  private hours(calendar: PublishedCalendar) {
    const { words, format } = this.context;
    const all = calendar.exceptions.slice(0, MOST_EXCEPTIONS);
    return html`
      <dl class="hours">
        ${runs(calendar.weekly).map(
          ({ first, last, hours }) => html`<div>
            <dt>${this.weekday(first)}${last > first ? `–${this.weekday(last)}` : ""}</dt>
            <dd>${hours.length === 0 ? words.provenance.closed : hours.join(", ")}</dd>
          </div>`,
        )}
        ${all.map(
          ({ date, hours, name }) => html`<div class="exception">
            <dt>${this.date(date)}</dt>
            <dd>${hours.length === 0 ? words.provenance.closed : hours.join(", ")} <span class="quiet">${name[format.language] ?? ""}</span></dd>
          </div>`,
        )}
      </dl>
      <p class="quiet">${calendar.zone} · ${calendar.id}@${calendar.version}${calendar.validFrom ? ` · ${words.provenance.from(this.date(calendar.validFrom))}` : ""}</p>
    `;
  }

  private step({ level, who, afterSeconds, contact, text }: Escalation) {
    const { words, format } = this.context;
    return html`<li value=${level}>
      <b>${who[format.language] ?? ""}</b> ${words.coordinates.after(format.duration(afterSeconds))}${contact ? html` · <span class="address">${contact}</span>` : nothing}
      ${text ? html`<br /><span class="quiet">${text[format.language] ?? ""}</span>` : nothing}
    </li>`;
  }

  private weekday(index: number): string {
    return new Intl.DateTimeFormat(this.context.format.language, { weekday: "short", timeZone: "UTC" }).format(MONDAY + index * DAY);
  }

  private date(iso: string): string {
    return new Intl.DateTimeFormat(this.context.format.language, { day: "2-digit", month: "short", year: "numeric", timeZone: "UTC" }).format(Date.parse(`${iso}T12:00:00Z`));
  }
}
customElements.define("ruptura-coordinates", CoordinatesSection);

/** Days in a row with the same hours, by index from Monday. */
function runs(weekly: readonly string[][]): { first: number; last: number; hours: string[] }[] {
  const all: { first: number; last: number; hours: string[] }[] = [];
  weekly.forEach((hours, day) => {
    const run = all.at(-1);
    if (run && run.hours.join() === hours.join()) {
      run.last = day;
    } else {
      all.push({ first: day, last: day, hours });
    }
  });
  return all;
}
