package congvu.testkit.subscriber;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.registry.EmbeddedRegistry;
import congvu.schemas.registry.RegistryConfig;
import congvu.schemas.registry.SchemaRegistryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a subscriber to the test, without a broker: with a registry on 127.0.0.1, and records as a consumer hands them over.
 *
 * <p>Each hazard comes alone first, so that a failure has a name, then all come one after the other.
 */
public final class SubscriberKit implements AutoCloseable {

    private final Path folder;
    private final EmbeddedRegistry registry;
    private final HazardScripts scripts;
    private int subjects;

    private SubscriberKit(Path folder, EmbeddedRegistry registry) {
        this.folder = folder;
        this.registry = registry;
        RecordMint mint = new RecordMint(new SchemaRegistryClient(RegistryConfig.at(registry.url())));
        this.scripts = new HazardScripts(TopicCatalogue.standard(), mint);
    }

    /** @param folder an empty one, for the registry and for what subscribers keep */
    public static SubscriberKit open(Path folder) {
        return new SubscriberKit(folder, EmbeddedRegistry.start(folder.resolve("registry"), 0));
    }

    /** What becomes of the subscriber. */
    public KitReport judge(Subscriber.Start start) {
        int subject = ++subjects;
        Map<Hazard, List<String>> faults = new EnumMap<>(Hazard.class);
        for (Hazard hazard : Hazard.values()) {
            faults.put(hazard, play(scripts.of(hazard), start, subject + "-" + hazard));
        }
        return new KitReport(faults, play(scripts.ofAll(), start, subject + "-together"));
    }

    private List<String> play(Script script, Subscriber.Start start, String name) {
        Path own = folder.resolve(name);
        try {
            Files.createDirectories(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Trial(() -> start.in(own, registry.url())).play(script);
    }

    @Override
    public void close() {
        registry.close();
    }
}
