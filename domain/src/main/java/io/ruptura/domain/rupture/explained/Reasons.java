package io.ruptura.domain.rupture.explained;

import io.ruptura.domain.rupture.explained.Exclusions.Numbers;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;

/** Why something is ruled out, in the languages of the product. */
final class Reasons {

    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

    private Reasons() {}

    static Map<String, String> seen(Numbers numbers) {
        return said(
                "os sinais de vida das fontes chegaram: " + share(numbers.observed(), BRAZIL) + " do escopo foi visto",
                "heartbeats of the sources came: " + share(numbers.observed(), Locale.ENGLISH)
                        + " of the scope was seen");
    }

    static Map<String, String> coming(Numbers numbers) {
        return counted(numbers, "clientes continuam chegando: ", " contatos", "customers keep coming: ", " contacts");
    }

    static Map<String, String> noSpike(Numbers numbers) {
        return counted(
                numbers,
                "não chegaram mais contatos que o usual: ",
                " contatos",
                "no more contacts than usual came: ",
                " contacts");
    }

    static Map<String, String> solved(Numbers numbers) {
        return counted(numbers, "soluções continuam: ", " soluções", "contacts keep being solved: ", " solutions");
    }

    static Map<String, String> agents(Numbers numbers) {
        return counted(numbers, "não faltam atendentes: ", " presentes", "no agents are missing: ", " there");
    }

    static Map<String, String> open() {
        return said("o calendário diz que está aberto", "the calendar says it is open");
    }

    private static Map<String, String> counted(
            Numbers numbers, String portuguese, String deles, String english, String ofThem) {
        return said(
                portuguese + number(numbers.observed(), BRAZIL) + deles + ", usual: "
                        + number(numbers.expected(), BRAZIL),
                english + number(numbers.observed(), Locale.ENGLISH) + ofThem + ", "
                        + number(numbers.expected(), Locale.ENGLISH) + " usual");
    }

    private static Map<String, String> said(String portuguese, String english) {
        return Map.of("pt-BR", portuguese, "en", english);
    }

    private static String number(double value, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    private static String share(double value, Locale locale) {
        return NumberFormat.getPercentInstance(locale).format(value);
    }
}
