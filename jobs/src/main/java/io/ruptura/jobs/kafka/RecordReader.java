package io.ruptura.jobs.kafka;

import java.io.Serializable;

/** Reads one record of a topic that the engine itself writes; what is not one is an {@link io.ruptura.domain.json.UnreadableRecordException}. */
@FunctionalInterface
public interface RecordReader<T> extends Serializable {

    /** Null when the record is of no interest. {@code recordedMillis} is the time stamp of the record in its topic. */
    T read(byte[] value, long recordedMillis);

    /** What a record without a value says, a tombstone of a compacted topic: nothing, unless a reader knows better. */
    default T removed(byte[] key, long recordedMillis) {
        return null;
    }
}
