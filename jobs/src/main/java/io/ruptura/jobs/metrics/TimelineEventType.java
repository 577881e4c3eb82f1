package io.ruptura.jobs.metrics;

import io.ruptura.domain.metric.timeline.TimelineEvent;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink to use {@link TimelineEventSerializer}. */
public final class TimelineEventType extends TypeInformation<TimelineEvent> {

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public Class<TimelineEvent> getTypeClass() {
        return TimelineEvent.class;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public TypeSerializer<TimelineEvent> createSerializer(SerializerConfig config) {
        return TimelineEventSerializer.INSTANCE;
    }

    @Override
    public String toString() {
        return "TimelineEvent";
    }

    @Override
    public boolean equals(Object other) {
        return canEqual(other);
    }

    @Override
    public int hashCode() {
        return TimelineEventType.class.hashCode();
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof TimelineEventType;
    }
}
