package congvu.streams.tally;

import congvu.schemas.event.CheckFinding;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.InspectionEvent;
import congvu.schemas.event.InspectionEventType;
import congvu.schemas.event.SubjectKind;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Ratings and checks that are stated, stated again, corrected, voided and withdrawn at random, and what they come to, found
 * by looking at each fact from the end of its story.
 */
final class RandomFacts {
    /** What {@link #monthlyRates} tells of. */
    private static final Pattern COUNTED =
            Pattern.compile(".*\\|\\d{4}-\\d{2}\\|(rating\\.content|inspection\\.compliant)");

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int RATINGS = 25;
    private static final int CHECKS = 15;
    private static final int MOST_STATEMENTS = 5;
    private static final int MINUTES_BACK = 60 * 24 * 60;
    private static final int CONTENT_FROM = 4;

    /** One event as it is sent. */
    record Told(boolean isCheck, String key, SpecificRecord event) {}

    /** A statement, as the model sees it; {@code good} is content, or compliant. */
    private record Said(Instant at, boolean isWithdrawal, String id, String unit, String group, boolean good) {}

    /** A word on an earlier statement of the same fact; the last one counts. */
    private record Amended(
            Instant saidAt,
            String id,
            String targetId,
            @Nullable Instant movedTo) {}

    private final Random random;
    private final Instant now;
    private final List<Told> told = new ArrayList<>();
    private final Map<String, int[]> sums = new TreeMap<>();
    private int ids;

    RandomFacts(long seed, Instant now) {
        this.random = new Random(seed);
        this.now = now;
        for (int i = 0; i < RATINGS; i++) {
            rating("rating-" + i);
        }
        for (int i = 0; i < CHECKS; i++) {
            check("check-" + i);
        }
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    /** Numerator and denominator by the key of the rate. */
    Map<String, String> monthlyRates() {
        Map<String, String> rates = new TreeMap<>();
        sums.forEach((key, sum) -> rates.put(key, sum[0] + "/" + sum[1]));
        return rates;
    }

    static boolean isCounted(String rateKey) {
        return COUNTED.matcher(rateKey).matches();
    }

    private void rating(String caseId) {
        List<Said> said = new ArrayList<>();
        List<Amended> amended = new ArrayList<>();
        for (int i = 1 + random.nextInt(MOST_STATEMENTS); i > 0; i--) {
            int kind = said.isEmpty() ? 0 : random.nextInt(6);
            if (kind < 3) {
                said.add(rated(caseId));
            } else if (kind == 3) {
                said.add(withdrawn(caseId));
            } else {
                amended.add(corrected(caseId, said.get(random.nextInt(said.size()))));
            }
        }
        count(said, amended, "rating.content");
    }

    private void check(String checkId) {
        List<Said> said = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            boolean isWithdrawal = !said.isEmpty() && random.nextInt(4) == 0;
            said.add(checked(checkId, isWithdrawal));
        }
        count(said, List.of(), "inspection.compliant");
    }

    private Said rated(String caseId) {
        int score = 1 + random.nextInt(5);
        String category = random.nextBoolean() ? "MANNER" : "TIME";
        Said said = new Said(moment(), false, nextId(), unit(), category, score >= CONTENT_FROM);
        FeedbackEvent.Builder event = feedback(caseId, said.id(), said.at(), FeedbackEventType.RATED)
                .setUnitId(said.unit())
                .setCategoryCode(category)
                .setScore(score);
        told.add(new Told(false, caseId, event.build()));
        return said;
    }

    private Said withdrawn(String caseId) {
        Said said = new Said(moment(), true, nextId(), "", "", false);
        told.add(new Told(
                false,
                caseId,
                feedback(caseId, said.id(), said.at(), FeedbackEventType.WITHDRAWN)
                        .build()));
        return said;
    }

    private Amended corrected(String caseId, Said target) {
        Amended amended = new Amended(moment(), nextId(), target.id(), random.nextBoolean() ? moment() : null);
        told.add(new Told(
                false,
                caseId,
                feedback(caseId, amended.id(), amended.saidAt(), FeedbackEventType.CORRECTED)
                        .setCorrectsEventId(target.id())
                        .setVoidsCorrected(amended.movedTo() == null)
                        .setCorrectedOccurredAt(amended.movedTo())
                        .build()));
        return amended;
    }

    private Said checked(String checkId, boolean isWithdrawal) {
        boolean isCompliant = random.nextBoolean();
        Said said = new Said(moment(), isWithdrawal, nextId(), unit(), "D3", isCompliant);
        told.add(new Told(
                true,
                "subject",
                InspectionEvent.newBuilder()
                        .setEventId(said.id())
                        .setSource("inspectorate")
                        .setSubjectId("subject")
                        .setSubjectKind(SubjectKind.UNIT)
                        .setOccurredAt(said.at())
                        .setType(isWithdrawal ? InspectionEventType.WITHDRAWN : InspectionEventType.CHECKED)
                        .setCheckId(checkId)
                        .setUnitId(said.unit())
                        .setNormId("D3")
                        .setFinding(isCompliant ? CheckFinding.COMPLIANT : CheckFinding.NOT_COMPLIANT)
                        .build()));
        return said;
    }

    private static FeedbackEvent.Builder feedback(String caseId, String id, Instant at, FeedbackEventType type) {
        return FeedbackEvent.newBuilder()
                .setEventId(id)
                .setSource("survey")
                .setCaseId(caseId)
                .setOccurredAt(at)
                .setType(type)
                .setKind(FeedbackKind.RATING);
    }

    private void count(List<Said> said, List<Amended> amended, String formula) {
        Said last = said.stream()
                .map(one -> amend(one, amended))
                .filter(one -> one != null)
                .max(Comparator.comparing(Said::at)
                        .thenComparing(Said::isWithdrawal)
                        .thenComparing(Said::id))
                .orElse(null);
        if (last == null || last.isWithdrawal()) {
            return;
        }
        String month = YearMonth.from(last.at().atZone(ZONE)).toString();
        for (String unit : last.unit().equals("desk") ? List.of("desk", "city/**") : List.of("city", "city/**")) {
            for (String group : List.of("*", last.group())) {
                int[] sum = sums.computeIfAbsent(unit + '|' + group + '|' + month + '|' + formula, none -> new int[2]);
                sum[0] += last.good() ? 1 : 0;
                sum[1]++;
            }
        }
    }

    private static @Nullable Said amend(Said said, List<Amended> amended) {
        List<Amended> about = amended.stream()
                .filter(one -> one.targetId().equals(said.id()))
                .sorted(Comparator.comparing(Amended::saidAt).thenComparing(Amended::id))
                .toList();
        if (about.isEmpty()) {
            return said;
        }
        Instant moved = about.getLast().movedTo();
        return moved == null
                ? null
                : new Said(moved, said.isWithdrawal(), said.id(), said.unit(), said.group(), said.good());
    }

    private Instant moment() {
        return now.minus(Duration.ofMinutes(random.nextInt(MINUTES_BACK)));
    }

    private String unit() {
        return random.nextInt(3) == 0 ? "city" : "desk";
    }

    private String nextId() {
        return "e-%05d".formatted(ids++);
    }
}
