package io.ruptura.deploy.live;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.JobStatus;

/** Counts how often each job failed and began again, from how it is found at each look. One that falls between two looks is not seen. */
final class Restarts {

    private final Map<String, JobStatus> last = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** How often this job began again, with this look. */
    int count(String job, JobStatus state) {
        JobStatus before = last.put(job, state);
        if (isBroken(state) && before != null && !isBroken(before)) {
            counts.merge(job, 1, Integer::sum);
        }
        return counts.getOrDefault(job, 0);
    }

    private static boolean isBroken(JobStatus state) {
        return state == JobStatus.FAILING || state == JobStatus.RESTARTING;
    }
}
