package congvu.bench.micro;

import congvu.app.config.ShippedFiles;
import congvu.bench.load.RuleLoad;
import congvu.domain.dossier.DossierEventType;
import congvu.domain.dossier.DossierFacts;
import congvu.domain.dossier.DossierFold;
import congvu.domain.dossier.Journal;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.fact.FileFacts;
import congvu.domain.fact.FileStory;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.ReferenceBookBuilder;
import congvu.domain.reference.Unit;
import congvu.domain.rule.Matches;
import congvu.domain.standing.Policy;
import congvu.domain.standing.Standing;
import congvu.producers.reference.ReferenceFiles;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.streams.reference.RuleReader;
import congvu.streams.role.RoleConfig;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What rules add to a dossier of four events: its facts told and asked, beside its fold and what stands about it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RulesBenchmark {

    private static final long HOUR_MILLIS = 3_600_000;
    private static final long MORNING = 1_748_916_000_000L;
    private static final long TICK = MORNING + 31 * HOUR_MILLIS;
    private static final String TOPIC = TopicCatalogue.standard().dossiers().name();

    /** How many rules: none, the default pack, many. */
    @Param({"0", "27", "200"})
    public int rules;

    private final Policy policy = RoleConfig.defaults().dossiers().policy();
    private ReferenceBook book = ReferenceBook.empty();
    private Journal journal = Journal.empty();

    @Setup
    public void history() {
        ReferenceBookBuilder builder = ReferenceBook.builder()
                .unit(new Unit("H77", null, "Province", null, null, null, null, List.of()))
                .unit(new Unit("H77.101", "H77", "Ward", null, null, null, null, List.of()));
        RuleLoad.of(
                        ReferenceFiles.read(List.of(ShippedFiles.find("reference/vn/rules.yaml")))
                                .rules(),
                        rules)
                .forEach(rule -> builder.rule(RuleReader.rule(rule)));
        book = builder.buildUsable();
        journal = Journal.empty()
                .with(event("1", DossierEventType.ACCEPTED, MORNING, MORNING + 50 * HOUR_MILLIS))
                .with(event("2", DossierEventType.TRANSFERRED, MORNING + HOUR_MILLIS, JournalEntry.NONE))
                .with(event("3", DossierEventType.STEP_DONE, MORNING + 5 * HOUR_MILLIS, JournalEntry.NONE))
                .with(event("4", DossierEventType.DECIDED, MORNING + 30 * HOUR_MILLIS, JournalEntry.NONE));
    }

    /** What an event costs the domain without the log, the store and the wire. */
    @Benchmark
    public int factsStandingAndRules() {
        DossierFacts facts = DossierFold.fold("H77.101-20000001", journal, book);
        Standing standing = Standing.of(facts, journal, book, policy, TICK);
        Matches matches = new Matches();
        FileFacts.tell(
                new FileStory(journal, facts, standing.alerts(), TOPIC, 0),
                book,
                policy,
                TICK,
                (fact, legs) -> matches.add(fact, legs, book.ancestorsOf(fact.unitId(), fact.epochDay())));
        return matches.own().size();
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
