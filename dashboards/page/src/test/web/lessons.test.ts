import { Format } from "../../main/web/format";
import { answered, lesson, onceIn, type Missed } from "../../main/web/lessons";
import { equal, test } from "./check";
import { MINUTE, NINE } from "./fixture";
import type { Health } from "../../main/web/model";

const learned = (name: string, code: string, values: Record<string, string>, asOf = NINE): Health => ({ kind: "learned", name, status: "ok", asOf, code, values });

const MOVED = { surprise: "4.5", configured: "5", marks: "1" };

const missed: Missed = {
  id: "m",
  miss: { kind: "demand-spike", scope: { id: "channel=chat", dimensions: { channel: "chat" } }, from: NINE, until: NINE, by: "ana" },
  at: 0,
  known: NINE,
  status: "accepted",
};

test("what was learned is told by its code", () => {
  equal(lesson(learned("demand-spike/channel=chat", "threshold-moved", MOVED)), { kind: "demand-spike", scope: "channel=chat", surprise: 4.5, configured: 5, marks: 1 });
  equal(lesson(learned("demand-spike/*", "threshold-as-configured", { surprise: "5" })), { kind: "demand-spike", surprise: 5, configured: 5, marks: 0 });
  equal(lesson(learned("x/", "no-threshold", {})), { kind: "x", scope: "" });
});

test("a report is answered by what is said of its kind and scope since", () => {
  const said = (name: string, asOf: number) => ({ [`learned:${name}`]: learned(name, "threshold-moved", MOVED, asOf) });
  equal(answered(missed, said("demand-spike/channel=chat", NINE)).status, "accepted");
  equal(answered(missed, said("demand-spike/", NINE + MINUTE)).status, "accepted");
  equal(answered(missed, said("demand-spike/channel=chat", NINE + MINUTE)).status, "answered");
});

test("a surprise is how seldom chance alone does it", () => {
  equal([onceIn(5), onceIn(4.5), onceIn(2)], [100_000, 30_000, 100]);
});

test("a field of time holds wall time of the service's zone, also where the clock is put forward", () => {
  const paulo = new Format("en", "America/Sao_Paulo");
  equal(paulo.field(NINE), "2026-03-02T06:00");
  equal(paulo.ofField("2026-03-02T06:00"), NINE);
  equal(paulo.ofField(""), undefined);
  const berlin = new Format("en", "Europe/Berlin");
  for (let hour = 0; hour < 48; hour++) {
    const at = Date.UTC(2026, 2, 28, 12 + hour);
    equal(berlin.ofField(berlin.field(at)), at);
  }
});
