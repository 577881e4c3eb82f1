package io.ruptura.domain.rupture.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Evidence;
import io.ruptura.domain.rupture.Rupture.Contributor;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContributorsTest {

    private static final Candidate CHANNEL = spike("channel=chat", "PT5M", 90, 30);

    @Test
    void eachPartHasItsShareOfTheExcess() {
        assertThat(Contributors.of(
                        CHANNEL,
                        List.of(
                                CHANNEL,
                                spike("channel=chat,queue=billing", "PT5M", 60, 15),
                                spike("channel=chat,queue=cards", "PT5M", 19, 10),
                                spike("channel=phone,queue=cards", "PT5M", 90, 10),
                                spike("queue=billing", "PT5M", 90, 10))))
                .containsExactly(
                        new Contributor("queue", "billing", 0.75),
                        new Contributor("queue", "cards", 0.15),
                        new Contributor("queue", "~other", 0.1));
    }

    @Test
    void windowsOfOtherLengthsAreComparedByTheMinute() {
        assertThat(Contributors.of(CHANNEL, List.of(spike("channel=chat,queue=billing", "PT10M", 120, 60))))
                .containsExactly(new Contributor("queue", "billing", 0.5), new Contributor("queue", "~other", 0.5));
    }

    @Test
    void theSharesOfADimensionNeverSumToMoreThanAll() {
        assertThat(Contributors.of(
                        CHANNEL,
                        List.of(
                                spike("channel=chat,queue=billing", "PT5M", 90, 30),
                                spike("channel=chat,queue=cards", "PT5M", 90, 30))))
                .extracting(Contributor::share)
                .containsExactly(0.5, 0.5);
    }

    @Test
    void aRestThatIsNotWorthTellingIsTheLargests() {
        assertThat(Contributors.of(CHANNEL, List.of(spike("channel=chat,queue=billing", "PT5M", 89.8, 30))))
                .containsExactly(new Contributor("queue", "billing", 1));
    }

    @Test
    void whatGoesTheOtherWayMakesNoneOfIt() {
        assertThat(Contributors.of(CHANNEL, List.of(spike("channel=chat,queue=billing", "PT5M", 5, 30))))
                .isEmpty();
    }

    private static Candidate spike(String scope, String window, double observed, double expected) {
        return new Candidate(
                RuptureKind.DEMAND_SPIKE,
                "demand-spike@1",
                scope,
                600_000,
                0,
                Candidate.Strength.RAISE,
                Severity.MAJOR,
                0.9,
                List.of(new Evidence("offered", window, observed, expected, 0, 0, 5)));
    }
}
