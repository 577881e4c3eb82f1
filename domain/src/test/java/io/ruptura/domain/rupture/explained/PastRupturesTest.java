package io.ruptura.domain.rupture.explained;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.rupture.ChangeReason;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.Rupture.Similar;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.RuptureState;
import org.junit.jupiter.api.Test;

class PastRupturesTest {

    private static final int DAY = 24 * 60;

    private final Desk desk = new Desk();

    @Test
    void tellsWhichOnesWereMostAlikeAndHowLongTheyLasted() {
        lasted(Raised.spike().onset(0), 30);
        lasted(Raised.spike().onset(DAY), 50);
        lasted(Raised.spike().onset(2 * DAY + 6 * 60), 40);
        lasted(Raised.spike().in("channel=phone").onset(3 * DAY), 90);

        Rupture now = desk.explain(5 * DAY + 5, Raised.spike().onset(5 * DAY).opened(5 * DAY + 5))
                .get(0);

        assertThat(now.background().similar()).extracting(Similar::minutes).containsExactly(50.0, 30.0, 40.0);
        assertThat(now.background().similar()).extracting(Similar::score).containsExactly(1.0, 1.0, 0.88);
        assertThat(now.background().similar()).extracting(Similar::resolvedBy).containsOnly("itself");
        // Half of the four that were alike lasted 45 minutes or less.
        assertThat(now.background().expectedEndMillis()).isEqualTo(Desk.at(5 * DAY + 45));
    }

    @Test
    void expectsNoEndOfTooFewNorOneThatHasPassed() {
        lasted(Raised.spike().onset(0), 30);
        lasted(Raised.spike().onset(DAY), 30);
        Rupture ofTwo = desk.explain(2 * DAY + 5, Raised.spike().onset(2 * DAY).opened(2 * DAY + 5))
                .get(0);
        lasted(Raised.spike().onset(3 * DAY), 30);
        Rupture late = desk.explain(4 * DAY + 31, Raised.spike().onset(4 * DAY).opened(4 * DAY + 31))
                .get(0);

        assertThat(ofTwo.background().similar()).hasSize(2);
        assertThat(ofTwo.background().expectedEndMillis()).isZero();
        assertThat(late.background().similar()).hasSize(3);
        assertThat(late.background().expectedEndMillis()).isZero();
    }

    @Test
    void otherKindsAndFalseAlarmsAreNotAlike() {
        lasted(Raised.spike().kind(RuptureKind.BACKLOG_SURGE, "backlog").onset(0), 30);
        Raised wrong = Raised.spike().onset(DAY);
        lasted(wrong, 30);
        desk.explain(DAY + 60, wrong.revision(3, RuptureState.FALSE_ALARM, ChangeReason.FALSE_ALARM, DAY + 60));

        Rupture now = desk.explain(2 * DAY + 5, Raised.spike().onset(2 * DAY).opened(2 * DAY + 5))
                .get(0);

        assertThat(now.background().similar()).isEmpty();
    }

    @Test
    void remembersTwoHundredOfAKind() {
        for (int day = 0; day < 210; day++) {
            lasted(Raised.spike().onset(day * DAY), 30);
        }

        assertThat(desk.remembered()).hasSize(200);
        assertThat(desk.remembered().get(0).onsetMillis()).isEqualTo(Desk.at(10 * DAY));
    }

    private void lasted(Raised raised, int minutes) {
        int quiet = raised.onset() + minutes;
        desk.explain(raised.onset() + 5, raised.opened(raised.onset() + 5));
        desk.explain(quiet, raised.revision(1, RuptureState.MONITORING, ChangeReason.RECOVERING, quiet));
        desk.explain(quiet + 10, raised.revision(2, RuptureState.RESOLVED, ChangeReason.RECOVERED, quiet + 10));
    }
}
