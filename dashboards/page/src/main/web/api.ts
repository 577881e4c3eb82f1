// What the page asks of the server and tells it. Each call answers with the page's own model or throws a `Refusal`.

import type { Language } from "./messages";
import type { Band, Command, Coordinates, Miss, Note, Point, Promises, Provenance, Question, Rupture, Service } from "./model";
import * as wire from "./wire";
import type { Json } from "./wire";

const ROOT = "/api/v1";

/** The metrics that the charts draw. */
export const CHARTED = ["offered", "backlog", "first_response_seconds_p90", "service_level"] as const;

/** The server did not do what was asked. `status` is that of HTTP, 0 when it was not reached; the message is for people. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }

  /** Whether asking again later may help: the server or its store is not there now. */
  get isPassing(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

/** A word for what the page itself knows, else what the server said. */
export function refusal(error: unknown): string {
  if (error instanceof Refusal && error.isPassing) {
    return error.status === 0 ? "unreached" : "brokerDown";
  }
  return error instanceof Error ? error.message : String(error);
}

export async function service(): Promise<Service> {
  return wire.service(await ask("/service"));
}

export async function points(scope: string, window: string, from: number, to: number): Promise<Point[]> {
  const body = await ask("/metrics", { scope, window, names: CHARTED.join(), from: iso(from), to: iso(to) });
  return wire.list(body.points).map((json) => wire.historyPoint(scope, window, json));
}

export async function bands(scope: string, window: string, from: number, to: number): Promise<Band[]> {
  const body = await ask("/expectations", { scope, metric: "offered", window, from: iso(from), to: iso(to) });
  return wire.list(body.points).map((json) => wire.historyBand(scope, "offered", window, json));
}

export async function endedRuptures(from: number, to: number, limit: number): Promise<Rupture[]> {
  const body = await ask("/ruptures", { state: "ended", from: iso(from), to: iso(to), limit: String(limit) });
  return wire.list(body.ruptures).map(wire.rupture);
}

/** The plan comes in this language. */
export async function rupture(id: string, language: Language): Promise<{ revisions: Rupture[]; notes: Note[]; plan?: string }> {
  const body = await call(`${ROOT}/ruptures/${encodeURIComponent(id)}`, { headers: { "Accept-Language": language } });
  return {
    revisions: wire.list(body.revisions).map(wire.rupture),
    notes: wire.list(body.commands).flatMap((command) => wire.note(command) ?? []),
    plan: typeof body.planMarkdown === "string" ? body.planMarkdown : undefined,
  };
}

export async function provenance({ scope, window, metric, end }: Question): Promise<Provenance> {
  return wire.provenance(await ask("/provenance", { scope, window, metric, end: iso(end) }));
}

export async function promises(scope: string): Promise<Promises> {
  return wire.promises(await ask("/promises", { scope }));
}

export async function coordinates(): Promise<Coordinates> {
  return wire.coordinates(await call("/.well-known/service-coordinates.json"));
}

/** Done when the broker has the command; a command of the same id is taken once, so that trying again is safe. */
export async function send(rupture: string, command: Command): Promise<void> {
  await call(`${ROOT}/ruptures/${encodeURIComponent(rupture)}/commands`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...command, until: command.until === undefined ? undefined : iso(command.until) }),
  });
}

/** Says what was missed; the same id twice is one. */
export async function miss(id: string, { kind, scope, from, until, by, text }: Miss): Promise<void> {
  await call(`${ROOT}/commands`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ id, kind: "missed", matchers: { ...scope.dimensions, kind }, from: iso(from), until: iso(until), by, text }),
  });
}

function iso(millis: number): string {
  return new Date(millis).toISOString();
}

async function ask(path: string, parameters: Record<string, string> = {}): Promise<Json> {
  const query = new URLSearchParams(parameters).toString();
  return call(ROOT + path + (query ? `?${query}` : ""));
}

async function call(address: string, request?: RequestInit): Promise<Json> {
  let response: Response;
  try {
    response = await fetch(address, request);
  } catch (unreached) {
    throw new Refusal(0, String(unreached));
  }
  const body = (await response.json().catch(() => ({}))) as Json;
  if (!response.ok) {
    throw new Refusal(response.status, reason(body) ?? response.statusText);
  }
  return body;
}

/** What the server says is wrong: the key, the rule and an example, in English as all its messages. */
function reason(body: Json): string | undefined {
  const error = body.error;
  if (typeof error === "string") {
    return error;
  }
  const { key, rule, example } = (error ?? {}) as Record<string, string | undefined>;
  return key && rule ? `${key} ${rule}${example ? ` (${example})` : ""}` : undefined;
}
