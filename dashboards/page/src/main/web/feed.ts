// The one connection to the server's feed. It says what arrives and whether anything does; what that means is the store's matter.

import type { Json } from "./wire";

/** Names of the events that the server sends. */
export const EVENTS = ["hello", "snapshot", "metrics", "ruptures", "health", "bands", "heartbeat"] as const;
export type FeedName = (typeof EVENTS)[number];

/** `message`: something arrived. `silent`: nothing did for too long, and a new connection is being made. */
export type FeedEvent = { type: "message"; name: FeedName; body: Json } | { type: "silent" };

/** The server says something every two seconds; twice that and a little more is too long. */
const SILENCE_MILLIS = 5_000;
const WATCH_MILLIS = 500;

/** Waits between attempts, each a little longer, in milliseconds. */
const WAITS = [500, 1_000, 2_000, 4_000, 8_000];

/** Follows the feed and resumes it after the last event it heard, for as long as the page lives. */
export class Feed {
  private source: EventSource | undefined;
  private lastEventId = "";
  private heardAt = 0;
  private attempts = 0;
  private retryAt = 0;

  constructor(
    private readonly address: string,
    private readonly tell: (event: FeedEvent) => void,
    private readonly clock: () => number,
  ) {}

  start(): void {
    this.connect();
    setInterval(() => this.watch(), WATCH_MILLIS);
  }

  private connect(): void {
    this.source?.close();
    const resume = this.lastEventId ? `?lastEventId=${encodeURIComponent(this.lastEventId)}` : "";
    const source = new EventSource(this.address + resume);
    for (const name of EVENTS) {
      source.addEventListener(name, (event) => this.hear(name, event as MessageEvent<string>));
    }
    this.source = source;
    this.heardAt = this.clock();
    this.retryAt = this.heardAt + SILENCE_MILLIS + (WAITS[Math.min(this.attempts, WAITS.length - 1)] ?? 0);
    this.attempts++;
  }

  private hear(name: FeedName, event: MessageEvent<string>): void {
    this.heardAt = this.clock();
    this.attempts = 0;
    if (event.lastEventId) {
      this.lastEventId = event.lastEventId;
    }
    this.tell({ type: "message", name, body: JSON.parse(event.data) as Json });
  }

  /** A connection can be dead without saying so, and one that was refused is not tried again by the browser: both are seen here. */
  private watch(): void {
    const now = this.clock();
    const silent = now - this.heardAt > SILENCE_MILLIS;
    const refused = this.source?.readyState === EventSource.CLOSED;
    if (silent || refused) {
      this.tell({ type: "silent" });
    }
    if ((silent && now > this.retryAt) || (refused && now > this.retryAt - SILENCE_MILLIS)) {
      this.connect();
    }
  }
}
