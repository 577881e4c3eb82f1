package io.ruptura.domain.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.config.binding.Mistake;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.sla.SlaMetric;
import io.ruptura.domain.sla.SlaTarget.Basis;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlaConfigTest {

    @Test
    void isReadAsItIsWritten() {
        SlaConfig sla = ConfigReader.parse("""
                        sla:
                          policies:
                            - id: gold
                              version: 2
                              valid-from: 2026-07-01
                              tiers: [gold]
                              priorities: [high, urgent]
                              clocks:
                                - {metric: first-response, target: 30m, warn-before: 5m}
                                - {metric: resolution, target: 2d, clock: calendar}
                          statutory: [{jurisdiction: br}]
                        """).sla();

        assertThat(sla.isConfigured()).isTrue();
        assertThat(sla.policies().get(0).label()).isEqualTo("gold@2");
        assertThat(sla.policies().get(0).clocks().get(1).metric()).isEqualTo(SlaMetric.RESOLUTION);
        assertThat(sla.policies().get(0).clocks().get(1).clock()).isEqualTo(Basis.CALENDAR);
        assertThat(sla.statutory().get(0).warnBefore()).hasDays(1);
        assertThat(ConfigReader.defaults().sla().isConfigured()).isFalse();
    }

    @Test
    void everyMistakeIsNamedWithItsLineItsRuleAndAnExample() {
        List<Mistake> mistakes = ConfigReader.check("""
                        sla:
                          policies:
                            - id: gold
                              clocks:
                                - {target: 30m}
                                - {metric: first-response, target: 10m, warn-before: 10m}
                                - {metric: statutory-answer, target: 7d}
                            - id: gold
                              valid-from: 2026-02-30
                              clocks: []
                          statutory: [{warn-before: 8d}]
                        """).mistakes();

        assertThat(mistakes)
                .extracting(Mistake::toString)
                .containsExactly(
                        "line 5: sla.policies[0].clocks[0].metric must be given (e.g. first-response)",
                        "line 6: sla.policies[0].clocks[1].metric must differ from clocks[0], or count other time, was"
                                + " first-response (e.g. resolution)",
                        "line 6: sla.policies[0].clocks[1].warn-before must be less than the target of 10m, was 10m"
                                + " (e.g. 5m)",
                        "line 7: sla.policies[0].clocks[2].metric is set by law, see sla.statutory, was"
                                + " statutory-answer (e.g. resolution)",
                        "line 8: sla.policies[1].version must differ from the policy's other versions', was 1 (e.g. 2)",
                        "line 9: sla.policies[1].valid-from must be a date that exists, was 2026-02-30 (e.g."
                                + " 2026-07-01)",
                        "line 10: sla.policies[1].clocks must name at least one clock, was a list (e.g. [{metric:"
                                + " first-response, target: 30m}])",
                        "line 11: sla.statutory[0].warn-before must be less than the 7d of the law, was 8d (e.g. 1d)");
    }
}
