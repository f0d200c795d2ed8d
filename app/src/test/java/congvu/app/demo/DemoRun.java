package congvu.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import congvu.app.CongvuCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * One command run in this process, with what it said.
 *
 * @param exitCode as the shell would see it
 * @param out standard output
 * @param err standard error
 */
record DemoRun(int exitCode, String out, String err) {

    static DemoRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = CongvuCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new DemoRun(exitCode, out.toString(), err.toString());
    }

    /** The last line of standard output. */
    JsonNode json() throws IOException {
        return new ObjectMapper()
                .readTree(out.lines().reduce((one, next) -> next).orElseThrow());
    }
}
