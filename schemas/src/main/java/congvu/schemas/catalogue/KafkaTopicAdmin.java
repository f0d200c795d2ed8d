package congvu.schemas.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** Topics by Kafka's own Admin client, which stays the caller's to close. */
public final class KafkaTopicAdmin implements TopicAdmin {

    private static final long TIMEOUT_SECONDS = 30;
    private static final long PAUSE_MILLIS = 50;
    private static final int LOOKS_FOR_A_NEW_TOPIC = 200;

    private final Admin admin;

    public KafkaTopicAdmin(Admin admin) {
        this.admin = admin;
    }

    @Override
    public int brokers() {
        return await(admin.describeCluster().nodes(), "list its brokers").size();
    }

    @Override
    public Map<String, FoundTopic> describe(Collection<String> names) {
        Set<String> existing = new HashSet<>(await(admin.listTopics().names(), "list its topics"));
        existing.retainAll(new HashSet<>(names));
        Map<String, TopicDescription> descriptions =
                await(admin.describeTopics(existing).allTopicNames(), "describe topics");
        List<ConfigResource> resources = existing.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<ConfigResource, Config> configs =
                await(admin.describeConfigs(resources).all(), "describe the settings of topics");
        Map<String, FoundTopic> found = new HashMap<>();
        configs.forEach((resource, config) -> {
            TopicDescription description = descriptions.get(resource.name());
            if (description != null) {
                found.put(resource.name(), found(description, config));
            }
        });
        return found;
    }

    @Override
    public void create(List<PlannedTopic> topics) {
        List<NewTopic> wanted = topics.stream()
                .map(topic -> new NewTopic(
                                topic.name(),
                                topic.partitions(),
                                topic.replication().factor())
                        .configs(topic.settings()))
                .toList();
        admin.createTopics(wanted).values().forEach((name, created) -> awaitCreated(name, created));
        awaitVisible(topics.stream().map(PlannedTopic::name).toList());
    }

    private static FoundTopic found(TopicDescription description, Config config) {
        int fewestReplicas = description.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
        Map<String, String> settings = new HashMap<>();
        config.entries().forEach(entry -> {
            if (entry.value() != null) {
                settings.put(entry.name(), entry.value());
            }
        });
        return new FoundTopic(description.name(), description.partitions().size(), fewestReplicas, settings);
    }

    private static void awaitCreated(String name, KafkaFuture<Void> created) {
        try {
            await(created, "create topic " + name);
        } catch (TopicAdminException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** The controller answers before every broker has heard of the topic. */
    private void awaitVisible(List<String> names) {
        for (int look = 0; look < LOOKS_FOR_A_NEW_TOPIC; look++) {
            if (await(admin.listTopics().names(), "list its topics").containsAll(names)) {
                return;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TopicAdminException("Expected to wait for new topics, but was interrupted.", e);
            }
        }
    }

    private static <T> T await(KafkaFuture<T> future, String what) {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new TopicAdminException(
                    "Expected Kafka to " + what + ", but it did not: " + cause.getMessage(), cause);
        } catch (TimeoutException e) {
            throw new TopicAdminException(
                    "Expected Kafka to " + what + " within " + TIMEOUT_SECONDS
                            + " s, but there was no answer. Check that it runs, and the bootstrap address.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicAdminException("Expected Kafka to " + what + ", but was interrupted.", e);
        }
    }
}
