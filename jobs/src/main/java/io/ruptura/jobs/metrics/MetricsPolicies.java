package io.ruptura.jobs.metrics;

import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.fact.TimelineFold;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.policy.PolicyAnswer;
import io.ruptura.domain.policy.PolicyBook;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The policies by which metrics are counted, and what is answered to those who put them. */
final class MetricsPolicies {

    private final RupturaConfig file;
    private final PolicyBook book;

    MetricsPolicies(RupturaConfig file, Iterable<Policy> kept) {
        this.file = file;
        this.book = new PolicyBook(file, Set.of(Policy.Kind.CALENDAR, Policy.Kind.SERVICE_LEVEL));
        kept.forEach(book::put);
    }

    /** The configuration as it is now. */
    RupturaConfig config() {
        return book.config();
    }

    /** By the rules of now; {@code untilMillis} is how far time is known. */
    TimelineFold toFold(long untilMillis) {
        RupturaConfig now = config();
        return new TimelineFold(
                now.metrics().toRules(Calendars.of(now)),
                untilMillis,
                now.metrics().maxEventsPerInteraction());
    }

    List<Policy> inForce() {
        return book.inForce();
    }

    /** Puts, replaces or removes a policy; the answer to it, or null when it is another job's. */
    Health hear(Policy policy, long watermark) {
        if (policy.kind() == Policy.Kind.SLA && !file.sla().isConfigured()) {
            return PolicyAnswer.refused(
                    policy,
                    "no clocks run: nothing was promised in the section sla of the configuration when the engine was started");
        }
        if (!book.concerns(policy)) {
            return null;
        }
        RupturaConfig before = book.config();
        Health answer = book.put(policy);
        return book.config().equals(before) ? answer : withWhatIsRecounted(answer, watermark);
    }

    private Health withWhatIsRecounted(Health answer, long watermark) {
        long lateness = file.eventTime().allowedLateness().toMillis();
        String detail = watermark < Long.MIN_VALUE + lateness || watermark == Long.MAX_VALUE
                ? "nothing was counted before"
                : "windows that ended after " + Instant.ofEpochMilli(watermark - lateness)
                        + " are counted anew, older ones stay";
        return new Health(
                answer.kind(),
                answer.name(),
                answer.status(),
                answer.asOfMillis(),
                answer.newestMillis(),
                answer.perMinute(),
                answer.detail() + "; " + detail);
    }
}
