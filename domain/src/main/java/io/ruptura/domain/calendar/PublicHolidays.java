package io.ruptura.domain.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The days on which a country, a state or a city rests by law, from the tables of jollyday for 2000 to 2059.
 *
 * <p>Where those tables hold days on which only offices rest by custom or decree, they are left out: in Brazil Carnival, Ash Wednesday, Easter Sunday and Corpus
 * Christi, which no federal law names (Leis 662/1949, 6.802/1980, 9.093/1995, 14.759/2023). Who rests on them writes them as exceptions.
 */
public final class PublicHolidays {

    public static final String EXAMPLE = "BR-SP";

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2059;
    private static final Map<String, Set<String>> BY_CUSTOM = Map.of(
            "br",
            Set.of("christian.CARNIVAL", "christian.ASH_WEDNESDAY", "christian.EASTER", "christian.CORPUS_CHRISTI"));

    /** What the tables hold in English alone. */
    private static final Map<String, String> IN_PORTUGUESE = Map.of("TIRADENTES", "Tiradentes", "ALL_SOULS", "Finados");

    private PublicHolidays() {}

    /**
     * The holidays of a region such as {@code BR}, {@code BR-SP} or {@code DE-BY}; those of what it is part of included.
     *
     * @throws IllegalArgumentException when the region is not known, with the rule, to be read after the key
     */
    public static Set<LocalDate> of(String region) {
        Set<LocalDate> dates = new HashSet<>();
        for (Holiday holiday : holidays(region, FIRST_YEAR, LAST_YEAR)) {
            dates.add(holiday.getDate());
        }
        return dates;
    }

    /** What the holidays of a region in these years, both included, are called in {@code pt-BR} or in English. */
    public static Map<LocalDate, String> names(String region, int firstYear, int lastYear, String language) {
        boolean isPortuguese = language.equals("pt-BR");
        // The tables of no language are the English ones; those of English would be looked for in the machine's.
        Locale tables = isPortuguese ? Locale.forLanguageTag(language) : Locale.ROOT;
        Map<LocalDate, String> names = new TreeMap<>();
        for (Holiday holiday : holidays(region, firstYear, lastYear)) {
            String name = holiday.getDescription(tables);
            String own = IN_PORTUGUESE.getOrDefault(holiday.getPropertiesKey(), name);
            names.put(holiday.getDate(), isPortuguese ? own : name);
        }
        return names;
    }

    private static List<Holiday> holidays(String region, int firstYear, int lastYear) {
        String[] parts = region.strip().toLowerCase(Locale.ROOT).split("-", -1);
        if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(parts[0]::equalsIgnoreCase)) {
            throw new IllegalArgumentException("must begin with a country that has a table of holidays");
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        checkSubdivisions(manager.getCalendarHierarchy(), parts);
        Set<String> byCustom = BY_CUSTOM.getOrDefault(parts[0], Set.of());
        List<Holiday> holidays = new ArrayList<>();
        for (int year = firstYear; year <= lastYear; year++) {
            for (Holiday holiday : manager.getHolidays(Year.of(year), Arrays.copyOfRange(parts, 1, parts.length))) {
                if (!byCustom.contains(holiday.getPropertiesKey())) {
                    holidays.add(holiday);
                }
            }
        }
        return holidays;
    }

    private static void checkSubdivisions(CalendarHierarchy country, String[] parts) {
        CalendarHierarchy here = country;
        for (int i = 1; i < parts.length; i++) {
            Map<String, CalendarHierarchy> within = here.getChildren();
            here = within.get(parts[i]);
            if (here == null) {
                throw new IllegalArgumentException(
                        "must name a part that has holidays of its own, one of " + new TreeMap<>(within).keySet());
            }
        }
    }
}
