package io.ruptura.jobs.kafka;

import io.ruptura.domain.json.UnreadableRecordException;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.policy.PolicyJson;

/** Policies as records of their topic; one without a value removes the policy its key names. */
final class PolicyValue implements RecordReader<Policy> {

    @Override
    public Policy read(byte[] value, long recordedMillis) {
        return PolicyJson.read(value, recordedMillis);
    }

    @Override
    public Policy removed(byte[] key, long recordedMillis) {
        if (key == null) {
            throw new UnreadableRecordException("neither key nor value");
        }
        return PolicyJson.removed(key, recordedMillis);
    }
}
