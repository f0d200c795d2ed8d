package congvu.producers.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import congvu.producers.importing.profile.CsvLayout;
import congvu.producers.importing.row.ColumnSlots;
import congvu.producers.importing.row.Row;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowSink;
import congvu.producers.importing.row.UnusableInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CsvRowsTest {

    private static final String[] PIECES = {"a", "B", "é", "\"", "\"\"", ",", "\n", " ", "5\" pipe", "", "x,y", "\t"};

    private final Taken taken = new Taken();

    @Test
    void shouldAgreeWithAnIndependentReaderWhenTheTextIsSound() throws IOException {
        // Given
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            List<List<String>> written = randomRows(random);
            String text = "c0,c1,c2\n" + written(written, random);

            // When
            Taken own = read(text, CsvLayout.standard(), "c0", "c1", "c2");

            // Then
            assertThat(own.rows).isEqualTo(written).isEqualTo(byJackson(text));
            assertThat(own.rejected).isEmpty();
        }
    }

    @Test
    void shouldPickColumnsByNameWhenTheyStandInAnotherOrder() throws IOException {
        // When
        read("\uFEFFb,unused,a\r\n1,2,3\r\n4,5,6", CsvLayout.standard(), "a", "b");

        // Then
        assertThat(taken.rows).containsExactly(List.of("3", "1"), List.of("6", "4"));
    }

    @Test
    void shouldLoseOneLineOnlyWhenAQuoteStaysOpen() throws IOException {
        // Given
        String text = "a,b\n1,\"open\n2,x\n3,\"quoted, well\"\n4,y\n";

        // When
        read(text, CsvLayout.standard(), "a", "b");

        // Then
        assertThat(taken.rejected).containsExactly("2 UNBALANCED_QUOTE");
        assertThat(taken.rows).extracting(List::getFirst).containsExactly("2", "3", "4");
    }

    @Test
    void shouldStopJoiningWhenAQuoteStaysOpenForTooManyLines() throws IOException {
        // Given
        CsvLayout layout = new CsvLayout(StandardCharsets.UTF_8, ',', '"', true, List.of(), 1_000, 3);
        String text = "a,b\n1,\"open\n2,x\n3,y\n4,\"two\nlines\"\n";

        // When
        read(text, layout, "a", "b");

        // Then
        assertThat(taken.rejected).containsExactly("2 UNBALANCED_QUOTE");
        assertThat(taken.rows).containsExactly(List.of("2", "x"), List.of("3", "y"), List.of("4", "two\nlines"));
    }

    @Test
    void shouldTakeQuotesAsTheyAreWhenTheFileHasNone() throws IOException {
        // Given
        CsvLayout layout = new CsvLayout(StandardCharsets.ISO_8859_1, '\t', null, false, List.of("a", "b"), 1_000, 1);

        // When
        read("\"1\"\tx\"y\n", layout, "a", "b");

        // Then
        assertThat(taken.rows).containsExactly(List.of("\"1\"", "x\"y"));
    }

    @Test
    void shouldCountWhatIsThereAndRepeatNothingOfItWhenAColumnIsMissing() {
        // Given: a file without header
        String text = "H56.1-261116-0001,Nguyen Van A,0912345678\n";

        // When / Then
        assertThatThrownBy(() -> read(text, CsvLayout.standard(), "b"))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("'b'")
                .hasMessageContaining("none of the 3 columns")
                .hasMessageNotContainingAny("H56", "Nguyen", "0912");
    }

    @Test
    void shouldRefuseTheFileWhenANeededColumnIsThereTwice() {
        // When / Then
        assertThatThrownBy(() -> read("a,b,a\n1,2,3\n", CsvLayout.standard(), "a"))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void shouldEndWithoutAnyOtherExceptionWhenBytesAreRandom() throws IOException {
        // Given
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = new byte[random.nextInt(4_000)];
            random.nextBytes(bytes);
            byte[] text =
                    ("a,b\n" + new String(bytes, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);

            // When
            Taken noise = new Taken();
            new CsvRows(new ByteArrayInputStream(text), CsvLayout.standard(), new ColumnSlots(List.of("a")), true)
                    .read(noise);

            // Then
            long lines = new String(text, StandardCharsets.ISO_8859_1)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            assertThat(noise.rows.size() + noise.rejected.size() + noise.skipped)
                    .isLessThanOrEqualTo((int) lines);
        }
    }

    private Taken read(String text, CsvLayout layout, String... columns) throws IOException {
        Taken into = layout.equals(CsvLayout.standard()) && columns.length == 3 ? new Taken() : taken;
        ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(layout.encoding()));
        new CsvRows(in, layout, new ColumnSlots(List.of(columns)), true).read(into);
        return into;
    }

    private static List<List<String>> randomRows(Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 1 + random.nextInt(20); row++) {
            List<String> values = new ArrayList<>();
            for (int column = 0; column < 3; column++) {
                StringBuilder value = new StringBuilder("v");
                for (int piece = 0; piece < random.nextInt(5); piece++) {
                    value.append(PIECES[random.nextInt(PIECES.length)]);
                }
                values.add(value.toString());
            }
            rows.add(values);
        }
        return rows;
    }

    private static String written(List<List<String>> rows, Random random) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(String.join(
                            ",",
                            row.stream().map(value -> quoted(value, random)).toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String quoted(String value, Random random) {
        boolean must = value.contains(",") || value.contains("\"") || value.contains("\n");
        return must || random.nextInt(4) == 0 ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private static List<List<String>> byJackson(String text) throws IOException {
        try (MappingIterator<String[]> rows = new CsvMapper()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .readerFor(String[].class)
                .readValues(text)) {
            List<String[]> all = rows.readAll();
            return all.subList(1, all.size()).stream().map(Arrays::asList).toList();
        }
    }

    private static final class Taken implements RowSink {

        private final List<List<String>> rows = new ArrayList<>();
        private final List<String> rejected = new ArrayList<>();
        private int skipped;

        @Override
        public void caseRow(Row row) {
            rows.add(Arrays.asList(row.values()));
        }

        @Override
        public void eventRow(Row row) {
            throw new AssertionError("Expected cases only.");
        }

        @Override
        public void rejected(long line, RowReason reason, @Nullable String column) {
            rejected.add(line + " " + reason);
        }

        @Override
        public void skipped(String reason) {
            skipped++;
        }
    }
}
