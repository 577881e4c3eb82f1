package io.ruptura.domain.rupture.title;

import io.ruptura.domain.event.Event.ChannelCondition;
import io.ruptura.domain.rupture.RuptureKind;
import java.util.Locale;

/** Titles in Brazilian Portuguese. */
final class PortugueseTitles extends TitleLanguage {

    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

    @Override
    Locale locale() {
        return BRAZIL;
    }

    @Override
    String kind(RuptureKind kind) {
        return switch (kind) {
            case DEMAND_SPIKE -> "Pico de demanda";
            case CHANNEL_OUTAGE -> "Canal fora do ar";
            case FEED_LOSS -> "Perda de dados de origem";
            case CAPACITY_DROP -> "Queda de capacidade";
            case RESPONSE_DEGRADATION -> "Respostas mais lentas";
            case BACKLOG_SURGE -> "Acúmulo de contatos";
            case RESOLUTION_STALL -> "Soluções paradas";
            case ABANDONMENT_WAVE -> "Onda de abandono";
            case SATISFACTION_DROP -> "Queda de satisfação";
            case REOPEN_WAVE -> "Onda de reaberturas";
            case RECURRING_PROBLEM -> "Problema recorrente";
            case UNANSWERED_WHILE_OPEN -> "Sem resposta em horário de atendimento";
            case BREACH_FORECAST -> "Previsão de descumprimento";
            case EXCEPTION_SURGE -> "Aumento de exceções";
        };
    }

    @Override
    String everywhere() {
        return "em todo o atendimento";
    }

    @Override
    String place(String dimension, String value) {
        String preposition =
                switch (dimension) {
                    case "channel" -> "no canal ";
                    case "queue" -> "na fila ";
                    case "topic" -> "no assunto ";
                    case "tier" -> "na categoria ";
                    case "region" -> "na região ";
                    default -> "em " + dimension + " ";
                };
        return preposition + value;
    }

    @Override
    String noun(String metric) {
        return switch (metric) {
            case "offered", "offered-silence" -> "contatos";
            case "answered", "answered-silence", "answered-slowly", "answered-pace" -> "contatos respondidos";
            case "abandoned" -> "contatos abandonados";
            case "resolved" -> "contatos resolvidos";
            case "reopened" -> "contatos reabertos";
            case "transferred" -> "contatos transferidos";
            case "exceptions_granted" -> "exceções concedidas";
            case "backlog" -> "contatos em aberto";
            case "waiting" -> "contatos em espera";
            case "agents_available" -> "atendentes disponíveis";
            case "agents_online" -> "atendentes presentes";
            case "service_level" -> "respondidos no prazo";
            case "late-at-ease" -> "de respostas atrasadas com poucos contatos em atendimento";
            case "recurrence" -> "contatos sobre o assunto";
            case "completeness" -> "do que há foi visto";
            case "csat" -> "de notas boas";
            case "csat_bottom" -> "de notas ruins";
            case "breach_probability" -> "de probabilidade de descumprimento nos próximos 30 min";
            case "error_budget_burn" -> "vezes mais atrasos do que o objetivo permite";
            case "first_response_km_seconds_p50" -> "até a primeira resposta";
            case "abandonment_rate" -> "de contatos abandonados";
            default -> null;
        };
    }

    @Override
    String one(String metric) {
        return switch (metric) {
            case "offered", "offered-silence" -> "contato";
            case "answered", "answered-silence", "answered-slowly", "answered-pace" -> "contato respondido";
            case "abandoned" -> "contato abandonado";
            case "resolved" -> "contato resolvido";
            case "reopened" -> "contato reaberto";
            case "transferred" -> "contato transferido";
            case "exceptions_granted" -> "exceção concedida";
            case "backlog" -> "contato em aberto";
            case "waiting" -> "contato em espera";
            case "agents_available" -> "atendente disponível";
            case "agents_online" -> "atendente presente";
            case "recurrence" -> "contato sobre o assunto";
            default -> noun(metric);
        };
    }

    @Override
    String silence(String metric, String window) {
        return switch (metric) {
            case "offered-silence" -> "nenhum contato " + during(window);
            case "answered-silence" -> "nenhum contato respondido " + during(window);
            default -> null;
        };
    }

    @Override
    String declared(ChannelCondition condition, String window) {
        return switch (condition) {
            case DOWN -> "declarado fora do ar pela plataforma há " + window;
            case DEGRADED -> "declarado degradado pela plataforma há " + window;
            case OPERATIONAL -> "declarado fora do ar pela plataforma há " + window + " e de volta, ninguém veio ainda";
        };
    }

    @Override
    String during(String window) {
        return "em " + window;
    }

    @Override
    String expected(String value) {
        return "esperado: " + value;
    }

    @Override
    String band(String lower, String upper) {
        return lower + " a " + upper;
    }

    @Override
    String coldStart() {
        return "ainda com pouco histórico";
    }
}
