package congvu.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The habits of CONTRIBUTING.md that a machine can see. */
@Tag("architecture")
class StyleTest {

    private static final JavaClasses HOUSE = House.classes();
    private static final String VAGUE_WORDS = "utils?|commons?|impl|helpers?|managers?|misc";
    private static final String VAGUE_PACKAGE = ".*\\.(" + VAGUE_WORDS + ")(\\..*)?";
    private static final String VAGUE_CLASS = "(?i).*[a-z](Utils?|Impl|Helper|Manager)";
    private static final int LONGEST_FILE_LINES = 400;

    /** Of the design, not built yet. */
    private static final List<String> TOPICS_TO_COME = List.of("notification-log", "audit");

    private static final Pattern TOPIC_NAME = topicName();

    @Test
    void shouldNamePackagesByTheBusinessStep() {
        noClasses()
                .should()
                .resideInAPackage("congvu..")
                .andShould()
                .haveNameMatching(VAGUE_PACKAGE)
                .because(
                        "such a name tells nothing. Name the package by what an official or an operator would call the step")
                .check(HOUSE);
    }

    @Test
    void shouldNameClassesBySubjectAndRole() {
        classes()
                .should(new NotNamedLike(VAGUE_CLASS))
                .because(
                        "such a name tells nothing. Subject and role: ...Topology, ...Rule, ...Codec, ...Config, ...Meters")
                .check(HOUSE);
    }

    @Test
    void shouldLeaveStandardStreamsToTheCommand() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "congvu.schemas..",
                        "congvu.domain..",
                        "congvu.intake..",
                        "congvu.rules..",
                        "congvu.producers..",
                        "congvu.streams..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("standard output belongs to results. Return a value, or log a fixed sentence with key-values")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void shouldSayInEachPackageWhatItHoldsAndWhatNot() {
        // Given
        Set<Path> packages =
                House.mainSources().stream().map(Path::getParent).collect(Collectors.toCollection(TreeSet::new));

        // When
        List<String> silent = packages.stream()
                .filter(folder -> !isIntroduced(folder.resolve("package-info.java")))
                .map(StyleTest::inTheHouse)
                .toList();

        // Then
        assertThat(silent)
                .as(
                        "Expected a package-info.java with @NullMarked, one sentence of purpose and one of what is not here, "
                                + "in each package. Without @NullMarked NullAway does not look at it")
                .isEmpty();
    }

    @Test
    void shouldKeepFilesShort() {
        // When
        List<String> tooLong = House.sources().stream()
                .filter(file -> House.text(file).lines().count() > LONGEST_FILE_LINES)
                .map(StyleTest::inTheHouse)
                .toList();

        // Then
        assertThat(tooLong)
                .as(
                        "Expected no file above %d lines: a longer one is two ideas. Give the second its own name",
                        LONGEST_FILE_LINES)
                .isEmpty();
    }

    @Test
    void shouldSpellTopicNamesInTheCatalogueOnly() {
        // When
        List<String> spelling = House.mainSources().stream()
                .filter(file -> !file.startsWith(House.root().resolve("schemas")))
                .filter(file -> TOPIC_NAME.matcher(House.text(file)).find())
                .map(StyleTest::inTheHouse)
                .toList();

        // Then
        assertThat(spelling)
                .as("Expected topic names in the catalogue of schemas only: ask it for the topic, so that name, key, "
                        + "partitions and retention have one home")
                .isEmpty();
    }

    @Test
    void shouldKnowATopicByItsNameWhenTheCatalogueHasIt() {
        // When / Then
        assertThat(TopicCatalogue.standard().all())
                .hasSizeGreaterThan(10)
                .allMatch(topic -> TOPIC_NAME.matcher('"' + topic.name() + '"').matches());
        assertThat(TOPIC_NAME.matcher("\"congvu.deadline-changes\"").matches()).isTrue();
        assertThat(TOPIC_NAME.matcher("\"congvu-dossiers\"").matches()).isFalse();
    }

    /** As a literal, of whatever topic the catalogue has. */
    private static Pattern topicName() {
        Stream<String> built = TopicCatalogue.standard().all().stream().map(TopicSpec::name);
        return Pattern.compile(Stream.concat(built, TOPICS_TO_COME.stream().map(name -> "congvu." + name))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "\"(", ")\"")));
    }

    private static boolean isIntroduced(Path packageInfo) {
        if (!packageInfo.toFile().exists()) {
            return false;
        }
        String text = House.text(packageInfo);
        int declaration = text.indexOf("@NullMarked");
        long sentences = Pattern.compile("\\.(\\s|</p>)")
                .matcher(text.substring(0, Math.max(0, declaration)))
                .results()
                .count();
        return declaration > 0 && text.startsWith("/**") && sentences >= 2;
    }

    private static String inTheHouse(Path file) {
        return House.root().relativize(file).toString();
    }
}
