package congvu.app.command;

import congvu.app.config.ConfigurationException;
import picocli.CommandLine;

/** Says what failed in one sentence, and which exit code that is. */
public final class Failures {

    private static final String TRACE = "CONGVU_TRACE";

    private Failures() {}

    /** @return the exit code; the stack is printed only when {@code verbose}, or {@code CONGVU_TRACE} is set */
    public static int tell(Exception failure, CommandLine command, boolean verbose) {
        command.getErr().println(command.getColorScheme().errorText("congvu: " + message(failure)));
        if (verbose || System.getenv(TRACE) != null) {
            failure.printStackTrace(command.getErr());
        } else if (exitCode(failure) == ExitCode.FAILED) {
            command.getErr().println("Run it again with --verbose to see where it happened.");
        }
        command.getErr().flush();
        return exitCode(failure);
    }

    private static int exitCode(Exception failure) {
        return failure instanceof ConfigurationException ? ExitCode.WRONG_USE : ExitCode.FAILED;
    }

    private static String message(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
