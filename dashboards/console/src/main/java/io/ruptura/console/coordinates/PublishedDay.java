package io.ruptura.console.coordinates;

import io.ruptura.domain.calendar.DayInterval;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A date whose hours are not those of its day of the week.
 *
 * @param hours in order; empty is closed
 * @param names language to what the day is called; empty when nobody said
 */
record PublishedDay(LocalDate date, List<DayInterval> hours, Map<String, String> names) {}
