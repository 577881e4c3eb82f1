package io.ruptura.deploy.policies;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ruptura.deploy.CommandFailedException;
import io.ruptura.deploy.ConfigFile;
import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.HealthJson;
import io.ruptura.domain.json.UnreadableRecordException;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.policy.PolicyJson;
import io.ruptura.jobs.ingest.LiveClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ruptura policies}: what may change while the engine runs, put, removed and listed. */
@Command(
        name = "policies",
        description = "Changes patterns, calendars, service levels, promises and maintenance while the engine runs.")
public final class PoliciesCommand implements Runnable {

    private static final String WHICH =
            "Kind and name: calendar/ID, sla/ID, pattern/ID, service-level/ID or maintenance/ID.";
    private static final int LOOKS = 100;

    @Spec
    private CommandSpec spec;

    /** Without a subcommand there is nothing to do: misuse. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: policies put, remove or list");
    }

    @Command(name = "put", description = "Puts or replaces a policy and waits for the engine's answer.")
    int put(
            @Option(names = "--config", required = true, paramLabel = "FILE", description = "configuration file")
                    Path config,
            @Option(names = "--by", defaultValue = "command line", paramLabel = "NAME", description = "who puts it")
                    String by,
            @Parameters(paramLabel = "KIND/ID", description = WHICH) String key,
            @Parameters(paramLabel = "FILE", description = "What the policy says: EPL for a pattern, else YAML.")
                    Path text)
            throws IOException, InterruptedException {
        Policy named = named(key);
        return send(
                config, new Policy(named.kind(), named.id(), Files.readString(text), by, new LiveClock().nowMillis()));
    }

    @Command(name = "remove", description = "Removes a policy and waits for the engine's answer.")
    int remove(
            @Option(names = "--config", required = true, paramLabel = "FILE", description = "configuration file")
                    Path config,
            @Parameters(paramLabel = "KIND/ID", description = WHICH) String key)
            throws IOException, InterruptedException {
        return send(config, named(key));
    }

    @Command(name = "list", description = "Lists the policies that were put and not removed, accepted or not.")
    int list(
            @Option(names = "--config", required = true, paramLabel = "FILE", description = "configuration file")
                    Path config)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (PolicyTopic topic = new PolicyTopic(ConfigFile.read(config).kafka())) {
            out.printf(Locale.ROOT, "%-32s %-24s %s%n", "POLICY", "PUT", "BY");
            for (Map.Entry<String, Policy> policy : topic.newest().entrySet()) {
                Instant put = Instant.ofEpochMilli(policy.getValue().timeMillis());
                out.printf(
                        Locale.ROOT,
                        "%-32s %-24s %s%n",
                        policy.getKey(),
                        put,
                        policy.getValue().by());
            }
        } catch (KafkaException noAnswer) {
            throw new CommandFailedException(String.valueOf(noAnswer.getMessage()));
        }
        out.flush();
        return 0;
    }

    private Policy named(String key) {
        try {
            return PolicyJson.removed(key.getBytes(UTF_8), new LiveClock().nowMillis());
        } catch (UnreadableRecordException unknown) {
            throw new ParameterException(spec.commandLine(), unknown.getMessage());
        }
    }

    private int send(Path config, Policy policy) throws IOException, InterruptedException {
        KafkaConfig kafka = ConfigFile.read(config).kafka();
        try (TopicReading health = TopicReading.fromNow(kafka, kafka.health());
                PolicyTopic topic = new PolicyTopic(kafka)) {
            topic.put(policy);
            Health answer = answer(health, policy);
            if (answer == null) {
                throw new CommandFailedException(
                        policy.key() + " was put, and nobody has answered; is the engine running?");
            }
            if (answer.status() == Health.Status.REFUSED) {
                throw new CommandFailedException(policy.key() + " is refused: " + answer.detail());
            }
            spec.commandLine().getErr().println("ruptura: " + policy.key() + " " + answer.detail());
            return 0;
        } catch (KafkaException noAnswer) {
            throw new CommandFailedException(String.valueOf(noAnswer.getMessage()));
        }
    }

    private static Health answer(TopicReading health, Policy policy) {
        AtomicReference<Health> answer = new AtomicReference<>();
        for (int look = 0; look < LOOKS && answer.get() == null; look++) {
            health.next(record -> {
                if (record.key() != null
                        && record.value() != null
                        && new String(record.key(), UTF_8).endsWith(":" + policy.key())) {
                    answer.compareAndSet(null, HealthJson.read(record.value()));
                }
            });
        }
        return answer.get();
    }
}
