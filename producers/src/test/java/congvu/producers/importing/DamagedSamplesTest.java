package congvu.producers.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.producers.importing.profile.ProfileReader;
import congvu.producers.importing.row.UnusableInputException;
import congvu.producers.importing.token.StaffTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples that are shipped, with damaged rows behind the sound ones, and with columns that no file may have. */
final class DamagedSamplesTest {

    /** In every damaged row, and never to be seen again. */
    private static final String CANARY = "KANARI";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "attlog, attlog.dat",
        "national-sync, national-sync.csv",
        "leave, leave.csv",
        "assignments, assignments.csv",
        "tasks, tasks.csv",
        "petitions, petitions.csv",
        "complaints, complaints.csv"
    })
    void shouldNameRowAndReasonAndNoValueWhenRowsAreDamaged(String profile, String sample) throws IOException {
        // Given
        List<String> lines = new ArrayList<>(Files.readAllLines(sample(sample)));
        List<String> expected = new ArrayList<>();
        for (String[] damaged : damagedRows(profile)) {
            lines.add(damaged[2].translateEscapes());
            expected.add(lines.size() + "," + damaged[1]);
        }
        Path file = Files.write(folder.resolve(sample), lines);
        int headers = profile.equals("attlog") ? 0 : 1;

        // When
        ReadFile sound = read(profile, sample(sample));
        ReadFile read = read(profile, file);

        // Then
        assertThat(expected).hasSizeGreaterThan(3);
        assertThat(read.report()).isEqualTo(expected).noneMatch(line -> line.contains(CANARY));
        assertThat(read.all()).isEqualTo(sound.all());
        assertThat(read.rows().rows()).isEqualTo(lines.size() - headers);
        assertThat(read.rows().rows())
                .isEqualTo(read.rows().used() + read.rows().rejectedRows());
        assertThat(sound.rows().rejectedRows() + sound.rows().skippedRows()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "petitions, petitions.csv, Người gửi, complainantName",
        "complaints, complaints.csv, denouncer_name, denouncer",
        "complaints, complaints.csv, Họ và tên người tố cáo, denouncer",
        "tasks, tasks.csv, hoTen, fullName",
        "leave, leave.csv, Full name, fullName",
        "assignments, assignments.csv, CCCD, citizenId"
    })
    void shouldRefuseTheWholeFileWhenAColumnIsOfAPerson(String profile, String sample, String column, String kind)
            throws IOException {
        // Given
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(sample(sample))) {
            lines.add(line + (lines.isEmpty() ? "," + column : "," + CANARY));
        }
        Path file = Files.write(folder.resolve(sample), lines);
        int place = lines.getFirst().split(",", -1).length;

        // When / Then
        assertThatThrownBy(() -> read(profile, file))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("column " + place + " is of the kind " + kind)
                .hasMessageNotContaining(CANARY);
        assertThat(folder.resolve("rejected.csv")).doesNotExist();
    }

    @Test
    void shouldNotRepeatTheFirstRowWhenAFileAboutPersonsHasNoHeader() throws IOException {
        // Given
        Path file =
                Files.writeString(folder.resolve("leave.csv"), "KANARI,leave,2026-11-18\nKANARI,leave,2026-11-18\n");

        // When / Then
        assertThatThrownBy(() -> read("leave", file))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("none of the 3 columns")
                .hasMessageNotContaining(CANARY);
    }

    /** Profile, reason with column, row. */
    private static List<String[]> damagedRows(String profile) throws IOException {
        return Resources.text("damaged-rows.txt")
                .lines()
                .filter(line -> line.startsWith(profile + " | "))
                .map(line -> line.split(" \\| ", 3))
                .toList();
    }

    private ReadFile read(String profile, Path file) throws IOException {
        Path path = ProjectFiles.at("profiles/" + profile + ".yaml");
        return profile.equals("attlog")
                ? ReadFile.of(ProfileReader.read(path).with(Map.of(), tokens()), file, folder)
                : ReadFile.of(path, file, folder);
    }

    private static StaffTokens tokens() {
        return StaffTokens.byMap(sample("staff-tokens.csv"));
    }

    private static Path sample(String name) {
        return ProjectFiles.at("data/samples/" + name);
    }
}
