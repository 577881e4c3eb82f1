package io.ruptura.domain.rupture;

import java.util.List;

/** Builds candidates for tests; the instants are minutes after nine. */
public record SeenCandidate(
        RuptureKind kind,
        String scope,
        Candidate.Strength strength,
        Severity severity,
        double surprise,
        double observed,
        int onset) {

    public static final String CHAT = "channel=chat";
    public static final String CHAT_BILLING = "channel=chat,queue=billing";
    public static final String CHAT_SUPPORT = "channel=chat,queue=support";
    public static final String BILLING = "queue=billing";
    public static final String PHONE = "channel=phone";
    public static final String ALL = "";

    /** A demand spike in chat that began at nine, strong and of major severity. */
    public static SeenCandidate spike() {
        return new SeenCandidate(RuptureKind.DEMAND_SPIKE, CHAT, Candidate.Strength.RAISE, Severity.MAJOR, 9.3, 120, 0);
    }

    public SeenCandidate kind(RuptureKind other) {
        return new SeenCandidate(other, scope, strength, severity, surprise, observed, onset);
    }

    public SeenCandidate in(String other) {
        return new SeenCandidate(kind, other, strength, severity, surprise, observed, onset);
    }

    public SeenCandidate sustained() {
        return new SeenCandidate(kind, scope, Candidate.Strength.SUSTAIN, severity, surprise, observed, onset);
    }

    public SeenCandidate severity(Severity other) {
        return new SeenCandidate(kind, scope, strength, other, surprise, observed, onset);
    }

    public SeenCandidate surprise(double other) {
        return new SeenCandidate(kind, scope, strength, severity, other, observed, onset);
    }

    public SeenCandidate observed(double other) {
        return new SeenCandidate(kind, scope, strength, severity, surprise, other, onset);
    }

    public SeenCandidate onset(int other) {
        return new SeenCandidate(kind, scope, strength, severity, surprise, observed, other);
    }

    public Candidate at(int minute) {
        return new Candidate(
                kind,
                kind.wireName() + "@1",
                scope,
                LifecycleStory.at(minute),
                LifecycleStory.at(onset),
                strength,
                severity,
                0.97,
                List.of(new Evidence("offered", "PT5M", observed, 40.2, 28, 55, surprise)));
    }
}
