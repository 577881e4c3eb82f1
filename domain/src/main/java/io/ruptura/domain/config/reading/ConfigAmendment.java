package io.ruptura.domain.config.reading;

import io.ruptura.domain.config.CalendarConfig;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.ServiceLevelConfig;
import io.ruptura.domain.config.binding.InvalidConfigException;
import io.ruptura.domain.config.binding.Mistake;
import io.ruptura.domain.config.binding.Mistakes;
import io.ruptura.domain.config.binding.SettingBinder;
import io.ruptura.domain.config.binding.YamlText;
import io.ruptura.domain.config.detection.DetectionConfig;
import io.ruptura.domain.config.detection.MaintenanceConfig;
import io.ruptura.domain.config.sla.SlaPolicyConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A configuration in which the entries of one name are replaced by others, put while the engine runs. The text of entries is what would stand in the file: one
 * entry, or a list of the versions of one. The outcome is checked as a whole, as a file would be; mistakes name the line of the text.
 *
 * @param config the configuration with the entries in place
 * @param label the newest of them as it will be published, such as {@code support@4}
 */
public record ConfigAmendment(RupturaConfig config, String label) {

    /** What is known of a kind of entry. */
    private record Entries<T extends Record>(
            String path, Class<T> type, Function<T, String> id, ToIntFunction<T> version) {}

    private static final String SERVICE_LEVEL = "metrics.service-level";

    private static final Entries<CalendarConfig> CALENDARS =
            new Entries<>("calendars", CalendarConfig.class, CalendarConfig::id, CalendarConfig::version);
    private static final Entries<SlaPolicyConfig> POLICIES =
            new Entries<>("sla.policies", SlaPolicyConfig.class, SlaPolicyConfig::id, SlaPolicyConfig::version);

    private static final Entries<MaintenanceConfig> MAINTENANCE = new Entries<>(
            "detection.maintenance", MaintenanceConfig.class, MaintenanceConfig::id, MaintenanceConfig::version);

    /**
     * With this calendar.
     *
     * @throws InvalidConfigException with every mistake, when there is any
     */
    public static ConfigAmendment calendar(RupturaConfig config, String id, String text) {
        ConfigAmendment amended =
                amend(id, text, CALENDARS, config.calendars(), calendars -> config.with(config.zone(), calendars));
        for (CalendarConfig calendar : amended.config.calendars()) {
            if (calendar.id().equals(id) && !calendar.ical().file().isEmpty()) {
                throw new InvalidConfigException(List.of(new Mistake(
                        0,
                        "calendars." + id + ".ical.file",
                        "must be left out while running, where there are no files; name the days in exceptions",
                        calendar.ical().file(),
                        "{2026-12-25: []}")));
            }
        }
        return amended;
    }

    /**
     * With this policy of service levels promised.
     *
     * @throws InvalidConfigException with every mistake, when there is any
     */
    public static ConfigAmendment sla(RupturaConfig config, String id, String text) {
        return amend(
                id,
                text,
                POLICIES,
                config.sla().policies(),
                policies -> config.withSla(config.sla().withPolicies(policies)));
    }

    /**
     * With this definition of what is in time, of which there is one: {@code default}.
     *
     * @throws InvalidConfigException with every mistake, when there is any
     */
    public static ConfigAmendment serviceLevel(RupturaConfig config, String id, String text) {
        Mistakes mistakes = new Mistakes();
        Node root = YamlText.compose(text, mistakes);
        if (root == null) {
            mistakes.add(SERVICE_LEVEL, "must be the section", "empty", "{version: 2, threshold: 30s}");
        } else {
            mistakes.wasWritten(SERVICE_LEVEL, root);
        }
        ServiceLevelConfig put = new SettingBinder(mistakes).bindRecord(SERVICE_LEVEL, ServiceLevelConfig.class, root);
        if (!id.equals("default")) {
            mistakes.add(SERVICE_LEVEL, "is one, to be put as service-level/default", id, "default");
        }
        ServiceLevelConfig former = config.metrics().serviceLevel();
        if (put.version() <= former.version() && !put.equals(former)) {
            mistakes.add(
                    SERVICE_LEVEL + ".version",
                    "must be raised with every change",
                    String.valueOf(put.version()),
                    String.valueOf(former.version() + 1));
        }
        return new ConfigAmendment(checked(config.withServiceLevel(put), mistakes), put.label());
    }

    /**
     * With this maintenance; there is one version of it at a time.
     *
     * @throws InvalidConfigException with every mistake, when there is any
     */
    public static ConfigAmendment maintenance(RupturaConfig config, String id, String text) {
        DetectionConfig detection = config.detection();
        return amend(
                id,
                text,
                MAINTENANCE,
                detection.maintenance(),
                maintenance -> config.withDetection(detection.withMaintenance(maintenance)));
    }

    private static <T extends Record> ConfigAmendment amend(
            String id, String text, Entries<T> entries, List<T> before, Function<List<T>, RupturaConfig> with) {
        Mistakes mistakes = new Mistakes();
        List<T> former = before.stream()
                .filter(entry -> entries.id.apply(entry).equals(id))
                .toList();
        int at = former.isEmpty() ? before.size() : before.indexOf(former.get(0));
        List<T> put = read(text, entries, at, mistakes);
        List<T> after = new ArrayList<>(before);
        after.removeAll(former);
        after.addAll(at, put);
        checkNames(id, entries, at, put, mistakes);
        int version = put.stream().mapToInt(entries.version).max().orElse(0);
        int formerVersion = former.stream().mapToInt(entries.version).max().orElse(0);
        if (version <= formerVersion && !put.equals(former)) {
            mistakes.add(
                    entries.path + "[" + at + "].version",
                    "must be raised with every change",
                    String.valueOf(version),
                    String.valueOf(formerVersion + 1));
        }
        return new ConfigAmendment(checked(with.apply(after), mistakes), id + "@" + version);
    }

    private static <T extends Record> List<T> read(String text, Entries<T> entries, int at, Mistakes mistakes) {
        Node root = YamlText.compose(text, mistakes);
        List<Node> nodes =
                root instanceof SequenceNode list ? list.getValue() : root == null ? List.of() : List.of(root);
        if (nodes.isEmpty()) {
            mistakes.add(entries.path, "must be one entry or a list of versions", "empty", "{id: support, version: 2}");
        }
        SettingBinder binder = new SettingBinder(mistakes);
        List<T> put = new ArrayList<>();
        for (Node node : nodes) {
            String path = entries.path + "[" + (at + put.size()) + "]";
            mistakes.wasWritten(path, node);
            put.add(binder.bindRecord(path, entries.type, node));
        }
        return put;
    }

    private static <T extends Record> void checkNames(
            String id, Entries<T> entries, int at, List<T> put, Mistakes mistakes) {
        for (int i = 0; i < put.size(); i++) {
            String named = entries.id.apply(put.get(i));
            if (!named.equals(id)) {
                mistakes.add(entries.path + "[" + (at + i) + "].id", "must be that of the policy", named, id);
            }
        }
    }

    private static RupturaConfig checked(RupturaConfig config, Mistakes mistakes) {
        if (mistakes.isEmpty()) {
            new ConfigChecks(config, mistakes).run();
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidConfigException(mistakes.inOrder());
        }
        return config;
    }
}
