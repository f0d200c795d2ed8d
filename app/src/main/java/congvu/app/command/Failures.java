package congvu.app.command;

import congvu.app.config.ConfigurationException;
import congvu.domain.reference.ReferenceException;
import congvu.producers.delivery.MissingTopicException;
import congvu.producers.gateway.AddressTakenException;
import congvu.producers.importing.row.UnusableInputException;
import congvu.producers.yaml.YamlProblem;
import congvu.streams.role.RoleConfigException;
import congvu.streams.role.WeakTopicsException;
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

    /** What each room throws when it was told something that cannot be: nothing was done, and the message says why. */
    private static int exitCode(Exception failure) {
        boolean isWrongUse = failure instanceof ConfigurationException
                || failure instanceof YamlProblem
                || failure instanceof ReferenceException
                || failure instanceof UnusableInputException
                || failure instanceof RoleConfigException
                || failure instanceof WeakTopicsException
                || failure instanceof MissingTopicException
                || failure instanceof AddressTakenException;
        return isWrongUse ? ExitCode.WRONG_USE : ExitCode.FAILED;
    }

    private static String message(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
