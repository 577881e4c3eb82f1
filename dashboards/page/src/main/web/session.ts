// Joins the pure store to the world: the feed and the API in, rendering out. What people do on the page is a method here.

import * as api from "./api";
import { Refusal } from "./api";
import { serviceNow } from "./clock";
import { Feed } from "./feed";
import type { Command, CommandKind, Question } from "./model";
import type { Settings } from "./settings";
import { MissedReport } from "./missed";
import { PromisesWatch } from "./promises";
import { languageIsChosen, load, save } from "./settings";
import { choose } from "./messages";
import { endedRuptures, endOf } from "./status";
import type { Asked, Loading, Span, State, StoreEvent } from "./store";
import { EMPTY, LIVE_WINDOW, reduce, SPANS } from "./store";

const DAY = SPANS["24h"];
const OLDER_LIMIT = 50;
const MOST_TRENDS = 60;
const RETRY_MILLIS = 3_000;
const RETRY_HISTORY_MILLIS = 10_000;
const SETTLED_MILLIS = 20_000;

/** What an action may say beside its kind. `silence` is for how many milliseconds of the service's clock. */
export type Details = { text?: string; silence?: number };

export class Session {
  state: State = EMPTY;
  settings: Settings = load();
  /** Why the service's own description cannot be had, when it cannot. */
  trouble: Refusal | undefined;
  private retry: { rupture: string; kind: CommandKind; command: Command } | undefined;

  private readonly promises = new PromisesWatch(() => this.state, (event) => this.dispatch(event), monotonic);
  readonly missed = new MissedReport(() => this.state, (event) => this.dispatch(event), monotonic);

  constructor(private readonly render: () => void) {}

  start(): void {
    new Feed("/api/v1/feed", (event) => this.hear(event), monotonic).start();
    this.promises.start();
    setInterval(this.render, 1_000);
    setInterval(() => void this.retryHistory(), RETRY_HISTORY_MILLIS);
    void this.loadService();
  }

  /** The service's time now; the last known one while the feed is lost, because nothing newer is known. */
  now(): number {
    const { clock, feed } = this.state;
    if (!clock) {
      return 0;
    }
    return feed.status === "live" ? serviceNow(clock, monotonic()) : (feed.asOf ?? clock.now);
  }

  change(settings: Partial<Settings>): void {
    this.settings = { ...this.settings, ...settings };
    save(this.settings);
    this.render();
    if (settings.language && this.state.detail) {
      void this.open(this.state.detail.id);
    }
  }

  select(scope: string): void {
    this.look({ scope });
  }

  show(span: Span): void {
    this.look({ span });
  }

  /** Moves what is looked at by so many milliseconds; at the present it goes on with the clock again. */
  move(millis: number): void {
    const now = this.now();
    const end = (this.state.view.end ?? now) + millis;
    this.look({ end: end >= now ? undefined : end });
  }

  goLive(): void {
    this.look({ end: undefined });
  }

  private look(view: Partial<State["view"]>): void {
    this.dispatch({ type: "view", view });
    void this.loadHistory();
  }

  /** Loads what the charts show and is not known yet. `again`: what was missed while the feed was lost, too. */
  async loadHistory(again?: number): Promise<void> {
    const { scope, span, end } = this.state.view;
    const known = this.state.history[scope];
    if (!this.state.clock || known?.status === "loading") {
      return;
    }
    const now = this.now();
    const from = (end ?? now) - SPANS[span] * (end === undefined ? 1 : 1.5);
    const isWhole = known?.status === "loaded" && again === undefined;
    if (isWhole && known.from <= from) {
      return;
    }
    const to = isWhole ? known.from : now;
    await this.fetchHistory(scope, Math.min(from, again ?? from), to);
    if (this.state.history[scope]?.status === "loaded") {
      void this.loadHistory();
    }
  }

  /** A store that is back is noticed without anybody asking. */
  private async retryHistory(): Promise<void> {
    const status = this.state.history[this.state.view.scope]?.status;
    if (status === "unavailable" || status === "failed") {
      await this.loadHistory();
    }
  }

  private async fetchHistory(scope: string, from: number, to: number): Promise<void> {
    this.dispatch({ type: "history", scope, history: { status: "loading" } });
    try {
      const [points, bands] = await Promise.all([
        api.points(scope, LIVE_WINDOW, from, to),
        api.bands(scope, LIVE_WINDOW, from, to + SPANS["1h"]),
      ]);
      this.dispatch({ type: "history", scope, history: { status: "loaded", from, to, points, bands } });
    } catch (error) {
      this.dispatch({ type: "history", scope, history: { status: outcome(error) } });
    }
  }

  /** The last hour of every scope, one after the other, so that trends need not wait for an hour of watching. Of very many it would be too much. */
  private async loadTrends(): Promise<void> {
    const scopes = this.state.scopes.length > MOST_TRENDS ? [] : this.state.scopes;
    const to = this.now();
    for (const { id } of scopes) {
      try {
        const from = to - SPANS["1h"];
        const [points, bands] = await Promise.all([api.points(id, LIVE_WINDOW, from, to), api.bands(id, LIVE_WINDOW, from, to)]);
        this.dispatch({ type: "trend", scope: id, points, bands });
      } catch {
        return; // The charts say that the store does not answer; trends grow from what is seen live.
      }
    }
  }

