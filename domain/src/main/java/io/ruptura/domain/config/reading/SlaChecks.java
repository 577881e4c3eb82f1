package io.ruptura.domain.config.reading;

import io.ruptura.domain.config.SlaConfig;
import io.ruptura.domain.config.binding.DurationText;
import io.ruptura.domain.config.binding.Mistakes;
import io.ruptura.domain.config.sla.SlaClockConfig;
import io.ruptura.domain.config.sla.SlaPolicyConfig;
import io.ruptura.domain.config.sla.StatutoryClockConfig;
import io.ruptura.domain.sla.SlaMetric;
import io.ruptura.domain.sla.SlaTarget;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be wrong in the promises: names, versions, days, clocks that are doubled or warn before they begin. */
final class SlaChecks {

    private static final String POLICIES = "sla.policies";

    private record ClockOf(SlaMetric metric, SlaTarget.Basis basis) {}

    private final Mistakes mistakes;

    SlaChecks(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    void run(SlaConfig sla) {
        Set<String> labels = new HashSet<>();
        Set<String> firstDays = new HashSet<>();
        for (int i = 0; i < sla.policies().size(); i++) {
            SlaPolicyConfig policy = sla.policies().get(i);
            String path = POLICIES + "[" + i + "]";
            if (policy.id().isBlank()) {
                mistakes.addWritten(path + ".id", "must name the policy", "empty", "gold");
            } else if (!labels.add(policy.label())) {
                mistakes.addWritten(path + ".version", "must differ from the policy's other versions'", "1", "2");
            } else if (!firstDays.add(policy.id() + " " + policy.validFrom())) {
                mistakes.addWritten(
                        path + ".valid-from", "must differ from the other versions'", policy.validFrom(), "2026-07-01");
            }
            checkDate(path + ".valid-from", policy.validFrom());
            checkClocks(path + ".clocks", policy.clocks());
        }
        checkStatutory(sla.statutory());
    }

    private void checkDate(String path, String date) {
        try {
            if (!date.isEmpty()) {
                LocalDate.parse(date);
            }
        } catch (DateTimeParseException notADate) {
            mistakes.add(path, "must be a date that exists", date, "2026-07-01");
        }
    }

    private void checkClocks(String path, List<SlaClockConfig> clocks) {
        if (clocks.isEmpty()) {
            mistakes.addWritten(
                    path, "must name at least one clock", "none", "[{metric: first-response, target: 30m}]");
        }
        Map<ClockOf, Integer> seen = new HashMap<>();
        for (int i = 0; i < clocks.size(); i++) {
            SlaClockConfig clock = clocks.get(i);
            String here = path + "[" + i + "]";
            require(here, "metric", "first-response");
            require(here, "target", "30m");
            if (clock.metric() == SlaMetric.STATUTORY_ANSWER) {
                mistakes.addWritten(
                        here + ".metric", "is set by law, see sla.statutory", "statutory-answer", "resolution");
            }
            Integer other = seen.putIfAbsent(new ClockOf(clock.metric(), clock.clock()), i);
            if (other != null) {
                mistakes.addWritten(
                        here + ".metric",
                        "must differ from clocks[" + other + "], or count other time",
                        clock.metric().wireName(),
                        "resolution");
            }
            checkWarning(here, clock);
        }
    }

    private void checkWarning(String path, SlaClockConfig clock) {
        if (clock.warnBefore().compareTo(clock.target()) >= 0) {
            mistakes.addWritten(
                    path + ".warn-before",
                    "must be less than the target of " + DurationText.format(clock.target()),
                    DurationText.format(clock.warnBefore()),
                    "5m");
        }
    }

    /** Of what this text wrote: an amendment leaves the rest as it was read before. */
    private void require(String path, String key, String example) {
        if (mistakes.isWritten(path) && !mistakes.isWritten(path + "." + key)) {
            mistakes.add(path + "." + key, "must be given", "", example);
        }
    }

    private void checkStatutory(List<StatutoryClockConfig> laws) {
        for (int i = 0; i < laws.size(); i++) {
            String path = "sla.statutory[" + i + "]";
            StatutoryClockConfig law = laws.get(i);
            if (law.warnBefore().compareTo(law.jurisdiction().answerWithin()) >= 0) {
                mistakes.addWritten(
                        path + ".warn-before",
                        "must be less than the "
                                + DurationText.format(law.jurisdiction().answerWithin()) + " of the law",
                        DurationText.format(law.warnBefore()),
                        "1d");
            }
        }
    }
}
