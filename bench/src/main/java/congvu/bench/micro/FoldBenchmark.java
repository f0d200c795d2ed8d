package congvu.bench.micro;

import congvu.domain.dossier.DossierEventType;
import congvu.domain.dossier.DossierFacts;
import congvu.domain.dossier.DossierFold;
import congvu.domain.dossier.Journal;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.standing.Policy;
import congvu.domain.standing.Standing;
import congvu.streams.role.RoleConfig;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What stands about a dossier of four events: its facts from the journal, then the decision at a tick. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FoldBenchmark {

    private static final long HOUR_MILLIS = 3_600_000;
    private static final long MORNING = 1_748_916_000_000L;

    private final ReferenceBook book = ReferenceBook.empty();
    private final Policy policy = RoleConfig.defaults().dossiers().policy();
    private Journal journal = Journal.empty();

    @Setup
    public void history() {
        journal = Journal.empty()
                .with(event("1", DossierEventType.ACCEPTED, MORNING, MORNING + 50 * HOUR_MILLIS))
                .with(event("2", DossierEventType.TRANSFERRED, MORNING + HOUR_MILLIS, JournalEntry.NONE))
                .with(event("3", DossierEventType.STEP_DONE, MORNING + 5 * HOUR_MILLIS, JournalEntry.NONE))
                .with(event("4", DossierEventType.DECIDED, MORNING + 30 * HOUR_MILLIS, JournalEntry.NONE));
    }

    @Benchmark
    public DossierFacts facts() {
        return DossierFold.fold("H77.101-20000001", journal, book);
    }

    @Benchmark
    public Standing factsAndStanding() {
        DossierFacts facts = DossierFold.fold("H77.101-20000001", journal, book);
        return Standing.of(facts, journal, book, policy, MORNING + 31 * HOUR_MILLIS);
    }

    private static JournalEntry event(String id, DossierEventType type, long occurredAt, long appointmentAt) {
        boolean isAcceptance = type == DossierEventType.ACCEPTED;
        return new JournalEntry(
                id,
                "bench",
                type,
                occurredAt,
                isAcceptance ? "H77.101" : null,
                isAcceptance ? "9.001000" : null,
                appointmentAt,
                type == DossierEventType.STEP_DONE ? "review" : null,
                JournalEntry.NONE,
                null,
                null,
                0);
    }
}
