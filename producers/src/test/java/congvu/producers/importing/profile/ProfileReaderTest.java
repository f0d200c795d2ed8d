package congvu.producers.importing.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.domain.reference.Unit;
import congvu.producers.importing.ProjectFiles;
import congvu.producers.importing.Resources;
import congvu.producers.yaml.YamlProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProfileReaderTest {

    @TempDir
    private Path folder;

    @Test
    void shouldTakeDefaultsWhenAProfileSaysOnlyWhatItMust() throws IOException {
        // Given
        Path file = Resources.write(folder, "small.yaml", """
                name: small
                source: s
                format: csv
                times: {zone: Asia/Ho_Chi_Minh, formats: [iso]}
                fields: {dossierId: id, unitId: {constant: u}}
                perCase: [{type: accepted, occurredAt: opened}]
                """);

        // When
        Profile profile = ProfileReader.read(file);

        // Then
        assertThat(profile.csv()).isEqualTo(CsvLayout.standard());
        assertThat(profile.pace()).isEqualTo(ReplayPace.standard());
        assertThat(profile.eventId()).isEqualTo(new EventIdRule.Content());
        assertThat(profile.times().ambiguous()).isEqualTo(LocalHourPolicy.EARLIER);
        assertThat(profile.times().nonexistent()).isEqualTo(LocalHourPolicy.LATER);
        assertThat(profile.asOf()).isNull();
        assertThat(profile.maxEvents()).isEqualTo(5_000_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    delimiter: ";"           | delimiter: "ab"          | csv.delimiter     | one character
                    delimiter: ";"           | delimiter: ";"\\n  encoding: utf-16 | csv | single bytes
                    delimiter: ";"           | delimeter: ";"           | csv.delimeter     | Known here: columns, delimiter
                    zone: Europe/Berlin      | zone: Europe/Berlinn     | times.zone        | a zone such as
                    ambiguous: later         | ambiguous: latest        | times.ambiguous   | earlier, later, refuse
                    iso, "dd                 | iso, "YYYY-MM-dd HH:mm", "dd | times.formats | yyyy for the year
                    iso, "dd                 | iso, "dd/mm/yyyy", "dd   | times.formats     | MM is the month
                    iso, "dd                 | iso, "dd/MM/yyyy hh:mm", "dd | times.formats | hh needs an a
                    accepted: ACCEPTED       | accepted: ACEPTED        | perEvent.types.accepted | supplement-requested
                    dossierId: case          | dossierid: case          | fields.dossierid  | Known here
                    source: town-permits     | source: town permits     | ``                | letters, digits
                    asOf: "2025-11-15T12:00:00" | asOf: soon            | asOf              | a time such as
                    reason: test-cases       | reason: Test cases       | skip[1]           | small letters
                    matches: "TEST-.*"       | matches: "TEST-(.*"      | skip[1].when[1].matches | a regular expression
                    matches: "TEST-.*"       | equals: x, empty: true   | skip[1].when[1]   | exactly one of
                    with: ""                 | with: "$1"               | clean.columns.unit.replace[1].with | groups
                    format: csv              | format: xes              | csv               | Take it out
                    perEvent:                | perEvents:               | perEvents         | Unknown key
                    unit:                    | untit:                   | clean             | nothing uses untit
                    channel: {constant: DIRECT} | channel: {}           | fields.channel    | 'column', 'columns' or 'constant'
                    """)
    void shouldNameKeyAndWayOutWhenAProfileIsWrong(String right, String wrong, String key, String hint)
            throws IOException {
        // Given
        String text = Resources.text("permits.yaml");
        assertThat(text).contains(right);
        Path file = Resources.write(
                folder,
                "wrong.yaml",
                text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong.replace("\\n", "\n"))));

        // When / Then
        assertThatThrownBy(() -> ProfileReader.read(file))
                .isInstanceOfSatisfying(YamlProblem.class, problem -> {
                    assertThat(problem.key()).isEqualTo(key);
                    assertThat(problem.line()).isPositive();
                    assertThat(problem.file()).endsWith("wrong.yaml");
                })
                .hasMessageContaining(hint);
    }

    @Test
    void shouldTakeReferenceDataWithoutFilesWhenItIsInline() throws IOException {
        // Given
        String text =
                Resources.text("permits.yaml") + "\nreference: {inline: {units: [{id: commune-7, name: Commune}]}}\n";

        // When
        Profile profile = ProfileReader.read(Resources.write(folder, "permits.yaml", text));

        // Then
        assertThat(profile.reference().units()).extracting(Unit::id).containsExactly("commune-7");
    }

    @Test
    void shouldNameTheFileWhenAReferenceFileIsMissing() throws IOException {
        // Given
        String text = Resources.text("permits.yaml") + "\nreference: {files: [nowhere.yaml]}\n";
        Path file = Resources.write(folder, "permits.yaml", text);

        // When / Then
        assertThatThrownBy(() -> ProfileReader.read(file))
                .isInstanceOf(YamlProblem.class)
                .hasMessageContaining("nowhere.yaml");
    }

    @Test
    void shouldBeAnotherImportWhenAProfileChanges() throws IOException {
        // Given
        Path one = Resources.write(folder, "one.yaml", Resources.text("permits.yaml"));
        Path other = Resources.write(folder, "other.yaml", Resources.text("permits.yaml") + "\n");

        // When
        Profile profile = ProfileReader.read(one);

        // Then
        assertThat(profile.digest())
                .isEqualTo(ProfileReader.read(Resources.at("permits.yaml")).digest())
                .isNotEqualTo(ProfileReader.read(other).digest());
    }

    /** The manual knows every field, event type and key, or a newcomer cannot find it. */
    @Test
    void shouldStandInTheManualWhenAFieldCanBeFilled() throws IOException {
        // When
        String manual = Files.readString(ProjectFiles.at("docs/importing.md"));

        // Then
        assertThat(manual)
                .contains(Arrays.stream(ProfileTarget.values())
                        .flatMap(target -> target.form().fields().stream())
                        .map(field -> "`" + field.key() + "`")
                        .toList());
    }
}
