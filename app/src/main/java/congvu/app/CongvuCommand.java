package congvu.app;

import congvu.app.command.ClockCommand;
import congvu.app.command.DemoCommand;
import congvu.app.command.DutiesCommand;
import congvu.app.command.ExplainCommand;
import congvu.app.command.Failures;
import congvu.app.command.GatewayCommand;
import congvu.app.command.ImportCommand;
import congvu.app.command.ReferenceCommand;
import congvu.app.command.RulesCommand;
import congvu.app.command.SimulateCommand;
import congvu.app.command.StreamsCommand;
import congvu.app.command.SubcommandProvider;
import congvu.app.command.TopicsCommand;
import congvu.app.command.VersionCommand;
import congvu.app.command.WatchCommand;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code congvu} command: every role and every tool of the project is one of its subcommands. */
@Command(
        name = "congvu",
        description = "Watches how public offices keep their word.",
        subcommands = {
            DemoCommand.class,
            StreamsCommand.class,
            ClockCommand.class,
            GatewayCommand.class,
            ImportCommand.class,
            ReferenceCommand.class,
            RulesCommand.class,
            SimulateCommand.class,
            DutiesCommand.class,
            TopicsCommand.class,
            ExplainCommand.class,
            WatchCommand.class,
            VersionCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, but some of the input was refused",
            "2:wrong use or wrong configuration: nothing was started",
            "3:started and failed"
        })
public final class CongvuCommand {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "When something fails, print also where.")
    private boolean verbose;

    private CongvuCommand() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The whole command with the subcommands of other modules, ready to parse; exit codes as in its help. */
    public static CommandLine commandLine() {
        CongvuCommand root = new CongvuCommand();
        CommandLine commandLine = new CommandLine(root);
        for (SubcommandProvider provider : ServiceLoader.load(SubcommandProvider.class)) {
            commandLine.addSubcommand(provider.subcommand());
        }
        return commandLine
                .setExecutionExceptionHandler(
                        (failure, command, parsed) -> Failures.tell(failure, command, root.verbose))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
