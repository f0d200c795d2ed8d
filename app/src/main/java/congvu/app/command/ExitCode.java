package congvu.app.command;

/** What the process tells the shell; the same for every subcommand. */
public final class ExitCode {

    /** All that was asked is done. */
    public static final int DONE = 0;

    /** Done, but some of the input was refused and is told in a report. */
    public static final int DONE_WITH_REFUSED_INPUT = 1;

    /** Wrong use or wrong configuration: nothing was started. */
    public static final int WRONG_USE = 2;

    /** Started and failed. */
    public static final int FAILED = 3;

    private ExitCode() {}
}
