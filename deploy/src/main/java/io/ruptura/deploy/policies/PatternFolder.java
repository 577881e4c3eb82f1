package io.ruptura.deploy.policies;

import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.policy.Policy;
import io.ruptura.jobs.ingest.WallClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the patterns of a folder on the topic of policies, as they are added, changed and removed while the engine runs. What it put in an earlier run it knows from
 * the topic. A file is taken when two looks found the same in it, so that none is taken half written.
 */
public final class PatternFolder implements AutoCloseable {

    /** As whom the folder puts its patterns; what others put is left to them. */
    static final String BY = "patterns-folder";

    private static final Logger LOG = LoggerFactory.getLogger(PatternFolder.class);
    private static final String ENDING = ".epl";
    private static final long EVERY_SECONDS = 1;

    private final Path folder;
    private final PolicyTopic topic;
    private final WallClock clock;
    private final ScheduledThreadPoolExecutor looks;
    private Map<String, String> put;
    private Map<String, String> found = Map.of();

    PatternFolder(Path folder, KafkaConfig kafka, WallClock clock) {
        this.folder = folder;
        this.topic = new PolicyTopic(kafka);
        this.clock = clock;
        this.looks = new ScheduledThreadPoolExecutor(1, look -> {
            Thread thread = new Thread(look, "patterns-folder");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Looks at the folder from now on. */
    public static PatternFolder watch(Path folder, KafkaConfig kafka, WallClock clock) {
        PatternFolder watch = new PatternFolder(folder, kafka, clock);
        var unused = watch.looks.scheduleWithFixedDelay(watch::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
        return watch;
    }

    @Override
    public void close() {
        looks.shutdownNow();
        topic.close();
    }

    /** One look; what is wrong with it is logged, and the next goes on. */
    void look() {
        try {
            if (put == null) {
                put = ownOnTopic();
            }
            Map<String, String> now = texts();
            boolean isSettled = now.equals(found);
            found = now;
            if (isSettled) {
                publish(now);
            }
        } catch (IOException | UncheckedIOException | KafkaException unreadable) {
            // The next look is a second away.
            LOG.warn("the patterns of {} are not taken: {}", folder, String.valueOf(unreadable.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish(Map<String, String> now) throws InterruptedException {
        for (String gone :
                put.keySet().stream().filter(id -> !now.containsKey(id)).toList()) {
            topic.put(new Policy(Policy.Kind.PATTERN, gone, null, null, clock.nowMillis()));
            put.remove(gone);
        }
        for (Map.Entry<String, String> file : now.entrySet()) {
            if (!file.getValue().equals(put.get(file.getKey()))) {
                topic.put(new Policy(Policy.Kind.PATTERN, file.getKey(), file.getValue(), BY, clock.nowMillis()));
                put.put(file.getKey(), file.getValue());
            }
        }
    }

    private Map<String, String> ownOnTopic() {
        Map<String, String> own = new TreeMap<>();
        for (Policy policy : topic.newest().values()) {
            if (policy.kind() == Policy.Kind.PATTERN && BY.equals(policy.by())) {
                own.put(policy.id(), policy.text());
            }
        }
        return own;
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                texts.putIfAbsent(name.substring(0, name.length() - ENDING.length()), Files.readString(file));
            }
        }
        return texts;
    }
}
