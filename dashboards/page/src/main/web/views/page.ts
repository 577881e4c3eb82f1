// The root element: renders the whole of the state, whenever it changes, and once a second because time passes.

import { html, LitElement } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Format } from "../format";
import { messages } from "../messages";
import { isOver, type Rupture } from "../model";
import { Session } from "../session";
import { openRuptures } from "../status";
import type { State } from "../store";
import "./act-dialog";
import "./charts";
import type { Context } from "./context";
import "./coordinates";
import "./detail";
import "./missed-dialog";
import "./provenance";
import { header } from "./header";
import { heading, ruptures } from "./ruptures";
import { promises } from "./promises";
import "./scopes";
import { wallboard } from "./wallboard";

/** Said once, in the order of their ids. */
type Announcement = { id: number; text: string };

/** A screen reader has read those before. */
const MOST_ANNOUNCED = 8;

export class Page extends LitElement {
  private readonly session = new Session(() => this.requestUpdate());
  private readonly isWall = location.pathname.startsWith("/wallboard");
  private format = new Format("pt-BR", "UTC");
  private announced: { state: State; lines: Announcement[] } = { state: this.session.state, lines: [] };

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.start();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.requestUpdate());
  }

  /** At most one rendering in a frame, however much arrives. */
  protected override async scheduleUpdate(): Promise<void> {
    await new Promise((drawn) => (document.hidden ? setTimeout(drawn, 250) : requestAnimationFrame(drawn)));
    super.scheduleUpdate();
  }

  protected override render() {
    const context = this.context();
    if (this.isWall) {
      return wallboard(context);
    }
    return html`
      ${header(context)}
      <main class="desk" data-stale=${context.state.feed.status === "reconnecting"}>
        <div class="ruptures">${ruptures(context)}</div>
        <div class="numbers">
          <ruptura-charts .context=${context}></ruptura-charts>
          ${promises(context)}
          <ruptura-scopes .context=${context}></ruptura-scopes>
          <ruptura-coordinates .context=${context}></ruptura-coordinates>
        </div>
      </main>
      <ruptura-detail .context=${context}></ruptura-detail>
      <ruptura-act .context=${context}></ruptura-act>
      <ruptura-missed .context=${context}></ruptura-missed>
      <ruptura-provenance .context=${context}></ruptura-provenance>
      <div class="hidden" role="log" aria-live="polite">
        ${repeat(this.announcements(context), (line) => line.id, (line) => html`<p>${line.text}</p>`)}
      </div>
    `;
  }

  protected override updated(): void {
    const { settings, state } = this.session;
    document.documentElement.lang = settings.language;
    document.documentElement.dataset.theme = settings.theme;
    document.documentElement.dataset.view = this.isWall ? "wall" : "desk";
    const open = openRuptures(state).length;
    document.title = `${open > 0 ? `(${open}) ` : ""}${state.service?.title ?? "Ruptura"}`;
  }

  private context(): Context {
    const { state, settings } = this.session;
    const zone = state.service?.zone ?? "UTC";
    if (this.format.language !== settings.language || this.format.zone !== zone) {
      this.format = new Format(settings.language, zone);
    }
    const words = messages(settings.language);
    return { state, now: this.session.now(), format: this.format, words, settings, session: this.session };
  }

  /** What a screen reader says of what has changed since it last spoke: ruptures that opened or ended, the feed lost or restored. */
  private announcements(context: Context): Announcement[] {
    const before = this.announced.state;
    const { state, words } = context;
    if (before === state) {
      return this.announced.lines;
    }
    const said = changes(before, state).map((rupture) =>
      isOver(rupture)
        ? words.ruptures.endedAnnounced(heading(rupture, context))
        : words.ruptures.opened(words.severity[rupture.severity], heading(rupture, context)),
    );
    if (before.feed.status === "reconnecting" && state.feed.status === "live") {
      said.push(words.feed.restored);
    }
    const next = (this.announced.lines.at(-1)?.id ?? 0) + 1;
    const lines = [...this.announced.lines, ...said.map((text, index) => ({ id: next + index, text }))].slice(-MOST_ANNOUNCED);
    this.announced = { state, lines };
    return lines;
  }
}
customElements.define("ruptura-page", Page);

/** Ruptures that opened or ended between two states of a page that was connected. */
function changes(before: State, after: State): Rupture[] {
  if (before.ruptures === after.ruptures || before.feed.status === "connecting") {
    return [];
  }
  return Object.values(after.ruptures).filter((rupture) => {
    const known = before.ruptures[rupture.id];
    const opened = !known && !isOver(rupture) && rupture.state !== "suppressed";
    return opened || (known !== undefined && !isOver(known) && isOver(rupture));
  });
}

