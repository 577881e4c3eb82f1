package io.ruptura.domain.quality.sequence;

/**
 * The sequence numbers one subtask heard of one source in one step.
 *
 * @param spans runs of numbers without a gap: from, to, from, to, … both inclusive, ascending and apart
 * @param repeats how many numbers were heard again
 * @param isWhole false when there were more runs than are kept
 */
public record Numbers(long[] spans, long repeats, boolean isWhole) {}
