package io.ruptura.domain.config.binding;

import io.ruptura.domain.config.binding.ScalarReader.RuleBrokenException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Binds YAML nodes to the records of this package. It never stops at a mistake: the default takes the place of a value that cannot be used, and the
 * rest is read.
 */
public final class SettingBinder {

    /** How a constructor speaks of one of its components: {@code step must divide one minute, was PT7S (e.g. 10s)}. */
    private static final Pattern COMPONENT_RULE =
            Pattern.compile("(\\S+) (.*?)(?:, was ([^(]*?))?(?: \\(e\\.g\\. (.*)\\))?");

    private final Mistakes mistakes;

    public SettingBinder(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** The record of this node; of defaults alone when the node is null. */
    public <T extends Record> T bindRecord(String path, Class<T> type, Node node) {
        Map<String, Node> given = entries(path, node);
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String key = SettingKeys.of(components[i]);
            Setting setting = components[i].getAnnotation(Setting.class);
            values[i] = bind(SettingKeys.join(path, key), components[i].getGenericType(), setting, given.remove(key));
        }
        given.forEach((key, value) -> reportUnknown(path, key, value, components));
        return construct(path, type, components, values);
    }

    private Object bind(String path, Type type, Setting setting, Node node) {
        if (node == null || node.getTag().equals(Tag.NULL)) {
            return byDefault(path, type, setting);
        }
        mistakes.wasWritten(path, node);
        Object value = bindGiven(path, type, setting, node);
        return value == null ? byDefault(path, type, setting) : value;
    }

    /** The value, or null after a mistake. */
    private Object bindGiven(String path, Type type, Setting setting, Node node) {
        Class<?> raw = raw(type);
        if (raw == List.class) {
            return bindList(path, argument(type, 0), setting, node);
        }
        if (raw == Map.class) {
            return bindMap(path, argument(type, 1), setting, node);
        }
        if (raw.isRecord()) {
            return bindRecord(path, raw.asSubclass(Record.class), node);
        }
        return bindScalar(path, raw, setting, node);
    }

    private Object bindScalar(String path, Class<?> type, Setting setting, Node node) {
        if (!(node instanceof ScalarNode scalar) || node.getTag().equals(Tag.NULL)) {
            mistakes.add(path, node, ScalarReader.rule(type, setting), example(setting));
            return null;
        }
        try {
            return ScalarReader.read(type, scalar.getValue().strip(), setting);
        } catch (RuleBrokenException broken) {
            mistakes.add(path, node, broken.getMessage(), example(setting));
            return null;
        }
    }

    private Object bindList(String path, Type element, Setting setting, Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            mistakes.add(path, node, "must be a list", example(setting));
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < sequence.getValue().size(); i++) {
            Node item = sequence.getValue().get(i);
            String itemPath = path + "[" + i + "]";
            mistakes.wasWritten(itemPath, item);
            Object value = bindGiven(itemPath, element, setting, item);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private Object bindMap(String path, Type element, Setting setting, Node node) {
        if (!(node instanceof MappingNode)) {
            mistakes.add(path, node, "must be a map", example(setting));
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        entries(path, node).forEach((key, item) -> {
            String itemPath = SettingKeys.join(path, key);
            mistakes.wasWritten(itemPath, item);
            Object value = bindGiven(itemPath, element, setting, item);
            if (value != null) {
                values.put(key, value);
            }
        });
        return values;
    }

    private Map<String, Node> entries(String path, Node node) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (node == null) {
            return entries;
        }
        if (!(node instanceof MappingNode mapping)) {
            mistakes.add(path, node, "must be a map of settings", "zone: UTC");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Node keyNode = tuple.getKeyNode();
            if (!(keyNode instanceof ScalarNode key)) {
                mistakes.add(path, keyNode, "must have keys that are text", "zone: UTC");
            } else if (entries.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                mistakes.add(SettingKeys.join(path, key.getValue()), keyNode, "must be given once", "");
            }
        }
        return entries;
    }

    private void reportUnknown(String path, String key, Node value, RecordComponent[] components) {
        Map<String, Setting> known = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            known.put(SettingKeys.of(component), component.getAnnotation(Setting.class));
        }
        String wrong = SettingKeys.join(path, key);
        Nearest.of(key, known.keySet())
                .ifPresentOrElse(
                        near -> mistakes.add(
                                wrong,
                                value,
                                "is not a setting, did you mean " + near + "?",
                                near + ": " + example(known.get(near))),
                        () -> mistakes.add(
                                wrong, value, "is not a setting; there are " + String.join(", ", known.keySet()), ""));
    }

    private Object byDefault(String path, Type type, Setting setting) {
        if (!setting.byDefault().isEmpty()) {
            Mistakes none = new Mistakes();
            Object value =
                    new SettingBinder(none).bindGiven(path, type, setting, YamlText.compose(setting.byDefault(), none));
            if (!none.isEmpty()) {
                throw new IllegalStateException("the default is wrong: " + none.inOrder());
            }
            return value;
        }
        Class<?> raw = raw(type);
        if (raw == List.class) {
            return List.of();
        }
        if (raw == Map.class) {
            return Map.of();
        }
        return raw.isRecord() ? bindRecord(path, raw.asSubclass(Record.class), null) : "";
    }

    /** The record, or the record of defaults after a mistake that its constructor found. */
    private <T extends Record> T construct(String path, Class<T> type, RecordComponent[] components, Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            if (!(refused.getCause() instanceof IllegalArgumentException reason)) {
                throw new IllegalStateException("cannot build " + path, refused.getCause());
            }
            reportRefused(path, components, reason.getMessage());
            return new SettingBinder(new Mistakes()).bindRecord(path, type, null);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("not a settings record: " + type, impossible);
        }
    }

    private void reportRefused(String path, RecordComponent[] components, String message) {
        Matcher parts = COMPONENT_RULE.matcher(message);
        if (parts.matches()) {
            for (RecordComponent component : components) {
                if (component.getName().equals(parts.group(1))
                        || SettingKeys.of(component).equals(parts.group(1))) {
                    mistakes.addWritten(
                            SettingKeys.join(path, SettingKeys.of(component)),
                            parts.group(2),
                            text(parts.group(3)),
                            text(parts.group(4)));
                    return;
                }
            }
        }
        mistakes.addWritten(path, "is not valid: " + message, "", "");
    }

    private static String text(String group) {
        return group == null ? "" : group;
    }

    private static String example(Setting setting) {
        return setting.example().isEmpty() ? setting.byDefault() : setting.example();
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
