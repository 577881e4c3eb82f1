package io.ruptura.domain.rupture.title;

import io.ruptura.domain.rupture.Candidate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line for people about a candidate, in every language of the product: what, where, how much and how much would be normal. Example:
 * {@code Demand spike in channel chat: 120 contacts in 5 min, 40.2 expected (28 to 55)}.
 */
public final class Titles {

    private static final List<TitleLanguage> LANGUAGES = List.of(new PortugueseTitles(), new EnglishTitles());

    private Titles() {}

    /** Language tag → line. */
    public static Map<String, String> of(Candidate candidate) {
        Map<String, String> titles = new TreeMap<>();
        LANGUAGES.forEach(language -> titles.put(language.locale().toLanguageTag(), language.title(candidate)));
        return titles;
    }
}
