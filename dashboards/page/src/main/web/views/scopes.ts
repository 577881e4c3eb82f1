// Every channel and queue with its numbers of now. A click looks at one; a click on a column's name sorts by it.

import { html, LitElement, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Scope } from "../model";
import type { ScopeStatus } from "../status";
import { scopeStatuses, threshold } from "../status";
import type { Context } from "./context";
import { icon } from "./icons";
import { asked } from "./provenance";
import { sparkline } from "./sparkline";

const COLUMNS = ["offered", "backlog", "waiting", "oldest", "response", "level"] as const;
type Column = (typeof COLUMNS)[number];
type Sort = { column: Column | "scope"; descending: boolean };

const METRICS: Record<Column, string> = {
  offered: "offered",
  backlog: "backlog",
  waiting: "waiting",
  oldest: "oldest_waiting_seconds",
  response: "first_response_seconds_p90",
  level: "service_level",
};

export class ScopeTable extends LitElement {
  static override properties = { context: { attribute: false }, sort: { state: true } };
  declare context: Context;
  declare private sort: Sort;

  constructor() {
    super();
    this.sort = { column: "scope", descending: false };
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const { words, state } = this.context;
    const rows = scopeStatuses(state).sort((a, b) => this.compare(a, b));
    return html`
      <section class="panel scopes" aria-labelledby="scopes-title">
        <h2 id="scopes-title">${words.scopes.title}</h2>
        ${rows.every((row) => row.point === undefined)
          ? html`<p class="quiet">${words.scopes.empty}</p>`
          : html`<div class="scroll" tabindex="0" role="group" aria-labelledby="scopes-title">
              <table class="scope-table">
                <thead>
                  <tr>
                    ${this.head("scope")}
                    <th scope="col">${words.scopes.status}</th>
                    ${this.head("offered")}
                    <th scope="col" class="wide">${words.scopes.trend}</th>
                    ${COLUMNS.slice(1).map((column) => this.head(column))}
                  </tr>
                </thead>
                <tbody>
                  ${repeat(rows, (row) => row.scope.id, (row) => this.row(row))}
                </tbody>
              </table>
            </div>`}
      </section>
    `;
  }

  /** Below its channel a queue needs no more than its own name. */
  private name(scope: Scope): string {
    const { format } = this.context;
    const { channel, queue } = scope.dimensions;
    const nested = this.sort.column === "scope" && !this.sort.descending && channel !== undefined && queue !== undefined;
    return nested ? queue : format.scope(scope);
  }

  private head(column: Sort["column"]) {
    const { words } = this.context;
    const sorted = this.sort.column === column ? (this.sort.descending ? "descending" : "ascending") : "none";
    return html`<th scope="col" class=${`${column === "scope" ? "" : "number"} column-${column}`} aria-sort=${sorted}>
      <button class="plain" @click=${() => this.sortBy(column)}>${words.scopes[column]}<span class="arrow" aria-hidden="true"></span></button>
    </th>`;
  }

  /** Numbers begin with the largest, names with the first; a second click turns the order round. */
  private sortBy(column: Sort["column"]): void {
    const again = this.sort.column === column;
    this.sort = { column, descending: again ? !this.sort.descending : column !== "scope" };
  }

  /** What is not known comes last either way. */
  private compare(a: ScopeStatus, b: ScopeStatus): number {
    const { column, descending } = this.sort;
    const order = a.scope.id < b.scope.id ? -1 : 1;
    if (column === "scope") {
      return descending ? -order : order;
    }
    const [one, other] = [a, b].map((row) => row.point?.values[METRICS[column]]);
    if (one === undefined || other === undefined) {
      return one === other ? order : one === undefined ? 1 : -1;
    }
    return (descending ? other - one : one - other) || order;
  }

  private row(status: ScopeStatus) {
    const { state, format, session, words } = this.context;
    const { scope, point, band, level } = status;
    const selected = state.view.scope === scope.id;
    const depth = Object.keys(scope.dimensions).length;
    const text = (metric: string) => format.shortValue(metric, point?.values[metric]);
    // By Tab the numbers of the selected row are reached; those of all rows would be a hundred stops.
    const value = (column: Column) => asked(METRICS[column], point, text(METRICS[column]), this.context, selected);
    const limit = threshold(state.service, scope);
    return html`
      <tr data-scope=${scope.id} aria-current=${selected ? "true" : nothing} @click=${() => session.select(scope.id)}>
        <th scope="row" data-depth=${depth}><button class="plain" aria-pressed=${selected} aria-label=${format.scope(scope)}>${this.name(scope)}</button></th>
        <td>${scopeWord(status, this.context)}</td>
        <td class="number" data-level=${level}>
          <b>${value("offered")}</b>
          ${band ? html`<span class="quiet wide usual" title=${words.scopes.expected}>${format.range("offered", Math.floor(band.lower), Math.ceil(band.upper))}</span>` : nothing}
        </td>
        <td class="wide">${sparkline(state.live[scope.id] ?? [], state.bands[scope.id] ?? [])}</td>
        ${COLUMNS.slice(1, 5).map((column) => html`<td class=${`number column-${column}`}>${value(column)}</td>`)}
        <td class="number" title=${limit === undefined ? nothing : words.charts.within(format.duration(limit))}>${value("level")}</td>
      </tr>
    `;
  }
}
customElements.define("ruptura-scopes", ScopeTable);

/** How a scope is doing, as a shape and a word. */
export function scopeWord({ level }: ScopeStatus, { words }: Context) {
  const statuses: Record<string, string> = { ...words.scopes.statuses, ...words.severity };
  return html`<span class="status" data-level=${level}>${icon(level)} ${statuses[level]}</span>`;
}
