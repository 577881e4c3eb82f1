package io.ruptura.broker;

import io.ruptura.domain.config.runtime.KafkaConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics the engine needs and finds missing; those that exist are left as they are.
 *
 * <p>Time stamps are the broker's ({@code LogAppendTime}): retention then counts from arrival, so a history with old dates is not deleted the moment it is
 * written, and a simulated future is not refused.
 */
public final class Topics {

    private static final int PAUSE_MILLIS = 50;

    private Topics() {}

    /** Fails with one sentence when the broker does not answer within {@code timeoutMillis}. */
    public static void createMissing(KafkaConfig kafka, int timeoutMillis) {
        Map<String, Object> client = new HashMap<>(kafka.properties());
        client.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeoutMillis);
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeoutMillis);
        try (Admin admin = Admin.create(client)) {
            createMissing(admin, kafka, timeoutMillis);
        } catch (KafkaException | ExecutionException noAnswer) {
            throw new BrokerUnreachableException(kafka.bootstrapServers(), noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BrokerUnreachableException(kafka.bootstrapServers(), stopped);
        }
    }

    private static void createMissing(Admin admin, KafkaConfig kafka, int timeoutMillis)
            throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        List<NewTopic> missing = new ArrayList<>(all(kafka));
        missing.removeIf(topic -> existing.contains(topic.name()));
        try {
            admin.createTopics(missing).all().get();
        } catch (ExecutionException failed) {
            // Another job of the engine may have created it in between.
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
        awaitLeaders(admin, missing, timeoutMillis);
    }

    /**
     * Until every partition answers for its end, which only its leader does. The broker tells of a topic before it is ready to lead it; of a producer's first
     * batches it would refuse some and take later ones, which it then holds against those that are sent again. A topic the broker has not heard of yet from its
     * controller is asked for again.
     */
    private static void awaitLeaders(Admin admin, List<NewTopic> created, int timeoutMillis)
            throws ExecutionException, InterruptedException {
        for (int tries = Math.max(1, timeoutMillis / PAUSE_MILLIS); !areLed(admin, created, tries == 1); tries--) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private static boolean areLed(Admin admin, List<NewTopic> created, boolean isLastTry)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (NewTopic topic : created) {
            for (int partition = 0; partition < topic.numPartitions(); partition++) {
                ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        try {
            admin.listOffsets(ends).all().get();
            return true;
        } catch (ExecutionException notYet) {
            if (isLastTry || !(notYet.getCause() instanceof RetriableException)) {
                throw notYet;
            }
            return false;
        }
    }

    private static List<NewTopic> all(KafkaConfig kafka) {
        return List.of(
                topic(kafka, kafka.interactions(), TopicConfig.CLEANUP_POLICY_DELETE),
                topic(kafka, kafka.metrics(), TopicConfig.CLEANUP_POLICY_DELETE),
                topic(kafka, kafka.ruptures(), TopicConfig.CLEANUP_POLICY_COMPACT),
                topic(kafka, kafka.signals(), TopicConfig.CLEANUP_POLICY_DELETE),
                topic(kafka, kafka.deadLetters(), TopicConfig.CLEANUP_POLICY_DELETE),
                topic(kafka, kafka.commands(), TopicConfig.CLEANUP_POLICY_DELETE),
                topic(kafka, kafka.expectations(), TopicConfig.CLEANUP_POLICY_DELETE),
                topic(kafka, kafka.health(), TopicConfig.CLEANUP_POLICY_COMPACT),
                topic(kafka, kafka.policies(), TopicConfig.CLEANUP_POLICY_COMPACT),
                topic(kafka, kafka.slaEvents(), TopicConfig.CLEANUP_POLICY_DELETE));
    }

    private static NewTopic topic(KafkaConfig kafka, String name, String cleanup) {
        return new NewTopic(name, kafka.partitions(), (short) kafka.replicas())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        cleanup,
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                        "LogAppendTime"));
    }
}
