package io.ruptura.domain.config.binding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Collects every mistake of one file and remembers where each key was written. */
public final class Mistakes {

    private record Written(int line, String text) {}

    private final List<Mistake> found = new ArrayList<>();
    private final Map<String, Written> written = new HashMap<>();

    public void wasWritten(String path, Node node) {
        written.put(path, new Written(line(node), text(node)));
    }

    public boolean isWritten(String path) {
        return written.containsKey(path);
    }

    public void add(Mistake mistake) {
        found.add(mistake);
    }

    public void add(String path, Node node, String rule, String example) {
        found.add(new Mistake(line(node), path, rule, text(node), example));
    }

    /** A mistake found after the nodes were read: the place is that of the key, or of the nearest key around it that was written. */
    public void add(String path, String rule, String value, String example) {
        found.add(new Mistake(lineOf(path), path, rule, value, example));
    }

    /** As {@link #add(String, String, String, String)}, with the value as it stands in the file, or the default. */
    public void addWritten(String path, String rule, String otherwise, String example) {
        Written here = written.get(path);
        add(path, rule, here == null ? otherwise : here.text, example);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Mistake> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Mistake::line).thenComparing(Mistake::key))
                .toList();
    }

    private int lineOf(String path) {
        for (String around = path; !around.isEmpty(); around = parent(around)) {
            if (written.containsKey(around)) {
                return written.get(around).line;
            }
        }
        return 0;
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }

    private static int line(Node node) {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }

    private static String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isEmpty() ? "empty" : scalar.getValue();
        }
        return node instanceof SequenceNode ? "a list" : "a map";
    }
}
