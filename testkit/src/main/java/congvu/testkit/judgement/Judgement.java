package congvu.testkit.judgement;

import java.util.ArrayList;
import java.util.List;

/** The outcome of a comparison: clean, or a list of differences in words. */
public record Judgement(String subject, int compared, List<Difference> differences) {

    private static final int MOST_SHOWN = 40;

    public Judgement {
        differences = List.copyOf(differences);
    }

    public boolean isClean() {
        return differences.isEmpty();
    }

    /** Both, under the name of the first. */
    public Judgement and(Judgement other) {
        List<Difference> all = new ArrayList<>(differences);
        all.addAll(other.differences);
        return new Judgement(subject, compared + other.compared, all);
    }

    /** Fails with the differences in words unless everything is as expected. */
    public void assertClean() {
        if (!isClean()) {
            throw new AssertionError(describe());
        }
    }

    /** A line for each difference, the first {@value #MOST_SHOWN} of them. */
    public String describe() {
        StringBuilder text = new StringBuilder()
                .append(subject)
                .append(": ")
                .append(compared)
                .append(" compared, ")
                .append(differences.size())
                .append(" differences");
        differences.stream()
                .limit(MOST_SHOWN)
                .forEach(one -> text.append("\n  ").append(one));
        if (differences.size() > MOST_SHOWN) {
            text.append("\n  ... and ").append(differences.size() - MOST_SHOWN).append(" more");
        }
        return text.toString();
    }
}
