package io.ruptura.domain.rupture.explained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.rupture.ChangeReason;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.Rupture.Impact;
import io.ruptura.domain.rupture.Rupture.RuledOut;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.RuptureState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplainingTest {

    private static final String CHAT = "channel=chat";
    private static final Map<Metric, Double> USUAL = Map.of(
            Metric.OFFERED, 2.0,
            Metric.RESOLVED, 2.0,
            Metric.AGENTS_ONLINE, 11.5,
            Metric.SERVICE_LEVEL_DUE, 0.0,
            Metric.WAITING, 0.0);
    private static final Map<Metric, Double> CROWDED = Map.of(
            Metric.OFFERED, 10.0,
            Metric.RESOLVED, 2.0,
            Metric.AGENTS_ONLINE, 12.0,
            Metric.SLA_BREACHED, 0.25,
            Metric.SERVICE_LEVEL_DUE, 4.0,
            Metric.WAITING, 40.0);
    private static final Map<Metric, Double> CROWDED_FIVE = Map.of(
            Metric.CUSTOMERS, 45.0,
            Metric.SLA_AT_RISK, 0.1,
            Metric.WAITING, 40.0,
            Metric.SLA_BREACHED, 0.5,
            Metric.DRAIN_SECONDS, 5400.0);

    private final Desk desk = new Desk().usually(CHAT, USUAL);

    @Test
    void countsWhomASpikeTouchesSinceItsOnset() {
        crowded(1, 10);

        Rupture told = desk.explain(10, Raised.spike().opened(10)).get(0);

        // 100 contacts by 45 customers of 50 each; 10 late, 4 at risk, half of the other 26 who wait.
        assertThat(told.impact()).isEqualTo(new Impact(100, 90, 10 + 4 + 13, 5400));
    }

    @Test
    void saysNothingWhereNothingIsKnown() {
        Rupture told = desk.explain(10, Raised.spike().in("queue=unheard-of").opened(10))
                .get(0);

        assertThat(told.impact()).isNull();
        assertThat(told.background().ruledOut()).isEmpty();
    }

    @Test
    void ofASilenceItCountsThoseWhoStayedAway() {
        for (int minute = 1; minute <= 15; minute++) {
            desk.minute(minute, CHAT, Map.of(Metric.OFFERED, minute == 1 ? 1.0 : 0.0));
        }

        Rupture told = desk.explain(
                        15,
                        Raised.spike()
                                .kind(RuptureKind.CHANNEL_OUTAGE, "offered-silence")
                                .opened(15))
                .get(0);

        assertThat(told.impact()).isEqualTo(new Impact(29, Double.NaN, Double.NaN, Double.NaN));
    }

    @Test
    void rulesOutWhatItsNumberSpeaksAgainst() {
        crowded(1, 10);

        List<RuledOut> ruledOut =
                desk.explain(10, Raised.spike().opened(10)).get(0).background().ruledOut();

        assertThat(ruledOut)
                .extracting(RuledOut::kind, RuledOut::metric, RuledOut::observed, RuledOut::expected)
                .containsExactly(
                        tuple("channel-outage", "offered", 100.0, 20.0),
                        tuple("feed-loss", "completeness", 1.0, 1.0),
                        tuple("capacity-drop", "agents_online", 12.0, 11.5));
        assertThat(ruledOut.get(2).because())
                .containsEntry("en", "no agents are missing: 12 there, 11.5 usual")
                .containsEntry("pt-BR", "não faltam atendentes: 12 presentes, usual: 11,5");
    }

    @Test
    void whatMayStillBeItIsNotRuledOut() {
        for (int minute = 1; minute <= 10; minute++) {
            desk.minute(minute, CHAT, Map.of(Metric.OFFERED, 10.0, Metric.AGENTS_ONLINE, 6.0));
        }

        List<RuledOut> ruledOut =
                desk.explain(10, Raised.spike().opened(10)).get(0).background().ruledOut();

        assertThat(ruledOut).extracting(RuledOut::kind).doesNotContain("capacity-drop");
    }

    @Test
    void tellsOnceMoreWhenTwiceAsManyAreTouchedAndNotSooner() {
        crowded(1, 10);
        desk.explain(10, Raised.spike().opened(10));
        for (int minute = 11; minute < 20; minute++) {
            crowded(minute, minute);
            assertThat(desk.explain(minute)).isEmpty();
        }
        crowded(20, 20);

        List<Rupture> told = desk.explain(20);

        assertThat(told).hasSize(1);
        assertThat(told.get(0).revision()).isEqualTo(1);
        assertThat(told.get(0).reason()).isEqualTo("updated");
        assertThat(told.get(0).updatedAtMillis()).isEqualTo(Desk.at(20));
        assertThat(told.get(0).impact().interactions()).isEqualTo(200);
        assertThat(desk.explain(21)).isEmpty();
    }

    @Test
    void numbersTheRevisionsOfItsLifeBehindThoseItAdded() {
        tellsOnceMoreWhenTwiceAsManyAreTouchedAndNotSooner();

        Rupture worse = desk.explain(22, Raised.spike().revision(1, RuptureState.OPEN, ChangeReason.WORSENED, 22))
                .get(0);

        assertThat(worse.revision()).isEqualTo(2);
    }

    @Test
    void whatIsQuietIsNotCountedAnyMoreAndKeepsWhatWasSaid() {
        crowded(1, 10);
        Rupture opened = desk.explain(10, Raised.spike().opened(10)).get(0);
        crowded(11, 15);
        Rupture quiet = desk.explain(
                        15, Raised.spike().revision(1, RuptureState.MONITORING, ChangeReason.RECOVERING, 15))
                .get(0);
        crowded(16, 25);
        Rupture over = desk.explain(25, Raised.spike().revision(2, RuptureState.RESOLVED, ChangeReason.RECOVERED, 25))
                .get(0);

        assertThat(quiet.impact().interactions()).isEqualTo(150);
        assertThat(over.impact()).isEqualTo(quiet.impact());
        assertThat(over.background().ruledOut()).isEqualTo(opened.background().ruledOut());
    }

    /** A backlog that a spike left behind: once the spike is out of sight, the two hours that are seen are usual ones. */
    @Test
    void rulesNothingOutAnewOnceTheBeginningIsOutOfSight() {
        Raised backlog = Raised.spike().kind(RuptureKind.BACKLOG_SURGE, "backlog");
        crowded(1, 30);
        Rupture opened = desk.explain(30, backlog.opened(30)).get(0);
        for (int minute = 31; minute <= 180; minute++) {
            desk.minute(minute, CHAT, USUAL);
            desk.explain(minute);
        }
        Rupture later = desk.explain(180, backlog.revision(1, RuptureState.OPEN, ChangeReason.WORSENED, 180))
                .get(0);

        assertThat(opened.background().ruledOut())
                .isNotEmpty()
                .extracting(RuledOut::kind)
                .doesNotContain("demand-spike");
        assertThat(later.background().ruledOut()).isEqualTo(opened.background().ruledOut());
    }

    @Test
    void doesNotLearnFromWhatIsWrong() {
        crowded(1, 10);
        desk.explain(10, Raised.spike().opened(10));
        crowded(11, 70);

        // The usual two a minute, though an hour of ten has passed since.
        List<RuledOut> ruledOut = desk.explain(
                        70, Raised.spike().revision(1, RuptureState.OPEN, ChangeReason.UPDATED, 70))
                .get(0)
                .background()
                .ruledOut();

        assertThat(ruledOut.get(0).expected()).isEqualTo(140);
    }

    private void crowded(int from, int to) {
        for (int minute = from; minute <= to; minute++) {
            desk.minute(minute, CHAT, CROWDED);
            if (minute % 5 == 0) {
                desk.fiveMinutes(minute, CHAT, CROWDED_FIVE);
            }
        }
    }
}
