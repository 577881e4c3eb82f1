package io.ruptura.deploy.importing.mapping;

import io.ruptura.deploy.importing.csv.CsvFormat;
import io.ruptura.domain.config.binding.Setting;
import java.util.List;
import java.util.Map;

/** How the rows of one kind of export become events: a whole mapping file. */
public record Mapping(
        @Setting(value = "The CloudEvents source of every event.", example = "/call-log")
        String source,

        @Setting(value = "The interaction a row belongs to; rows with the same one are a case.", example = "'{number}'")
        String subject,

        @Setting(value = "How the file is written.") CsvFormat csv,

        @Setting(value = "Time zone of times that carry no offset.", byDefault = "UTC", example = "America/Sao_Paulo")
        String zone,

        @Setting(
                value = "Days added to every time; whole weeks keep the days of the week.",
                byDefault = "0",
                example = "4018",
                min = -40000,
                max = 40000)
        int shiftDays,

        @Setting(
                value = "A year of two digits is the first one from here on that ends in them.",
                byDefault = "2000",
                example = "1950",
                min = 1900,
                max = 2100)
        int twoDigitYearsFrom,

        @Setting(
                value = "Column to values that mean there is none; '*' is every column. Empty text always means none.",
                example = "{'*': ['?'], q_start: ['0:00:00']}")
        Map<String, List<String>> absent,

        @Setting(
                value = "Column to value to the word written instead; conditions see the value, templates the word.",
                example = "{priority: {'1': urgent, '2': high}}")
        Map<String, Map<String, String>> words,

        @Setting(value = "Times that events may refer to by name.")
        List<TimeColumn> times,

        @Setting(value = "A row for which all of these hold is left out, and counted.")
        List<Condition> skip,

        @Setting(value = "What a row may become; all that apply, in this order.")
        List<EventRule> events) {

    public Mapping {
        absent = Map.copyOf(absent);
        words = Map.copyOf(words);
        times = List.copyOf(times);
        skip = List.copyOf(skip);
        events = List.copyOf(events);
    }

    /** Whether what a row becomes depends on earlier rows of its case. */
    public boolean remembersCases() {
        return events.stream().anyMatch(EventRule::remembersCases)
                || skip.stream().anyMatch(Condition::remembersCases);
    }
}
