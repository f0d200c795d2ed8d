package congvu.rules.condition;

/** A condition that cannot be used. The message is made for the person who wrote it. */
public final class ConditionProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /**
     * @param line of the condition, from 1
     * @param column in that line, from 1, counted in characters of Unicode
     * @param complaint what was expected, what was found and the way out
     */
    ConditionProblem(int line, int column, String complaint) {
        super(complaint);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
