package congvu.producers.importing;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.dossier.DossierFold;
import congvu.domain.dossier.Journal;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.ObligationState;
import congvu.domain.reference.ReferenceBook;
import congvu.producers.DossierEntries;
import congvu.producers.reference.PublishedReference;
import congvu.producers.reference.ReferenceFiles;
import congvu.producers.yaml.YamlFile;
import congvu.schemas.event.DossierEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A dossier that waited for papers or a fee, through one export of the national synchronisation after another. */
final class NationalSyncPausesTest {

    private static final long GRACE = 60_000L;
    private static final long NEXT_YEAR = Instant.parse("2027-06-01T00:00:00Z").toEpochMilli();

    private static final String HEADER = "MaHoSo,MaTTHC,MaDonVi,TrangThai,ThoiDiemTrangThai,NgayTiepNhan,NgayHenTra,"
            + "NgayKetThucXuLy,KenhThucHien,MaKetQua,DuongDanTepTinKetQua,DuocThanhToanTrucTuyen,HoSoCoThanhPhanSoHoa,"
            + "DuocLayTuKhoDMQG,TaiKhoanDuocXacThucVoiVNeID,DonViTinh\n";

    private static final String FEE_PAUSES = """
            procedures:
              - id: "1.004199"
                name: A procedure whose fee pauses
                versions:
                  - {version: 1, term: {amount: 15, unit: WORKING_DAYS}, financialObligationPauses: true}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"5", "6"})
    void shouldStandStillWhenTheLastExportShowsItWaiting(String state) throws IOException {
        // When
        Obligation file = file(List.of(row(state, "2026-11-12 15:00:00")));

        // Then
        assertThat(file.state()).isEqualTo(ObligationState.PAUSED);
        assertThat(file.isOverdue(NEXT_YEAR, GRACE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "6, 6", "5, 6", "6, 5"})
    void shouldRunAgainWhenALaterExportShowsItInProcessing(String first, String second) throws IOException {
        // Given
        List<String> exports = List.of(
                row(first, "2026-11-12 15:00:00"), row(second, "2026-11-13 09:00:00"), row("4", "2026-11-16 10:00:00"));

        // When
        Obligation file = file(exports);

        // Then
        assertThat(file.isOverdue(NEXT_YEAR, GRACE)).isTrue();
    }

    @Test
    void shouldChangeNoDeadlineWhenItNeverWaited() throws IOException {
        // When
        Obligation accepted = file(List.of(row("2", "2026-11-10 11:00:00")));
        Obligation processed = file(List.of(row("2", "2026-11-10 11:00:00"), row("4", "2026-11-12 10:00:00")));

        // Then
        assertThat(Objects.requireNonNull(processed.cycle().latest()).dueAt())
                .isEqualTo(Objects.requireNonNull(accepted.cycle().latest()).dueAt());
    }

    private static String row(String state, String since) {
        return "H1,1.004199,commune-7," + state + "," + since + ",2026-11-10 11:00:00,2026-11-17,,2,,,,,,,\n";
    }

    /** What is known of the dossier after the exports, each a file of its own. */
    private Obligation file(List<String> exports) throws IOException {
        Journal journal = Journal.empty();
        for (String row : exports) {
            Path export = Resources.write(folder, "export.csv", HEADER + row);
            ReadFile read = ReadFile.of(ProjectFiles.at("profiles/national-sync.yaml"), export, folder);
            assertThat(read.report()).isEmpty();
            for (DossierEvent event : read.events()) {
                JournalEntry entry = DossierEntries.of(event);
                journal = journal.holds(entry) ? journal : journal.with(entry);
            }
        }
        return Objects.requireNonNull(DossierFold.fold("H1", journal, book()).file());
    }

    private static ReferenceBook book() {
        return PublishedReference.usableBook(ReferenceFiles.read(List.of(ProjectFiles.at("reference/vn")))
                .plus(YamlFile.read("fee.yaml", FEE_PAUSES, ReferenceFiles::set)));
    }
}
