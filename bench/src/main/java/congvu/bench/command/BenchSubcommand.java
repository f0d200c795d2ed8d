package congvu.bench.command;

import congvu.app.command.SubcommandProvider;

/** Puts {@code bench} under {@code congvu}. */
public final class BenchSubcommand implements SubcommandProvider {

    @Override
    public Object subcommand() {
        return new BenchCommand();
    }
}
