package io.ruptura.simulator.trouble;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ruptura.domain.rupture.RuptureKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was planted and what came of it, for whoever judges what was found.
 *
 * @param detectableFromMillis when it first touched something or a platform told of it, -1 when it has touched nothing: before that nobody can know
 * @param touched how many contacts, agents or events it concerned
 * @param effectUntilMillis when the last of those whom it made wait, come back later or keep an agent for longer were done with that: its end, or after it
 */
public record Truth(Episode episode, long detectableFromMillis, long touched, long effectUntilMillis) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One JSON line: {@code {"kind","scope","from","to","severity","detectableFrom","effectUntil","touched","magnitude","accepted","consequences"}}, and for a decoy
     * {@code {"decoy":true,"kind","scope","from","to","touched","magnitude"}}.
     */
    public String toJson() {
        Map<String, Object> line = new LinkedHashMap<>();
        boolean isRupture = episode.rupture() != null;
        if (!isRupture) {
            line.put("decoy", true);
        }
        line.put("kind", episode.kind());
        line.put("scope", new TreeMap<>(episode.scope()));
        line.put("from", text(episode.fromMillis()));
        line.put("to", text(episode.toMillis()));
        if (isRupture) {
            line.put("severity", episode.severity().wireName());
            line.put("detectableFrom", detectableFromMillis < 0 ? null : text(detectableFromMillis));
            line.put("effectUntil", text(effectUntilMillis));
        }
        line.put("touched", touched);
        line.put("magnitude", magnitude());
        if (isRupture) {
            line.put("accepted", names(Answers.right(episode.rupture())));
            line.put("consequences", names(Answers.consequences(episode.rupture())));
        }
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text is always JSON", e);
        }
    }

    /** What of its size means something for its kind. */
    private Map<String, Object> magnitude() {
        Map<String, Object> sizes = new LinkedHashMap<>();
        Size size = episode.size();
        if (episode.isMeasuredBy(Effect.Measure.FACTOR)) {
            sizes.put("factor", size.factor());
        }
        if (episode.isMeasuredBy(Effect.Measure.SHARE)) {
            sizes.put("share", size.share());
        }
        if (episode.isMeasuredBy(Effect.Measure.DELAY)) {
            sizes.put("delaySeconds", size.delayMillis() / 1000.0);
        }
        if (episode.has(Effect.TOPIC) && size.topicShare() > 0) {
            sizes.put("topic", size.topic());
            sizes.put("topicShare", size.topicShare());
        }
        return sizes;
    }

    private static List<String> names(Set<RuptureKind> kinds) {
        return kinds.stream().map(RuptureKind::wireName).toList();
    }

    private static String text(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