  /** Ended ruptures before those that are known, a day at a time and further when a day had none. */
  async loadOlder(): Promise<void> {
    const before = this.state.older.before ?? Math.min(this.now() - DAY, ...endedRuptures(this.state).map(endOf));
    this.dispatch({ type: "older", status: "loading" });
    try {
      const from = before - 30 * DAY;
      const ruptures = await api.endedRuptures(from, before, OLDER_LIMIT);
      const oldest = Math.min(...ruptures.map(endOf), before);
      const exhausted = ruptures.length < OLDER_LIMIT;
      this.dispatch({ type: "older", status: "loaded", ruptures, before: exhausted ? from : oldest, exhausted });
    } catch (error) {
      this.dispatch({ type: "older", status: outcome(error) });
    }
  }

  async open(id: string): Promise<void> {
    const known = this.state.ruptures[id];
    this.dispatch({ type: "detail", detail: { id, status: "loading", revisions: known ? [known] : [] } });
    try {
      const { revisions, notes, plan } = await api.rupture(id, this.settings.language);
      this.answer(id, { status: "loaded", revisions, notes, plan });
    } catch (error) {
      this.answer(id, { status: outcome(error) });
    }
  }

  close(): void {
    this.dispatch({ type: "detail" });
  }

  private answer(id: string, detail: Partial<State["detail"]>): void {
    const open = this.state.detail;
    if (open?.id === id) {
      this.dispatch({ type: "detail", detail: { ...open, ...detail, id } });
    }
  }

  /** Asks where a number comes from. */
  async explain(question: Question): Promise<void> {
    this.dispatch({ type: "provenance", asked: { question, status: "loading" } });
    try {
      const answer = await api.provenance(question);
      this.explained({ question, status: "loaded", answer });
    } catch (error) {
      this.explained({ question, status: outcome(error) });
    }
  }

  closeExplanation(): void {
    this.dispatch({ type: "provenance" });
  }

  /** When each channel serves and who is told next; asked anew each time it is opened. */
  async loadCoordinates(): Promise<void> {
    const { answer } = this.state.coordinates;
    this.dispatch({ type: "coordinates", coordinates: { status: "loading", answer } });
    try {
      this.dispatch({ type: "coordinates", coordinates: { status: "loaded", answer: await api.coordinates() } });
    } catch (error) {
      this.dispatch({ type: "coordinates", coordinates: { status: outcome(error), answer } });
    }
  }

  /** Only while it is still this that is asked. */
  private explained(asked: Asked): void {
    if (this.state.provenance?.question === asked.question) {
      this.dispatch({ type: "provenance", asked });
    }
  }

  /** Sends a command; what became of it is in the state until a newer revision answers it. */
  async act(rupture: string, kind: CommandKind, details: Details = {}): Promise<void> {
    const until = details.silence === undefined ? undefined : this.now() + details.silence;
    const command = { id: crypto.randomUUID(), kind, by: this.settings.name, text: details.text || undefined, until };
    await this.send(rupture, command);
  }

  /** Sends the same command again: with the same id it is taken once, even if the server had it. */
  async actAgain(rupture: string): Promise<void> {
    if (this.retry?.rupture === rupture) {
      await this.send(rupture, this.retry.command);
    }
  }

  dismiss(rupture: string): void {
    this.dispatch({ type: "forget", rupture });
  }

  private async send(rupture: string, command: Command): Promise<void> {
    this.retry = { rupture, kind: command.kind, command };
    this.dispatch({ type: "sending", rupture, kind: command.kind, at: monotonic() });
    try {
      await api.send(rupture, command);
      this.dispatch({ type: "sent", rupture, status: "accepted" });
    } catch (error) {
      this.dispatch({ type: "sent", rupture, status: "refused", error: api.refusal(error) });
    }
  }

  private async loadService(): Promise<void> {
    try {
      const service = await api.service();
      this.trouble = undefined;
      if (!languageIsChosen()) {
        this.settings = { ...this.settings, language: choose([service.language]) };
      }
      this.dispatch({ type: "service", service });
    } catch (error) {
      this.trouble = error as Refusal;
      if (this.trouble.status === 401) {
        location.assign("/login");
        return;
      }
      this.render();
      setTimeout(() => void this.loadService(), RETRY_MILLIS);
    }
  }

  private hear(event: { type: "message"; name: string; body: unknown } | { type: "silent" }): void {
    const at = monotonic();
    const lostAt = this.state.feed.asOf;
    const wasLost = this.state.feed.status === "reconnecting";
    const wasBehind = this.state.feed.behind !== undefined;
    this.dispatch(event.type === "silent" ? { type: "silent", at } : ({ ...event, type: "feed", at } as StoreEvent));
    if (event.type === "message" && event.name === "hello") {
      void this.loadHistory(wasLost ? lostAt : undefined);
    }
    if (event.type === "message" && event.name === "snapshot") {
      void this.loadTrends();
    }
    if (wasBehind && this.state.feed.behind === undefined) {
      void this.loadHistory();
      void this.loadTrends();
      // The store has the last of it a little later.
      setTimeout(() => void this.loadHistory(this.now() - SPANS[this.state.view.span]), SETTLED_MILLIS);
    }
  }

  private dispatch(event: StoreEvent): void {
    const next = reduce(this.state, event);
    if (next !== this.state) {
      this.state = next;
      this.render();
    }
  }
}

export function monotonic(): number {
  return performance.now();
}

function outcome(error: unknown): Loading {
  return error instanceof Refusal && error.status === 503 ? "unavailable" : "failed";
}
