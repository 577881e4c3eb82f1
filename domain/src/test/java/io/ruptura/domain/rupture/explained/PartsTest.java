package io.ruptura.domain.rupture.explained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.Rupture.Contributor;
import io.ruptura.domain.rupture.RuptureKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static final String CHAT = "channel=chat";
    private static final String TOPIC = CHAT + ",topic=";
    private static final String TIER = CHAT + ",tier=";

    private final Desk desk = new Desk();

    @Test
    void tellsWhichTopicsAndTiersMakeTheExcess() {
        part(CHAT, 4, 12);
        part(TOPIC + "payment", 1, 7);
        part(TOPIC + "login", 1, 2.6);
        part(TOPIC + "other", 2, 2);
        part(TIER + "gold", 1, 2);
        part(TIER + "basic", 3, 10);

        assertThat(told())
                .extracting(Contributor::dimension, Contributor::value, Contributor::share)
                .containsExactly(
                        tuple("tier", "basic", 0.875),
                        tuple("topic", "payment", 0.75),
                        tuple("topic", "login", 0.2),
                        tuple("tier", "gold", 0.125),
                        tuple("topic", "~other", 0.05));
    }

    @Test
    void aTopicThatWasNeverSeenBeforeIsAllExcess() {
        part(CHAT, 4, 12);
        minutes(TOPIC + "app-down", 8);

        assertThat(told()).extracting(Contributor::value, Contributor::share).containsExactly(tuple("app-down", 1.0));
    }

    @Test
    void manySmallPartsAreOneAndTheSharesOfADimensionAddUpToOne() {
        part(CHAT, 4, 30);
        for (int topic = 0; topic < 9; topic++) {
            part(TOPIC + topic, 0.3, 0.3 + topic);
        }

        List<Contributor> told = told();

        assertThat(told).hasSize(6);
        assertThat(told.get(5).value()).isEqualTo("~other");
        assertThat(told.stream().mapToDouble(Contributor::share).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void ofARecurringTopicItTellsWhichRegionsMakeItWhereTheyAreFollowed() {
        String login = CHAT + ",topic=login";
        part(login, 0.5, 4.5);
        part(CHAT + ",region=SP,topic=login", 0.3, 3.3);
        part(CHAT + ",region=RJ,topic=login", 0.2, 1.2);
        part(CHAT + ",tier=gold", 1, 6);

        Rupture recurring = desk.explain(
                        10,
                        Raised.spike()
                                .kind(RuptureKind.RECURRING_PROBLEM, "recurrence")
                                .in(login)
                                .opened(10))
                .get(0);

        assertThat(recurring.contributors())
                .extracting(Contributor::dimension, Contributor::value, Contributor::share)
                .containsExactly(tuple("region", "SP", 0.75), tuple("region", "RJ", 0.25));
    }

    @Test
    void ofWhatIsMissingItTellsWhereItIsMissing() {
        part(CHAT, 10, 4);
        part(TOPIC + "payment", 5, 0);
        part(TOPIC + "login", 5, 4);

        Rupture silent = desk.explain(
                        10,
                        Raised.spike()
                                .kind(RuptureKind.CHANNEL_OUTAGE, "offered-silence")
                                .opened(10))
                .get(0);

        assertThat(silent.contributors())
                .extracting(Contributor::value, Contributor::share)
                .containsExactly(tuple("payment", 0.8333), tuple("login", 0.1667));
    }

    @Test
    void saysNothingOfPartsWhereItIsNotKnownWhatIsUsual() {
        minutes(CHAT, 12);
        minutes(TOPIC + "payment", 12);

        assertThat(told()).isEmpty();
    }

    private List<Contributor> told() {
        return desk.explain(10, Raised.spike().opened(10)).get(0).contributors();
    }

    private void part(String scope, double usual, double now) {
        desk.usually(scope, Map.of(Metric.OFFERED, usual));
        minutes(scope, now);
    }

    private void minutes(String scope, double offered) {
        for (int minute = 1; minute <= 10; minute++) {
            desk.minute(minute, scope, new TreeMap<>(Map.of(Metric.OFFERED, offered)));
        }
    }
}
