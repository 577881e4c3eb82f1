package io.ruptura.domain.rupture.title;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Evidence;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TitlesTest {

    private static Map<String, String> titles(RuptureKind kind, String scope, Evidence... evidence) {
        return Titles.of(new Candidate(
                kind, "p@1", scope, 25 * 60_000, 0, Candidate.Strength.RAISE, Severity.MAJOR, 1, List.of(evidence)));
    }

    @ParameterizedTest
    @EnumSource(RuptureKind.class)
    void everyKindIsNamedInBothLanguages(RuptureKind kind) {
        Map<String, String> titles =
                titles(kind, "channel=chat,queue=billing", new Evidence("offered", "PT5M", 1234.56, 40, 28, 55, 9));

        assertThat(titles).containsOnlyKeys("pt-BR", "en");
        assertThat(titles.get("en"))
                .matches("[A-Z][a-z ]+ in channel chat, in queue billing: "
                        + "1,234\\.6 contacts in 5 min, 40 expected \\(28 to 55\\)");
        assertThat(titles.get("pt-BR"))
                .matches("\\p{Lu}[\\p{L} ]+ no canal chat, na fila billing: "
                        + "1\\.234,6 contatos em 5 min, esperado: 40 \\(28 a 55\\)");
    }

    @Test
    void noTwoKindsHaveTheSameName() {
        Set<String> english =
                Stream.of(RuptureKind.values()).map(new EnglishTitles()::kind).collect(Collectors.toSet());
        Set<String> portuguese = Stream.of(RuptureKind.values())
                .map(new PortugueseTitles()::kind)
                .collect(Collectors.toSet());

        assertThat(english).hasSameSizeAs(RuptureKind.values());
        assertThat(portuguese).hasSameSizeAs(RuptureKind.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "backlog | PT5M | 41 | 41 contacts open, 12 expected | 41 contatos em aberto, esperado: 12",
                "offered-silence | PT25M | 0 | no contact in 25 min, 12 expected | nenhum contato em 25 min, esperado: 12",
                "answered-silence | PT25M10S | 0 | no contact answered in 25 min, 12 expected"
                        + " | nenhum contato respondido em 25 min, esperado: 12",
                "backlog | PT5M | 1 | 1 contact open, 12 expected | 1 contato em aberto, esperado: 12",
                "answered | PT5M | 1 | 1 contact answered in 5 min, 12 expected"
                        + " | 1 contato respondido em 5 min, esperado: 12",
                "first_response_km_seconds_p50 | PT5M | 9142 | 2 h 32 min to a first response, 12 s expected"
                        + " | 2 h 32 min até a primeira resposta, esperado: 12 s",
                "first_response_seconds_p90 | PT15M | 183.2 | first_response_seconds_p90 3 min 3 s in 15 min, 12 s expected"
                        + " | first_response_seconds_p90 3 min 3 s em 15 min, esperado: 12 s",
            })
    void everyNumberHasItsUnit(String metric, String window, double observed, String english, String portuguese) {
        Map<String, String> titles = titles(
                RuptureKind.BACKLOG_SURGE, "", new Evidence(metric, window, observed, 12, Double.NaN, Double.NaN, 9));

        assertThat(titles)
                .containsEntry("en", "Backlog surge in the whole service: " + english)
                .containsEntry("pt-BR", "Acúmulo de contatos em todo o atendimento: " + portuguese);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | declared down by its platform for 4 min | declarado fora do ar pela plataforma há 4 min",
                "0.5 | declared degraded by its platform for 4 min | declarado degradado pela plataforma há 4 min",
                "1 | declared down by its platform 4 min ago and up again, nobody came yet"
                        + " | declarado fora do ar pela plataforma há 4 min e de volta, ninguém veio ainda",
            })
    void whatThePlatformDeclaresLeads(double status, String english, String portuguese) {
        Map<String, String> titles = titles(
                RuptureKind.CHANNEL_OUTAGE,
                "channel=phone",
                new Evidence("offered-silence", "PT3M", 0, 2.3, 0, 7, 4.8),
                new Evidence("declared-status", "PT4M20S", status, 1, 1, 1, 4));

        assertThat(titles)
                .containsEntry(
                        "en",
                        "Channel outage in channel phone: " + english + "; no contact in 3 min, 2.3 expected (0 to 7)")
                .containsEntry(
                        "pt-BR",
                        "Canal fora do ar no canal phone: " + portuguese
                                + "; nenhum contato em 3 min, esperado: 2,3 (0 a 7)");
    }

    @ParameterizedTest
    @CsvSource({"0.04645,0.05,'0,05'", "0.00667,0.007,'0,007'", "0.0000001,< 0.001,'< 0,001'", "0,0,0", "0.21,0.2,'0,2'"
    })
    void theRareIsExpectedSeldomAndNotNever(double expected, String english, String portuguese) {
        Map<String, String> titles = titles(
                RuptureKind.EXCEPTION_SURGE, "", new Evidence("exceptions_granted", "PT26M", 5, expected, 0, 0, 4));

        assertThat(titles)
                .containsEntry(
                        "en",
                        "Surge of exceptions in the whole service: 5 exceptions granted in 26 min, " + english
                                + " expected")
                .containsEntry(
                        "pt-BR",
                        "Aumento de exceções em todo o atendimento: 5 exceções concedidas em 26 min, esperado: "
                                + portuguese);
    }

    @Test
    void aForecastIsOfWhatIsToCome() {
        Map<String, String> titles = titles(
                RuptureKind.BREACH_FORECAST,
                "channel=phone",
                new Evidence("breach_probability", "PT5M", 0.939, 0.216, 0.008, 0.906, 5));

        assertThat(titles)
                .containsEntry(
                        "en",
                        "Breach forecast in channel phone: 93.9% probability of a breach in the next 30 min,"
                                + " 21.6% expected (0.8% to 90.6%)");
    }

    @Test
    void whereWhatIsUsualIsNotWellKnownYetTheLineSaysSo() {
        Map<String, String> titles =
                titles(RuptureKind.DEMAND_SPIKE, "", new Evidence("offered", "PT5M", 50, 12, 5, 20, 9).labelled(true));

        assertThat(titles)
                .containsEntry(
                        "en",
                        "Demand spike in the whole service: 50 contacts in 5 min, 12 expected (5 to 20), little history yet")
                .hasEntrySatisfying("pt-BR", line -> assertThat(line).endsWith("(5 a 20), ainda com pouco histórico"));
    }

    @Test
    void ratiosArePercentages() {
        Map<String, String> titles = titles(
                RuptureKind.ABANDONMENT_WAVE,
                "topic=refund",
                new Evidence("abandonment_rate", "PT1H", 0.235, 0.05, 0.02, 0.1, 9));

        assertThat(titles)
                .containsEntry(
                        "en",
                        "Abandonment wave in topic refund: 23.5% of contacts abandoned in 1 h, 5% expected (2% to 10%)")
                .containsEntry(
                        "pt-BR",
                        "Onda de abandono no assunto refund: 23,5% de contatos abandonados em 1 h, esperado: 5% (2% a 10%)");
    }
}
