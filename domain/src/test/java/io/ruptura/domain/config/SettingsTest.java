package io.ruptura.domain.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ruptura.domain.config.binding.Setting;
import io.ruptura.domain.config.binding.SettingKeys;
import io.ruptura.domain.config.reading.ConfigReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What holds for every setting there is, and for every text that someone may take for a configuration. */
class SettingsTest {

    @Test
    void everySettingSaysWhatItIsForInOneSentence() {
        for (RecordComponent component : components(RupturaConfig.class)) {
            Setting setting = component.getAnnotation(Setting.class);
            assertThat(setting).as("@Setting of " + component).isNotNull();
            assertThat(setting.value()).as("sentence of " + component).endsWith(".");
        }
    }

    @Test
    void everyExampleIsAcceptedWhereItStands() {
        for (RecordComponent component : RupturaConfig.class.getRecordComponents()) {
            assertExamples(SettingKeys.of(component), component.getType());
        }
    }

    @Property(tries = 2000, seed = "20260307")
    void noTextIsMoreThanAMistake(@ForAll("texts") String text) {
        assertThatCode(() -> ConfigReader.check(text)).doesNotThrowAnyException();
    }

    /** The example configuration's own words, shuffled, with what YAML gives a meaning to. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "zone",
                        "metrics",
                        "step",
                        "calendars",
                        "weekly",
                        "mon-fri",
                        "kafka",
                        "detection",
                        "scopes",
                        "id",
                        ": ",
                        ":\n  ",
                        "\n",
                        "\n- ",
                        "[",
                        "]",
                        "{",
                        "}",
                        ", ",
                        "'",
                        "\"",
                        "&a ",
                        "*a",
                        "!!int ",
                        "<<: ",
                        "~",
                        "10s",
                        "-1",
                        ".nan",
                        "1e999",
                        "08:00-12:00",
                        "2026-02-30",
                        "\t",
                        "é",
                        "#",
                        "|",
                        "\u0000")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join("", words));
    }

    private static void assertExamples(String section, Class<?> type) {
        if (!type.isRecord()) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String example = component.getAnnotation(Setting.class).example();
            if (!example.isEmpty()) {
                String yaml = section + ":\n  " + SettingKeys.of(component) + ": " + example + "\n";
                assertThat(ConfigReader.check(yaml).mistakes()).as(yaml).isEmpty();
            }
        }
    }

    private static List<RecordComponent> components(Class<?> type) {
        List<RecordComponent> all = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            all.add(component);
            if (component.getType().isRecord()) {
                all.addAll(components(component.getType()));
            } else if (component.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> element
                    && element.isRecord()) {
                all.addAll(components(element));
            }
        }
        return all;
    }
}
