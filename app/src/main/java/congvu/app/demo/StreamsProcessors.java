package congvu.app.demo;

import congvu.app.config.KafkaConfig;
import congvu.app.http.Health;
import congvu.app.http.StreamsPage;
import congvu.app.outcome.InputAccounting;
import congvu.producers.delivery.KafkaAccess;
import congvu.streams.role.RoleConfig;
import congvu.streams.role.StreamsHealth;
import congvu.streams.role.StreamsRole;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;

/** The processors of this process, as the demo sees them. */
final class StreamsProcessors implements Processors {

    private final StreamsRole role;

    private StreamsProcessors(StreamsRole role) {
        this.role = role;
    }

    /** Starts them and returns at once. */
    static Processors start(KafkaConfig kafka, RoleConfig config, MeterRegistry meters) {
        KafkaAccess access = kafka.access();
        return new StreamsProcessors(StreamsRole.start(
                config, kafka.client(), access.topics(), access.registry(), meters, InstantSource.system()));
    }

    @Override
    public Health health() {
        return StreamsPage.of(role.health());
    }

    @Override
    public InputAccounting accounting(long events) {
        StreamsHealth told = role.health();
        return new InputAccounting(events, told.accepted(), told.duplicates(), told.refused());
    }

    @Override
    public boolean isIdle() {
        return role.isIdle();
    }

    @Override
    public void awaitRunning() throws InterruptedException {
        role.awaitRunning();
    }

    @Override
    public void onStop(Runnable listener) {
        role.onStop(listener);
    }

    @Override
    public void requireAlive() {
        role.requireAlive();
    }

    @Override
    public void close() {
        role.close();
    }
}
