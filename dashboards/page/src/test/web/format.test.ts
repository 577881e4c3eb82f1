import { Format, NONE, unit } from "../../main/web/format";
import { equal, test } from "./check";
import { NINE } from "./fixture";

const en = new Format("en", "UTC");
const pt = new Format("pt-BR", "America/Sao_Paulo");

test("what is not known is a dash and never a zero", () => {
  equal([en.count(undefined), en.share(undefined), en.duration(undefined), en.clock(undefined), en.count(Number.NaN)], [NONE, NONE, NONE, NONE, NONE]);
  equal([en.count(0), en.share(0), en.duration(0)], ["0", "0%", "0 s"]);
});

test("counts have a tenth below ten and are whole above", () => {
  equal([en.count(7.25), en.count(13.4), en.count(1234)], ["7.3", "13", "1,234"]);
  equal([pt.count(7.25), pt.count(1234)], ["7,3", "1.234"]);
});

test("a share that is not everything is never written as everything", () => {
  equal([en.share(0.998), en.share(1), en.share(0.804)], ["99%", "100%", "80%"]);
});

test("durations are in their two largest units", () => {
  equal([0.4, 45, 200, 3600, 7500, 270_000].map((seconds) => en.duration(seconds)), ["0.4 s", "45 s", "3 min 20 s", "1 h", "2 h 05 min", "3 d 03 h"]);
});

test("short durations are in one unit", () => {
  equal([45.4, 90, 600, 5400, 200_000].map((seconds) => pt.shortDuration(seconds)), ["45 s", "1,5 min", "10 min", "1,5 h", "2,3 d"]);
});

test("windows are lengths of time", () => {
  equal(["PT5M", "PT1H", "P1D", "PT17M30S", "soon"].map((window) => en.window(window)), ["5 min", "1 h", "1 d", "17 min 30 s", "soon"]);
});

test("times are in the zone of the service and not of the browser", () => {
  equal([en.clock(NINE), pt.clock(NINE)], ["09:00", "06:00"]);
  equal(pt.zoneName(NINE), "GMT-3");
});

test("another day is said with the time", () => {
  equal(en.when(NINE, NINE), "09:00");
  equal(en.when(NINE - 86_400_000, NINE), "Sun, 03/01 09:00");
});

test("evidence is the number against what was expected", () => {
  const evidence = { metric: "offered", window: "PT5M", observed: 120, expected: 40.2, lower: 28, upper: 55 };
  equal(en.evidence(evidence), "120 contacts in 5 min, expected 28–55");
  equal(pt.evidence(evidence), "120 contatos em 5 min, esperado 28–55");
  equal(en.evidence({ metric: "backlog", window: "PT5M", observed: 61 }), "61 contacts open");
});

test("the rare is expected seldom and not never", () => {
  equal([en.count(0.0465), en.count(0.0067), en.count(0.00001), pt.count(0.0067)], ["0.05", "0.007", "< 0.001", "0,007"]);
  equal(en.evidence({ metric: "exceptions_granted", window: "PT26M", observed: 5, expected: 0.0067, lower: 0, upper: 0 }), "5 exceptions granted in 26 min, expected 0.007");
});

test("what a platform declares is told first", () => {
  const evidence = [
    { metric: "offered-silence", window: "PT3M", observed: 0, expected: 2.3, lower: 0, upper: 7 },
    { metric: "declared-status", window: "PT4M", observed: 0, expected: 1, lower: 1, upper: 1 },
  ];
  equal(en.told(evidence), "declared down by its platform for 4 min; 0 contacts in 3 min, expected 0–7");
  equal(pt.told(evidence.slice(1)), "declarado fora do ar pela plataforma há 4 min");
  equal(en.told(evidence.slice(0, 1)), "0 contacts in 3 min, expected 0–7");
  equal(en.told([]), "");
});

test("what a platform declares is a word, not a number", () => {
  equal([0, 0.5, 1].map((value) => en.value("declared-status", value)), ["down", "degraded", "up again"]);
});

test("the unit of a metric is told by its name", () => {
  equal(["offered", "first_response_seconds_p90", "service_level", "abandonment_rate", "oldest_waiting_seconds"].map(unit), ["count", "seconds", "share", "share", "seconds"]);
});

test("scopes are called as people call them", () => {
  equal(pt.scope({ id: "", dimensions: {} }), "Todo o atendimento");
  equal(pt.scope({ id: "", dimensions: { queue: "billing", channel: "phone" } }), "Telefone › billing");
});
