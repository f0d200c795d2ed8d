package congvu.producers.importing.xes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.importing.Resources;
import congvu.producers.importing.profile.XesLayout;
import congvu.producers.importing.row.ColumnSlots;
import congvu.producers.importing.row.Row;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowSink;
import congvu.producers.importing.row.UnusableInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, a row, a reason or one declared exception comes out (PROMISES T14). */
final class XesRowsFuzzTest {

    private static final String[] PIECES = {
        "<",
        ">",
        "/",
        "\"",
        "'",
        "&",
        "&lt;",
        "&#0;",
        "&x;",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?",
        "?>",
        "<!DOCTYPE a>",
        "<trace>",
        "</trace>",
        "<trace/>",
        "<event>",
        "</event>",
        "</log>",
        "\0",
        "\u00e9",
        "xmlns:a=''",
        "a:b",
        " key='x'",
    };

    private int rows;
    private int refused;

    @Test
    void shouldEndWithARowOrAReasonWhenALogIsMutated() throws IOException {
        // Given
        String sound = Resources.text("onestop.xes");
        Random random = new Random(1849);

        // When
        int unusable = 0;
        for (int round = 0; round < 3_000; round++) {
            unusable += read(mutated(sound, random).getBytes(UTF_8)) ? 0 : 1;
        }

        // Then
        assertThat(rows).isPositive();
        assertThat(refused).isPositive();
        assertThat(unusable).isPositive();
    }

    private boolean read(byte[] bytes) throws IOException {
        ColumnSlots slots = new ColumnSlots(List.of("concept:name", "case:concept:name", "time:timestamp"));
        try {
            new XesRows(new ByteArrayInputStream(bytes), XesLayout.standard(), slots, true, true).read(new Counter());
            return true;
        } catch (UnusableInputException e) {
            return false;
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int change = 0; change <= random.nextInt(6); change++) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(3)) {
                case 0 -> mutated.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 1 -> mutated.delete(at, Math.min(mutated.length(), at + 1 + random.nextInt(40)));
                default -> mutated.setCharAt(at, (char) random.nextInt(0x250));
            }
        }
        return mutated.toString();
    }

    private final class Counter implements RowSink {

        @Override
        public void caseRow(Row row) {
            rows++;
        }

        @Override
        public void eventRow(Row row) {
            rows++;
        }

        @Override
        public void rejected(long line, RowReason reason, @Nullable String column) {
            refused++;
        }

        @Override
        public void skipped(String reason) {}
    }
}
