package congvu.testkit.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.registry.RegistryConfig;
import congvu.schemas.registry.SchemaRegistry;
import congvu.schemas.registry.SchemaRegistryClient;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kit passes whoever is right, and sees each flaw at the hazard that it is about and at no other. */
class SubscriberKitTest {

    @TempDir
    private static Path folder;

    private static SubscriberKit kit;
    private static SchemaRegistry registry;

    @BeforeAll
    static void open() {
        kit = SubscriberKit.open(folder);
    }

    @AfterAll
    static void close() {
        kit.close();
    }

    @ParameterizedTest
    @EnumSource
    void shouldSeeEachFlawWhereItShowsAndNowhereElse(Flaw flaw) {
        // When
        KitReport report = kit.judge((own, url) -> new PlantedSubscriber(flaw, own, registryAt(url)));

        // Then
        assertThat(report.failed()).as(report.text()).containsExactlyInAnyOrderElementsOf(flaw.seenAt());
        assertThat(report.together().isEmpty()).as(report.text()).isEqualTo(flaw == Flaw.NONE);
        assertThat(report.isPassed()).isEqualTo(flaw == Flaw.NONE);
    }

    @Test
    void shouldHaveAFlawForEachHazard() {
        // Given
        Set<Hazard> seen = EnumSet.noneOf(Hazard.class);

        // When
        Arrays.stream(Flaw.values()).forEach(flaw -> seen.addAll(flaw.seenAt()));

        // Then
        assertThat(seen).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Hazard.PLAIN)));
    }

    @Test
    void shouldNotPassWhoShowsNothing() {
        // When
        KitReport report = kit.judge((own, url) -> new SilentSubscriber());

        // Then
        assertThat(report.failed()).contains(Hazard.PLAIN);
        assertThat(report.text()).contains("nothing to compare");
    }

    /** The kit has one for all its subscribers. */
    private static SchemaRegistry registryAt(String url) {
        if (registry == null) {
            registry = new SchemaRegistryClient(RegistryConfig.at(url));
        }
        return registry;
    }

    /** Takes everything, keeps nothing. */
    private static final class SilentSubscriber implements Subscriber {

        @Override
        public Map<Place, Long> positions() {
            return Map.of();
        }

        @Override
        public void take(List<Delivery> poll) {}

        @Override
        public View view() {
            return new View(Map.of(), null);
        }
    }
}
