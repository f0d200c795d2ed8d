package congvu.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which room may know which. The poms say it first; this says it for a pom that was changed in passing. */
@Tag("architecture")
class RoomsTest {

    private static final JavaClasses HOUSE = House.classes();

    /** Each room with the rooms it may know; what is not named here is forbidden. */
    private static final Map<String, List<String>> MAY_KNOW = new TreeMap<>(Map.of(
            "schemas", List.of(),
            "domain", List.of(),
            "intake", List.of("schemas", "domain"),
            "rules", List.of("domain"),
            "testkit", List.of("schemas", "domain"),
            "producers", List.of("schemas", "domain", "intake", "rules"),
            "streams", List.of("schemas", "domain", "intake", "rules"),
            "app", List.of("schemas", "domain", "rules", "producers", "streams"),
            "bench", List.of("schemas", "domain", "intake", "rules", "producers", "streams", "app")));

    @TestFactory
    Stream<DynamicTest> shouldKnowOnlyTheRoomsBeforeIt() {
        return MAY_KNOW.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
                    String[] forbidden = MAY_KNOW.keySet().stream()
                            .filter(other -> !other.equals(room.getKey())
                                    && !room.getValue().contains(other))
                            .map(other -> "congvu." + other + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage("congvu." + room.getKey() + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden)
                            .because(
                                    "rooms meet in topics. Move what both need down: a rule to domain, a record or a topic name "
                                            + "to schemas; only app wires rooms together")
                            .allowEmptyShould(true)
                            .check(HOUSE);
                }));
    }

    @Test
    void shouldHaveNothingButTheJdkInTheDomain() {
        classes()
                .that()
                .resideInAPackage("congvu.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("congvu.domain..", "java..", "org.jspecify.annotations..")
                .because("a rule must be readable and testable without any library. Let the caller fetch, decode and "
                        + "log, and hand a plain record in")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void shouldKeepTheLanguageOfConditionsInOneRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackages("congvu.rules..", "congvu.testkit.signal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.cel..")
                .because(
                        "a condition is what congvu.rules compiles it into; ask it through congvu.domain.rule.Condition."
                                + " Only the judge asks CEL itself, since nothing that is judged may judge")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void shouldKeepInputProducersOutOfStreams() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "congvu.streams..", "congvu.schemas..", "congvu.domain..", "congvu.intake..", "congvu.rules..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.apache.kafka.clients.producer.KafkaProducer")
                .because(
                        "every topic has one writer, and what a processor writes must be in its transaction. Forward the "
                                + "record to a sink; input topics are written by producers")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void shouldKeepTheOutsideWorldOutOfStreams() {
        noClasses()
                .that()
                .resideInAPackage("congvu.streams..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "jakarta.mail..", "com.sun.net.httpserver..", "io.javalin..")
                .because(
                        "a call that leaves the process cannot be rolled back with the transaction. Publish a record, and "
                                + "let another role act on it")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void shouldHaveNoCyclesBetweenTheStepsOfARoom() {
        slices().matching("congvu.(*).(*)..")
                .should()
                .beFreeOfCycles()
                .because("steps of a room follow one another. Move the type that both need into the earlier step, or "
                        + "merge the two packages if they are one idea")
                .allowEmptyShould(true)
                .check(HOUSE);
    }
}
