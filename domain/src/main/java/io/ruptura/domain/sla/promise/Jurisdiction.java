package io.ruptura.domain.sla.promise;

import io.ruptura.domain.sla.SlaMetric;
import io.ruptura.domain.sla.SlaTarget;
import io.ruptura.domain.sla.SlaTarget.Basis;
import java.time.Duration;

/** What the law of a country demands of every contact, whatever was promised. */
public enum Jurisdiction {
    /** Decreto 11.034/2022, art. 13: a clear, objective and conclusive answer within 7 days of registration, counted day and night, on working days or not. */
    BR("br-decreto-11034@2022", Duration.ofDays(7));

    private final String label;
    private final Duration answerWithin;

    Jurisdiction(String label, Duration answerWithin) {
        this.label = label;
        this.answerWithin = answerWithin;
    }

    /** The law and its year, as published with every clock under it. */
    public String label() {
        return label;
    }

    public Duration answerWithin() {
        return answerWithin;
    }

    /** The clock of the law. */
    public SlaTarget target(long warnBeforeMillis) {
        return new SlaTarget(
                SlaMetric.STATUTORY_ANSWER, Basis.CALENDAR, answerWithin.toMillis(), warnBeforeMillis, label);
    }
}
