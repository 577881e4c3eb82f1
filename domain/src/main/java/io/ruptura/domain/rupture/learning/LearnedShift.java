package io.ruptura.domain.rupture.learning;

import io.ruptura.domain.rupture.RuptureKind;

/**
 * By how much marks of people have moved the threshold of a kind in a scope.
 *
 * @param scope canonical key of the scope; null for every scope that has none of its own
 * @param shift in units of surprise, powers of ten, as it was at {@code atMillis}; it halves every 30 days
 * @param marks how many marks it is made of
 * @param atMillis when it was last moved
 */
public record LearnedShift(RuptureKind kind, String scope, double shift, int marks, long atMillis) {}
