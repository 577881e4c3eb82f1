package io.ruptura.patterns.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses words of EPL that no admitted module needs, wherever in a statement they stand. Comments and quoted text do not count. */
final class WordRules {

    private static final Pattern QUOTED_OR_COMMENT =
            Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern VIEW = Pattern.compile("#\\s*(\\w+)|\\.\\s*(?:win|std|ext|stat|rnk)\\s*:\\s*(\\w+)");
    private static final Pattern ANNOTATION = Pattern.compile("@\\s*(\\w+)");
    private static final Set<String> ANNOTATIONS =
            Set.of("name", "description", "tag", "private", "protected", "eventrepresentation");

    private record Refused(Pattern word, String reason) {}

    private static final List<Refused> REFUSED = List.of(
            refused("\\b\\w+ever\\s*\\(", "remembers all history; aggregate over #time(..)"),
            refused(
                    "\\b(?:prior|prev\\w*)\\s*\\(",
                    "counts events, which a journal of time does not hold; use #time(..)"),
            refused("\\bretain-(?:union|intersection)\\b", "combines windows that must each be #time(..)"),
            refused(
                    "\\b(?:java|javax)\\s*\\.|\\bSystem\\s*\\.|\\bRandom\\b|\\brandom\\s*\\(|\\bUUID\\b",
                    "a pattern reads observations and engine time only"));

    private WordRules() {}

    static List<String> broken(String epl) {
        String words = QUOTED_OR_COMMENT.matcher(epl).replaceAll(" ");
        List<String> broken = new ArrayList<>();
        for (Matcher view = VIEW.matcher(words); view.find(); ) {
            String name = view.group(1) == null ? view.group(2) : view.group(1);
            if (!"time".equals(name)) {
                broken.add("#" + name + " is not reproduced by a replay, or grows without bound; use #time(..)");
            }
        }
        for (Matcher annotation = ANNOTATION.matcher(words); annotation.find(); ) {
            if (!ANNOTATIONS.contains(annotation.group(1).toLowerCase(java.util.Locale.ROOT))) {
                broken.add("@" + annotation.group(1) + " is not admitted");
            }
        }
        for (Refused refused : REFUSED) {
            Matcher word = refused.word().matcher(words);
            if (word.find()) {
                broken.add(word.group().strip() + " is refused: " + refused.reason());
            }
        }
        return broken;
    }

    private static Refused refused(String word, String reason) {
        return new Refused(Pattern.compile(word), reason);
    }
}
