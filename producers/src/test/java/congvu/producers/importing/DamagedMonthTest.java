package congvu.producers.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.event.DossierEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real month with one row in a hundred damaged, in ten different ways. */
final class DamagedMonthTest {

    private static final Path PROFILE = ProjectFiles.at("profiles/boston311.yaml");
    private static final int KINDS = 10;

    private final Set<String> damagedCases = new HashSet<>();
    private final List<String> expectedReport = new ArrayList<>();

    @Test
    void shouldReportEveryDamagedRowAndKeepAllOthersWhenOneInAHundredIsDamaged(@TempDir Path scratch)
            throws IOException {
        // Given
        Path sound = ProjectFiles.at("data/boston311_2015-10.csv.gz");
        Path damaged = Files.write(scratch.resolve("damaged.csv"), damage(lines(sound)));

        // When
        ReadFile read = ReadFile.of(PROFILE, damaged, scratch);

        // Then
        assertThat(expectedReport).hasSizeGreaterThan(100);
        assertThat(read.report()).isEqualTo(expectedReport);
        assertThat(read.rows().rows()).isEqualTo(10_277);
        assertThat(read.rows().rejected()).hasSize(KINDS);
        List<DossierEvent> rest = ReadFile.of(PROFILE, sound, scratch).events().stream()
                .filter(event -> !damagedCases.contains(event.getDossierId()))
                .toList();
        assertThat(read.events()).isEqualTo(rest);
    }

    private byte[] damage(List<String> lines) {
        Random random = new Random(2015);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int kind = 0;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            boolean isDamaged = at > 0 && random.nextInt(100) == 0;
            if (isDamaged) {
                damagedCases.add(line.substring(0, line.indexOf(',')));
                writeDamaged(out, line, kind++ % KINDS, at + 1);
            } else {
                out.writeBytes((line + "\n").getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }

    private void writeDamaged(ByteArrayOutputStream out, String line, int kind, int number) {
        String id = line.substring(0, line.indexOf(','));
        String rest = line.substring(line.indexOf(','));
        switch (kind) {
            case 0 -> write(out, "\"" + line, number + ",UNBALANCED_QUOTE,");
            case 1 -> write(out, "\"" + id + "\"x" + rest, number + ",STRAY_QUOTE,");
            case 2 -> write(out, line.substring(0, line.lastIndexOf(',')), number + ",WRONG_COLUMN_COUNT,");
            case 3 -> write(out, "\0" + line, number + ",CONTROL_CHARACTER,");
            case 4 -> write(out, line + "x".repeat(2_000_000), number + ",LINE_TOO_LONG,");
            case 5 -> write(out, rest, number + ",MISSING_VALUE,case_id");
            case 6 -> write(out, "9".repeat(201) + rest, number + ",ID_TOO_LONG,case_id");
            case 7 -> write(out, line.replaceFirst(",10/", ",31/"), number + ",BAD_TIME,open_dt");
            case 8 -> write(out, line.replaceFirst("/2015 ", "/1915 "), number + ",TIME_OUT_OF_RANGE,open_dt");
            default -> {
                out.writeBytes(new byte[] {(byte) 0xC3, (byte) 0x28});
                write(out, line, number + ",INVALID_ENCODING,");
            }
        }
    }

    private void write(ByteArrayOutputStream out, String line, String report) {
        out.writeBytes((line + "\n").getBytes(UTF_8));
        expectedReport.add(report);
    }

    private static List<String> lines(Path gzipped) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(gzipped))) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }
}
