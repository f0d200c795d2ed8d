package congvu.app;

import congvu.app.command.ExitCode;
import congvu.app.command.SubcommandProvider;
import congvu.app.command.VersionCommand;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The {@code congvu} command: every role and every tool of the project is one of its subcommands. */
@Command(
        name = "congvu",
        description = "Watches how public offices keep their word.",
        subcommands = {VersionCommand.class, HelpCommand.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class CongvuCommand {

    private CongvuCommand() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The whole command with the subcommands of other modules, ready to parse; exit codes as in {@link ExitCode}. */
    public static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new CongvuCommand());
        for (SubcommandProvider provider : ServiceLoader.load(SubcommandProvider.class)) {
            commandLine.addSubcommand(provider.subcommand());
        }
        return commandLine
                .setExecutionExceptionHandler((failure, command, parsed) -> tell(failure, command))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static int tell(Exception failure, CommandLine command) {
        command.getErr().println(command.getColorScheme().errorText("congvu: " + failure.getMessage()));
        if (System.getenv("CONGVU_TRACE") != null) {
            failure.printStackTrace(command.getErr());
        } else {
            command.getErr().println("Set CONGVU_TRACE=1 to see where it happened.");
        }
        return ExitCode.FAILED;
    }
}
