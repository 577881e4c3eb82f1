// Tells the server of a rupture that was missed, and keeps what became of it in the store until somebody dismisses it.

import * as api from "./api";
import { lessonOn, type Missed } from "./lessons";
import type { Miss } from "./model";
import type { State, StoreEvent } from "./store";

export class MissedReport {
  constructor(
    private readonly state: () => State,
    private readonly dispatch: (event: StoreEvent) => void,
    private readonly monotonic: () => number,
  ) {}

  async send(miss: Miss): Promise<void> {
    const known = lessonOn(miss, this.state().health)?.asOf ?? 0;
    await this.deliver({ id: crypto.randomUUID(), miss, at: this.monotonic(), known, status: "sent" });
  }

  /** Sends the same report again: with the same id it is taken once, even if the server had it. */
  async again(): Promise<void> {
    const { missed } = this.state();
    if (missed) {
      await this.deliver({ ...missed, at: this.monotonic(), status: "sent", error: undefined });
    }
  }

  dismiss(): void {
    this.dispatch({ type: "missed" });
  }

  private async deliver(report: Missed): Promise<void> {
    this.dispatch({ type: "missed", missed: report });
    try {
      await api.miss(report.id, report.miss);
      this.become(report, { status: "accepted" });
    } catch (error) {
      this.become(report, { status: "refused", error: api.refusal(error) });
    }
  }

  /** Only while it is still this one that is shown. The engine's answer may have come before the server's. */
  private become(report: Missed, next: Pick<Missed, "status" | "error">): void {
    if (this.state().missed?.id === report.id) {
      this.dispatch({ type: "missed", missed: { ...report, ...next } });
    }
  }
}
