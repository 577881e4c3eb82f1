package io.ruptura.domain.quality;

import io.ruptura.domain.quality.drift.PlaceTally;
import io.ruptura.domain.quality.sequence.Numbers;
import java.util.List;

/**
 * What one subtask heard of one source in one step: a record per source and step, however many events there were.
 *
 * @param stampMillis end of the step in which it takes effect; epoch milliseconds UTC, as all times here
 * @param heartbeatMillis time of its newest heartbeat; 0 when there was none
 * @param arrivals how much came of it, and how late
 * @param opened contacts it opened, by place
 * @param counted what it says is open, by place
 * @param numbers the sequence numbers of its events; null when there were none
 */
public record SourceReport(
        String source,
        long stampMillis,
        long heartbeatMillis,
        Arrivals arrivals,
        List<PlaceCount> opened,
        List<PlaceTally> counted,
        Numbers numbers) {}
