package congvu.bench.micro;

import congvu.app.config.ShippedFiles;
import congvu.bench.load.RuleLoad;
import congvu.domain.dossier.DossierFacts;
import congvu.domain.dossier.DossierFold;
import congvu.domain.dossier.Journal;
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

    private static final String TOPIC = TopicCatalogue.standard().dossiers().name();

    /** How many rules: none, the default pack, many. */
    @Param({"0", "28", "200"})
    public int rules;

    private final Policy policy = RoleConfig.defaults().dossiers().policy();
    private ReferenceBook book = ReferenceBook.empty();
    private Journal journal = Journal.empty();

    @Setup
    public void history() {
        ReferenceBookBuilder builder = ReferenceBook.builder()
                .unit(new Unit("H77", null, "Province", null, null, null, null, List.of()))
                .unit(new Unit(FourEvents.UNIT_ID, "H77", "Ward", null, null, null, null, List.of()));
        RuleLoad.of(
                        ReferenceFiles.read(List.of(ShippedFiles.find("reference/vn/rules.yaml")))
                                .rules(),
                        rules)
                .forEach(rule -> builder.rule(RuleReader.rule(rule)));
        book = builder.buildUsable();
        journal = FourEvents.journal();
    }

    /** What an event costs the domain without the log, the store and the wire. */
    @Benchmark
    public int factsStandingAndRules() {
        DossierFacts facts = DossierFold.fold(FourEvents.DOSSIER_ID, journal, book);
        Standing standing = Standing.of(facts, journal, book, policy, FourEvents.TICK);
        Matches matches = new Matches();
        FileFacts.tell(
                new FileStory(journal, facts, standing.alerts(), TOPIC, 0),
                book,
                policy,
                FourEvents.TICK,
                (fact, legs) -> matches.add(fact, legs, book.ancestorsOf(fact.unitId(), fact.epochDay())));
        return matches.own().size();
    }
}
