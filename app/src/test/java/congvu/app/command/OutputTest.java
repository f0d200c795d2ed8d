package congvu.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

class OutputTest {

    @Command
    private static final class Nothing {}

    @Test
    void shouldNoticeThatTheReaderHasGoneWhenAResultReachesNobody() {
        // Given
        Output output = Output.of(writingTo(new ClosedPipe()));

        // When
        output.result("an alert");

        // Then
        assertThat(output.isReaderGone()).isTrue();
    }

    @Test
    void shouldNotMistakeSilenceForALeavingReader() {
        // Given
        Output output = Output.of(writingTo(new StringWriter()));

        // When
        output.result("an alert");

        // Then
        assertThat(output.isReaderGone()).isFalse();
    }

    private static CommandSpec writingTo(Writer results) {
        return new CommandLine(new Nothing()).setOut(new PrintWriter(results)).getCommandSpec();
    }

    private static final class ClosedPipe extends Writer {

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
