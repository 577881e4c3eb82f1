import { contains, overlap, scopeId } from "../../main/web/model";
import { dimensionsOf } from "../../main/web/store";
import * as wire from "../../main/web/wire";
import { equal, test } from "./check";
import { iso, NINE, rupture } from "./fixture";

test("the id of a scope and its dimensions are the same thing", () => {
  const dimensions = { queue: "a=b,c%", channel: "chat" };
  equal(scopeId(dimensions), "channel=chat,queue=a%3Db%2Cc%25");
  equal(dimensionsOf(scopeId(dimensions)), { channel: "chat", queue: "a=b,c%" });
  equal(dimensionsOf(""), {});
});

test("scopes contain and overlap each other", () => {
  equal([contains({}, { channel: "chat" }), contains({ channel: "chat" }, {})], [true, false]);
  equal([overlap({ channel: "chat" }, { queue: "billing" }), overlap({ channel: "chat" }, { channel: "phone" })], [true, false]);
});

test("what is null on the wire is absent", () => {
  const read = wire.rupture(rupture("r", { impact: null, plan: null, evidence: [{ metric: "offered", window: "PT5M", observed: 3, expected: null }] }));
  equal([read.resolvedAt, read.impact, read.plan, read.evidence[0]?.expected], [undefined, undefined, undefined, undefined]);
  equal(read.onset, NINE);
});

test("a metric that is null is not in a point", () => {
  equal(wire.point({ s: "", w: "PT5M", end: iso(NINE), rev: 1, open: true, c: 1, v: { offered: 3, service_level: null } }).values, { offered: 3 });
});
