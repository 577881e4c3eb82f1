package io.ruptura.domain.baseline.series;

/**
 * What a detector says of one value, knowing only what came before.
 *
 * @param score rises with surprise; 0 for a missing value
 * @param expected what was expected; NaN before anything is known
 * @param lower lower end of the usual band
 * @param upper upper end of the usual band
 * @param alarm whether this is worth telling someone
 */
public record SeriesScore(double score, double expected, double lower, double upper, boolean alarm) {}
