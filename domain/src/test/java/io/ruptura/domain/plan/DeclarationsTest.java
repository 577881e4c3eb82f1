package io.ruptura.domain.plan;

import static io.ruptura.domain.event.Event.ChannelCondition.DEGRADED;
import static io.ruptura.domain.event.Event.ChannelCondition.DOWN;
import static io.ruptura.domain.event.Event.ChannelCondition.OPERATIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.event.Event.ChannelCondition;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationsTest {

    private static final Declaration UP = said("/noc", OPERATIONAL, 10);
    private static final Declaration BROKEN = said("/noc", DOWN, 20);
    private static final Declaration SLOW = said("/vendor", DEGRADED, 30);

    @Test
    void aWordCountsFromItsOwnTimeOnHoweverItWasHeard() {
        Declarations declared = new Declarations(List.of(BROKEN, UP));

        assertThat(declared.of("phone", 10)).isNull();
        assertThat(declared.of("phone", 20)).isEqualTo(UP);
        assertThat(declared.of("phone", 21)).isEqualTo(BROKEN);
        assertThat(declared.of("chat", 21)).isNull();
    }

    @Test
    void theWorstOfWhatSeveralSayCounts() {
        Declarations declared = new Declarations(List.of(UP, BROKEN, SLOW, said("/noc", OPERATIONAL, 40)));

        assertThat(declared.of("phone", 35)).isEqualTo(BROKEN);
        assertThat(declared.of("phone", 41)).isEqualTo(SLOW);
    }

    @Test
    void whoRepeatsHimselfSaidItTheFirstTime() {
        Declarations declared = new Declarations(List.of(said("/noc", DOWN, 25), BROKEN, said("/noc", DOWN, 30)));

        assertThat(declared.of("phone", 50)).isEqualTo(BROKEN);
    }

    @Test
    void whatWasReplacedLongAgoIsForgottenAndWhatHoldsIsNot() {
        Declarations declared = new Declarations(List.of(UP, BROKEN)).with(said("/noc", OPERATIONAL, 60), 50);

        assertThat(declared.all()).containsExactly(BROKEN, said("/noc", OPERATIONAL, 60));
        assertThat(declared.with(SLOW, 70).all()).containsExactly(SLOW, said("/noc", OPERATIONAL, 60));
        assertThat(declared.with(BROKEN, 50).all()).isEqualTo(declared.all());
    }

    private static Declaration said(String source, ChannelCondition condition, long time) {
        return new Declaration("phone", source, condition, time);
    }
}
