package io.ruptura.domain.config.binding;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 500ms}, {@code 10s}, {@code 1h30m}, {@code 1d}, or ISO 8601 such as {@code PT10S}. */
public final class DurationText {

    private static final Pattern SHORT =
            Pattern.compile("(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");
    private static final long[] MILLIS = {86_400_000, 3_600_000, 60_000, 1000, 1};
    private static final String[] UNITS = {"d", "h", "m", "s", "ms"};

    private DurationText() {}

    /** The duration written, or null when the text is none. */
    static Duration parse(String text) {
        String compact = text.replace(" ", "").toLowerCase(Locale.ROOT);
        Matcher parts = SHORT.matcher(compact);
        if (!compact.isEmpty() && parts.matches()) {
            long millis = 0;
            for (int unit = 0; unit < MILLIS.length; unit++) {
                millis += parts.group(unit + 1) == null ? 0 : MILLIS[unit] * Long.parseLong(parts.group(unit + 1));
            }
            return Duration.ofMillis(millis);
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeException notIso) {
            return null;
        }
    }

    /** The shortest form: {@code 90 000 ms} is {@code 1m30s}. */
    public static String format(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        StringBuilder text = new StringBuilder(duration.isNegative() ? "-" : "");
        long left = duration.abs().toMillis();
        for (int unit = 0; unit < MILLIS.length; unit++) {
            if (left >= MILLIS[unit]) {
                text.append(left / MILLIS[unit]).append(UNITS[unit]);
                left %= MILLIS[unit];
            }
        }
        return text.toString();
    }
}
