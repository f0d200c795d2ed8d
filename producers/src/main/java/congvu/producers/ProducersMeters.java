package congvu.producers;

import congvu.producers.importing.report.RowCounts;
import congvu.producers.reference.ReferenceChange;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Meters of everything that writes input topics.
 *
 * <p>The laws, asserted by tests after each import:
 *
 * <pre>
 * congvu.import.rows.read  = congvu.import.rows{outcome=used} + {outcome=skipped} + {outcome=rejected}
 * congvu.import.events.made = congvu.import.events{outcome=sent} + {outcome=already-there}
 * </pre>
 *
 * A row that is used tells one event or more. An event is sent once its transaction is committed, and already there
 * when an import that was cut off had committed it. Reasons of refusals are a closed list; reasons of skips are the
 * user's own words and therefore in the summary of the import only, not in a tag.
 */
public final class ProducersMeters {

    private final MeterRegistry registry;
    private final Counter rowsRead;
    private final Counter eventsMade;
    private final AtomicLong lastTickMillis = new AtomicLong();
    private final AtomicLong clockStopped = new AtomicLong();

    public ProducersMeters(MeterRegistry registry) {
        this.registry = registry;
        this.rowsRead = Counter.builder("congvu.import.rows.read")
                .description("Rows read from files")
                .register(registry);
        this.eventsMade = Counter.builder("congvu.import.events.made")
                .description("Events that rows told")
                .register(registry);
        registry.gauge("congvu.clock.tick.last.epoch.ms", lastTickMillis);
        registry.gauge("congvu.clock.stopped", clockStopped);
    }

    /** Rows of one file, when it is read to its end. */
    public void rows(RowCounts counts) {
        rowsRead.increment((double) counts.rows());
        rows("used").increment((double) counts.used());
        rows("skipped").increment((double) counts.skippedRows());
        rows("rejected").increment((double) counts.rejectedRows());
        counts.rejected()
                .forEach((reason, count) -> Counter.builder("congvu.import.rejected")
                        .description("Rows refused, by reason")
                        .tag("reason", reason.name())
                        .register(registry)
                        .increment(count));
    }

    /** Events of one file, and how many of them an earlier run had committed. */
    public void eventsMade(long made, long alreadyThere) {
        eventsMade.increment((double) made);
        events("already-there").increment((double) alreadyThere);
    }

    /** Events of one committed transaction. */
    public void eventsSent(long sent) {
        events("sent").increment((double) sent);
    }

    /** One reference record that was compared with the topic. */
    public void reference(ReferenceChange.Kind kind) {
        Counter.builder("congvu.reference.records")
                .description("Reference records applied, by what became of them")
                .tag("outcome", kind.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
    }

    /** A tick that every partition has taken. */
    public void ticked(long nowMillis) {
        lastTickMillis.set(nowMillis);
        Counter.builder("congvu.clock.ticks")
                .description("Ticks that every partition has taken")
                .register(registry)
                .increment();
    }

    /** Whether the guard holds the clock. */
    public void clockStopped(boolean stopped) {
        clockStopped.set(stopped ? 1 : 0);
    }

    private Counter rows(String outcome) {
        return Counter.builder("congvu.import.rows")
                .description("Rows of files, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter events(String outcome) {
        return Counter.builder("congvu.import.events")
                .description("Events of imports, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
