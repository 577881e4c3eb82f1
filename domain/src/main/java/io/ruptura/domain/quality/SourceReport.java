package io.ruptura.domain.quality;

import java.util.List;

/**
 * What one subtask heard of one source in one step: a record per source and step, however many events there were.
 *
 * @param stampMillis end of the step in which it takes effect; epoch milliseconds UTC, as all times here
 * @param heartbeatMillis time of its newest heartbeat; 0 when there was none
 * @param opened contacts it opened, by place
 */
public record SourceReport(String source, long stampMillis, long heartbeatMillis, List<PlaceCount> opened) {}
