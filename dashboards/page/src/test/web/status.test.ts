import { endedRuptures, openRuptures, overall, scopeStatuses, silencedRuptures, threshold } from "../../main/web/status";
import { reduce } from "../../main/web/store";
import { equal, test } from "./check";
import { after, band, health, hello, iso, metric, MINUTE, NINE, rupture, snapshot } from "./fixture";

const ids = (ruptures: { id: string }[]) => ruptures.map(({ id }) => id);

test("the worst rupture is first, the newest of those before the older", () => {
  const state = after(
    hello(),
    snapshot({
      ruptures: [rupture("old"), rupture("new", { onset: iso(NINE + MINUTE) }), rupture("worst", { severity: "critical" }), rupture("over", { state: "resolved" })],
    }),
  );
  equal(ids(openRuptures(state)), ["worst", "new", "old"]);
  equal(ids(endedRuptures(state)), ["over"]);
});

test("a silenced rupture is apart, one that another speaks for is nowhere", () => {
  const state = after(hello(), snapshot({ ruptures: [rupture("silenced", { state: "suppressed" }), rupture("child", { state: "suppressed", parent: "silenced" })] }));
  equal([ids(openRuptures(state)), ids(silencedRuptures(state))], [[], ["silenced"]]);
});

test("all is normal only while those who would tell are well", () => {
  const well = after(hello(), snapshot({ health: [health("a", "ok"), health("b", "quiet")] }));
  const late = after(hello(), snapshot({ health: [health("a", "ok"), health("b", "late")] }));
  equal([overall(well).level, overall(late).level], ["ok", "blind"]);
  equal(overall(reduce(well, { type: "silent", at: 6000 })).level, "unknown");
});

test("a scope has the word of its worst rupture, else of its number against its band", () => {
  const state = after(
    hello(),
    snapshot({
      metrics: [
        metric("channel=chat", NINE, { offered: 3 }),
        metric("channel=email", NINE, { offered: 30 }),
        metric("channel=phone", NINE, { offered: 3 }, { open: false }),
        metric("channel=sms", NINE, { offered: 3 }),
      ],
      bands: ["chat", "email", "phone", "sms"].map((channel) => band(`channel=${channel}`, NINE - 5 * MINUTE, 2, 6)),
      ruptures: [rupture("r", { scope: { channel: "chat", queue: "billing" } })],
    }),
  );
  equal(
    scopeStatuses(state).map(({ level }) => level),
    ["major", "above", "closed", "ok"],
  );
});

test("the threshold of a channel is its own or that of all", () => {
  const service = { version: "", title: "", zone: "UTC", language: "en", promises: false, scopes: [], serviceLevel: { thresholdSeconds: 20, byChannel: { chat: 60 } } };
  const of = (dimensions: Record<string, string>) => threshold(service, { id: "", dimensions });
  equal([of({}), of({ channel: "chat" }), of({ channel: "phone" })], [20, 60, 20]);
});
