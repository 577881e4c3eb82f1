// Asks again and again how the promises of the scope stand that is looked at, where there are any.

import * as api from "./api";
import type { State, StoreEvent } from "./store";

/** A clock moves by the second, how many stand how by the minute. */
const ASK_MILLIS = 5_000;
const WATCH_MILLIS = 500;

export class PromisesWatch {
  private askedAt = Number.NEGATIVE_INFINITY;
  private asking = false;

  constructor(
    private readonly state: () => State,
    private readonly dispatch: (event: StoreEvent) => void,
    private readonly monotonic: () => number,
  ) {}

  start(): void {
    setInterval(() => void this.watch(), WATCH_MILLIS);
  }

  /** Asks when it is time to, or at once when another scope is looked at. */
  private async watch(): Promise<void> {
    const { service, feed, view, promises } = this.state();
    const isDue = this.monotonic() - this.askedAt >= ASK_MILLIS || promises?.scope !== view.scope;
    if (!service?.promises || feed.status !== "live" || this.asking || !isDue || document.hidden) {
      return;
    }
    this.asking = true;
    this.askedAt = this.monotonic();
    const known = promises?.scope === view.scope ? promises.answer : undefined;
    try {
      this.tell({ scope: view.scope, status: "loaded", answer: await api.promises(view.scope) });
    } catch {
      this.tell({ scope: view.scope, status: "failed", answer: known });
    }
    this.asking = false;
  }

  /** Only while it is still this scope that is looked at. */
  private tell(promises: NonNullable<State["promises"]>): void {
    if (this.state().view.scope === promises.scope) {
      this.dispatch({ type: "promises", promises });
    }
  }
}
