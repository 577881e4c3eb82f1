package io.ruptura.domain.metric.fact;

import io.ruptura.domain.calendar.BusinessCalendar;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

/**
 * The definitions a service chooses for itself.
 *
 * @param thresholdMillis channel to service-level threshold; the channel may be null
 * @param atRiskMillis channel to the wait from which a contact is near its threshold; the channel may be null
 * @param shortAbandonMillis who leaves in less never really waited
 * @param repeatMillis a contact that comes back within this was not resolved at first contact
 * @param staleMillis backlog of which nothing was heard for so long is uncertain
 * @param calendars channel and queue, either of which may be null, to the calendar that measures business time there
 * @param traits names of the dimensions beside channel and queue, see {@link io.ruptura.domain.slice.Traits}
 */
public record MetricRules(
        ToLongFunction<String> thresholdMillis,
        ToLongFunction<String> atRiskMillis,
        long shortAbandonMillis,
        long repeatMillis,
        long staleMillis,
        BiFunction<String, String, BusinessCalendar> calendars,
        List<String> traits) {}
