package congvu.domain.rule;

/** Meets every fact: for tests of what becomes of hits, which are made by hand. */
public record Always() implements Condition {

    @Override
    public Truth of(Fact fact) {
        return Truth.HOLDS;
    }

    @Override
    public String text() {
        return "true";
    }
}
