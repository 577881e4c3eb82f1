package io.ruptura.jobs.detection;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Keeps what a job in this process has said, also what it said before a failure and says again. */
final class Kept {

    private static final Map<String, Queue<Object>> SAID = new ConcurrentHashMap<>();

    private Kept() {}

    static <T> void keep(DataStream<T> stream, String run) {
        SAID.put(run, new ConcurrentLinkedQueue<>());
        stream.map(said -> {
                    SAID.get(run).add(said);
                    return said;
                })
                .returns(stream.getType())
                .sinkTo(new DiscardingSink<>());
    }

    static <T> Set<T> of(String run, Class<T> type) {
        return SAID.get(run).stream().map(type::cast).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
