package io.ruptura.domain.quality.drift;

/**
 * When our backlog and the platform's own count disagree.
 *
 * @param tolerance contacts by which they may differ
 * @param toleranceShare share of the larger of the two by which they may differ; the more generous of both limits holds
 * @param disagreements how many counts in a row must disagree before the backlog is in doubt
 */
public record DriftRules(int tolerance, double toleranceShare, int disagreements) {

    boolean isTolerable(Drift drift) {
        double larger = (double) Math.max(drift.ours(), drift.platform());
        return Math.abs(drift.contacts()) <= Math.max(tolerance, toleranceShare * larger);
    }
}
