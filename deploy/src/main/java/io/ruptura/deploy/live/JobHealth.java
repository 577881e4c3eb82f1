package io.ruptura.deploy.live;

import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.Health.Status;
import java.util.Map;
import org.apache.flink.api.common.JobStatus;

/** What the state of a job says to people. */
final class JobHealth {

    private JobHealth() {}

    /** {@code restarts}: how often it failed and began again since the engine started. */
    static Health of(String job, JobStatus state, int restarts, long nowMillis) {
        Status status = status(state);
        Health health = new Health(
                Health.Kind.JOB,
                job,
                status,
                nowMillis,
                0,
                Double.NaN,
                status == Status.OK ? past(restarts) : detail(state));
        return health.detail() == null
                ? health
                : health.saying(code(state), Map.of("restarts", Integer.toString(restarts)));
    }

    private static String code(JobStatus state) {
        return switch (state) {
            case RUNNING -> "restarted";
            case INITIALIZING, CREATED -> "starting";
            case FAILING, RESTARTING, RECONCILING -> "restarting";
            case FAILED, CANCELLING, CANCELED, FINISHED, SUSPENDED -> "ended";
        };
    }

    private static String past(int restarts) {
        return restarts == 0 ? null : "restarted " + restarts + (restarts == 1 ? " time" : " times");
    }

    private static Status status(JobStatus state) {
        return switch (state) {
            case RUNNING -> Status.OK;
            case INITIALIZING, CREATED, FAILING, RESTARTING, RECONCILING -> Status.RESTARTING;
            case FAILED, CANCELLING, CANCELED, FINISHED, SUSPENDED -> Status.DOWN;
        };
    }

    private static String detail(JobStatus state) {
        return switch (state) {
            case INITIALIZING, CREATED -> "starting";
            case FAILING, RESTARTING, RECONCILING -> "failed, and starts again from its last checkpoint";
            case RUNNING, FAILED, CANCELLING, CANCELED, FINISHED, SUSPENDED -> "ended; start the engine again";
        };
    }
}
