package congvu.bench.micro;

import congvu.domain.dossier.DossierFacts;
import congvu.domain.dossier.DossierFold;
import congvu.domain.dossier.Journal;
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

    private final ReferenceBook book = ReferenceBook.empty();
    private final Policy policy = RoleConfig.defaults().dossiers().policy();
    private Journal journal = Journal.empty();

    @Setup
    public void history() {
        journal = FourEvents.journal();
    }

    @Benchmark
    public DossierFacts facts() {
        return DossierFold.fold(FourEvents.DOSSIER_ID, journal, book);
    }

    @Benchmark
    public Standing factsAndStanding() {
        DossierFacts facts = DossierFold.fold(FourEvents.DOSSIER_ID, journal, book);
        return Standing.of(facts, journal, book, policy, FourEvents.TICK);
    }
}
