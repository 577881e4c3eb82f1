import { serviceNow } from "../../main/web/clock";
import type { StoreEvent } from "../../main/web/store";
import { EMPTY, reduce } from "../../main/web/store";
import { equal, test } from "./check";
import { after, band, feed, health, hello, iso, metric, MINUTE, NINE, rupture, snapshot } from "./fixture";

test("the page begins empty and connecting", () => {
  equal([EMPTY.feed.status, Object.keys(EMPTY.ruptures).length], ["connecting", 0]);
});

test("a snapshot brings scopes, numbers, bands, ruptures and health", () => {
  const state = after(
    hello(),
    snapshot({
      scopes: [{ id: "", dimensions: {} }],
      metrics: [metric("channel=chat", NINE, { offered: 12 })],
      bands: [band("channel=chat", NINE, 5, 15)],
      ruptures: [rupture("r")],
      health: [health("/a", "ok")],
    }),
  );
  equal(state.feed.status, "live");
  equal(state.scopes.map(({ id }) => id), ["", "channel=chat"]);
  equal(state.live["channel=chat"]?.[0]?.values, { offered: 12 });
  equal([state.bands["channel=chat"]?.length, state.ruptures.r?.state, state.health["source:/a"]?.status], [1, "open", "ok"]);
});

test("a delta adds to what is known", () => {
  const state = after(hello(), snapshot(), feed("metrics", { records: [metric("", NINE, { offered: 1 })] }), feed("metrics", { records: [metric("", NINE + 10_000, { offered: 2 })] }));
  equal(state.live[""]?.map(({ values }) => values.offered), [1, 2]);
});

test("numbers of hours and days are not drawn among those of minutes", () => {
  const state = after(hello(), snapshot({ metrics: [metric("", NINE, { offered: 99 }, { w: "PT1H" })] }));
  equal(state.live, {});
});

test("an older revision changes nothing", () => {
  const state = after(hello(), snapshot({ ruptures: [rupture("r", { revision: 2, state: "acknowledged" })] }), feed("ruptures", { records: [rupture("r", { revision: 1 })] }));
  equal([state.ruptures.r?.revision, state.ruptures.r?.state], [2, "acknowledged"]);
});

test("silence dates what is seen, and a message makes it live again", () => {
  const lost = after(hello({}, 1_000), reduceSilent(9_000));
  equal([lost.feed.status, lost.feed.asOf], ["reconnecting", NINE]);
  equal(reduce(lost, hello({ now: iso(NINE + MINUTE) }, 70_000)).feed.status, "live");
});

test("what was seen stays when the feed is lost", () => {
  const lost = after(hello(), snapshot({ ruptures: [rupture("r")] }), reduceSilent(9_000));
  equal(Object.keys(lost.ruptures), ["r"]);
});

test("a server of another version has another page", () => {
  equal([after(hello(), hello()).feed.outdated, after(hello(), hello({ version: "2" })).feed.outdated], [false, true]);
});

test("the clock goes on at the speed of the service", () => {
  const state = after(hello({ speed: 30 }, 1_000));
  equal(state.clock && serviceNow(state.clock, 2_000) - NINE, 30_000);
});

test("a heartbeat sets the clock right and keeps its speed", () => {
  const state = after(hello({ speed: 30 }, 0), feed("heartbeat", { now: iso(NINE + MINUTE) }, 2_000));
  equal(state.clock, { now: NINE + MINUTE, speed: 30, at: 2_000 });
});

test("numbers that are old are of the past, until they are of now", () => {
  const old = after(hello({ speed: 30 }, 0), feed("heartbeat", { now: iso(NINE), newest: iso(NINE - 60 * MINUTE) }, 2_000));
  equal(old.feed.behind, NINE - 60 * MINUTE);
  equal(reduce(old, feed("heartbeat", { now: iso(NINE), newest: iso(NINE - MINUTE) }, 4_000)).feed.behind, undefined);
});

test("a command is on its way until a newer revision answers it", () => {
  const open = after(hello(), snapshot({ ruptures: [rupture("r")] }));
  const sending = reduce(open, { type: "sending", rupture: "r", kind: "acknowledge", at: 0 });
  equal(sending.sent.r?.status, "sent");
  const accepted = reduce(sending, { type: "sent", rupture: "r", status: "accepted" });
  equal(reduce(accepted, feed("ruptures", { records: [rupture("r")] })).sent.r?.status, "accepted");
  equal(reduce(accepted, feed("ruptures", { records: [rupture("r", { revision: 1, state: "acknowledged" })] })).sent, {});
});

test("a refusal stays until it is dismissed", () => {
  const open = after(hello(), snapshot({ ruptures: [rupture("r")] }));
  const refused = [
    { type: "sending", rupture: "r", kind: "resolve", at: 0 } as const,
    { type: "sent", rupture: "r", status: "refused", error: "by is missing" } as const,
  ].reduce(reduce, open);
  equal([refused.sent.r?.status, refused.sent.r?.error], ["refused", "by is missing"]);
  equal(reduce(refused, { type: "forget", rupture: "r" }).sent, {});
});

test("parts of history join, and what fails to load takes nothing away", () => {
  const part = (from: number, to: number): StoreEvent => ({ type: "history", scope: "", history: { status: "loaded", from, to, points: [], bands: [] } });
  const state = after(hello(), part(100, 200), part(50, 100));
  equal([state.history[""]?.from, state.history[""]?.to], [50, 200]);
  const down = reduce(state, { type: "history", scope: "", history: { status: "unavailable" } });
  equal([down.history[""]?.status, down.history[""]?.from], ["unavailable", 50]);
});

function reduceSilent(at: number) {
  return { type: "silent", at } as const;
}
