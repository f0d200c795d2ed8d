package congvu.app.outcome;

import congvu.producers.importing.SourceFlag;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Case by case, what we found beside what the source says.
 *
 * @param cases every case that the source speaks of, in the order of ids
 */
public record FlagComparison(List<Compared> cases) {

    private static final int MOST_LISTED = 20;

    /**
     * One case.
     *
     * @param unitId null when there is no such case
     * @param found null when there is no such case
     */
    public record Compared(
            String caseId,
            @Nullable String unitId,
            SourceFlag flag,
            @Nullable CaseStanding found,
            FlagStanding standing) {}

    public FlagComparison {
        cases = List.copyOf(cases);
    }

    /** @param flags by dossier id, which is also the id of its whole-file obligation */
    public static FlagComparison of(Map<String, SourceFlag> flags, ObligationView obligations) {
        List<Compared> cases = new ArrayList<>(flags.size());
        new TreeMap<>(flags).forEach((caseId, flag) -> {
            ObligationView.Case known = obligations.find(caseId).orElse(null);
            CaseStanding found = known == null ? null : known.standing();
            cases.add(new Compared(
                    caseId, known == null ? null : known.unitId(), flag, found, FlagStanding.of(flag, found)));
        });
        return new FlagComparison(cases);
    }

    public long count(FlagStanding standing) {
        return with(standing).size();
    }

    /** The cases that stand in one way, in the order of ids. */
    public List<Compared> with(FlagStanding standing) {
        return cases.stream().filter(one -> one.standing() == standing).toList();
    }

    /** How many agree and how many can be compared, for each unit. */
    public SortedMap<String, String> agreementByUnit() {
        SortedMap<String, long[]> counts = new TreeMap<>();
        for (Compared one : cases) {
            if (one.unitId() != null
                    && (one.standing() == FlagStanding.AGREES || one.standing() == FlagStanding.DISAGREES)) {
                long[] count = counts.computeIfAbsent(one.unitId(), none -> new long[2]);
                count[0] += one.standing() == FlagStanding.AGREES ? 1 : 0;
                count[1]++;
            }
        }
        SortedMap<String, String> words = new TreeMap<>();
        counts.forEach((unitId, count) -> words.put(unitId, "%,d of %,d".formatted(count[0], count[1])));
        return words;
    }

    /** How many agree, of all that can be compared. */
    public String agreement() {
        long agrees = count(FlagStanding.AGREES);
        return "%,d of %,d".formatted(agrees, agrees + count(FlagStanding.DISAGREES));
    }

    /** A few sentences; the whole list is in the file. */
    public String sentences(Path listing) {
        return String.join(
                "\n",
                "The source's own flag agrees in " + agreement() + " cases that can be compared.",
                listed(FlagStanding.DISAGREES, "It disagrees in"),
                listed(FlagStanding.FLAG_BLANK, "It is blank in"),
                "It marks %,d cases without a deadline, about which it can say nothing."
                        .formatted(count(FlagStanding.FLAG_WITHOUT_DEADLINE)),
                "Case by case: " + listing);
    }

    /** {@code case,unit,flag,found,standing}, every case of the source. */
    public void write(Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("case,unit,flag,found,standing\n");
            for (Compared one : cases) {
                writer.write("%s,%s,%s,%s,%s%n"
                        .formatted(
                                quoted(one.caseId()),
                                quoted(one.unitId() == null ? "" : one.unitId()),
                                one.flag(),
                                one.found() == null ? "" : one.found(),
                                one.standing()));
            }
        }
    }

    private String listed(FlagStanding standing, String beginning) {
        List<Compared> found = with(standing);
        if (found.isEmpty()) {
            return beginning + " none.";
        }
        String some = String.join(
                ", ",
                found.stream()
                        .limit(MOST_LISTED)
                        .map(one -> one.caseId() + " (found " + one.found() + ")")
                        .toList());
        return "%s %,d: %s%s.".formatted(beginning, found.size(), some, found.size() > MOST_LISTED ? ", ..." : "");
    }

    private static String quoted(String text) {
        return text.matches("[\\w./-]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
