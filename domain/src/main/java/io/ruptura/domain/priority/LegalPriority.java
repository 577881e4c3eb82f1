package io.ruptura.domain.priority;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The right to be served first by law. Lei 10.048/2000, as amended by Lei 14.626/2023, names two ranks: people with disabilities, on the autism
 * spectrum, with reduced mobility, from 60 years, pregnant, lactating, with an infant in arms, obese; and, after all of those, blood donors. The order
 * is first to last.
 */
public enum LegalPriority {
    FIRST,
    BLOOD_DONOR,
    NONE;

    private static final Pattern DONOR = Pattern.compile("donor|doador");

    /** The rank of what the platform says; null or blank is none, any ground but a blood donor's is the first rank. */
    public static LegalPriority of(String legal) {
        if (legal == null || legal.isBlank()) {
            return NONE;
        }
        return DONOR.matcher(legal.toLowerCase(Locale.ROOT)).find() ? BLOOD_DONOR : FIRST;
    }
}
