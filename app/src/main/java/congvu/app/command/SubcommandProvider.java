package congvu.app.command;

/**
 * Offers one more subcommand from a module that stands above {@code app}, found by {@link java.util.ServiceLoader}.
 *
 * <p>This is how {@code congvu bench} is there without {@code app} depending on {@code bench}.
 */
public interface SubcommandProvider {

    /** An object annotated with {@link picocli.CommandLine.Command}, new on each call. */
    Object subcommand();
}
