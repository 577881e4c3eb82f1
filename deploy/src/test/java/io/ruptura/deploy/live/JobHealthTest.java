package io.ruptura.deploy.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.health.Health;
import org.apache.flink.api.common.JobStatus;
import org.junit.jupiter.api.Test;

class JobHealthTest {

    private static final String JOB = "interaction-metrics";
    private static final long NOW = 1_772_442_000_000L;

    @Test
    void aJobThatFailedAndRunsAgainSaysHowOften() {
        Restarts restarts = new Restarts();
        for (JobStatus state : new JobStatus[] {
            JobStatus.RUNNING, JobStatus.FAILING, JobStatus.RESTARTING, JobStatus.RUNNING, JobStatus.RESTARTING
        }) {
            restarts.count(JOB, state);
        }
        Health health = JobHealth.of(JOB, JobStatus.RUNNING, restarts.count(JOB, JobStatus.RUNNING), NOW);

        assertThat(health.status()).isEqualTo(Health.Status.OK);
        assertThat(health.detail()).isEqualTo("restarted 2 times");
    }

    @Test
    void aJobThatNeverFailedHasNothingToSay() {
        Restarts restarts = new Restarts();
        restarts.count(JOB, JobStatus.CREATED);

        assertThat(restarts.count(JOB, JobStatus.RUNNING)).isZero();
        assertThat(JobHealth.of(JOB, JobStatus.RUNNING, 0, NOW).detail()).isNull();
        assertThat(JobHealth.of(JOB, JobStatus.RESTARTING, 1, NOW).detail()).contains("last checkpoint");
    }
}
