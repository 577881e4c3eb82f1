package io.ruptura.domain.metric;

import io.ruptura.domain.metric.tally.Statistic;
import io.ruptura.domain.metric.tally.Timing;

/**
 * What a {@link Metric} is: its unit, its sentence, and what it is made of.
 *
 * @param formula how it follows from what was added up; null for a statistic, and for what is told with the window
 * @param timing the duration it is a statistic of; null when it is none
 * @param statistic null when it is none
 */
record Recipe(Unit unit, String description, Formula formula, Timing timing, Statistic statistic) {}
