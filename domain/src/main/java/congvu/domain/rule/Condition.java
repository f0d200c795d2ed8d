package congvu.domain.rule;

/** What a fact must be like. Compiled once, asked for every fact; no side effect, and the same answer each time. */
public interface Condition {

    /**
     * Whether a fact is like that.
     *
     * @param fact of the kind that the condition was compiled for; another kind is a broken invariant
     */
    Truth of(Fact fact);

    /** As the rule words it. */
    String text();
}
