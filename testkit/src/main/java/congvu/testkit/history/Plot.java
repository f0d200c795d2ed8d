package congvu.testkit.history;

import congvu.testkit.model.ExpectedObligation;
import congvu.testkit.model.ReferenceModel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Invents the life of one dossier, task or case. Everything happens at whole minutes, but an end may fall a millisecond before or
 * after the deadline, or right on it. An event of life is never later than {@link #MOST_AFTER_AN_END} after the first end, so that
 * no lateness of up to 30 days makes it miss what it is about in the store.
 */
abstract class Plot {

    static final Duration MOST_AFTER_AN_END = Duration.ofDays(50);

    static final long MINUTE = 60_000L;
    static final long DAY = 24 * 60 * MINUTE;

    static final List<String> UNITS = List.of(
            "province",
            "department",
            "department-desk",
            "commune",
            "commune-centre",
            "consulate",
            "district",
            "old-ward",
            "older-ward",
            "new-ward",
            "moving-desk",
            "closing-office",
            "unknown");

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    final Dice dice;
    final String id;
    final List<Draft> drafts = new ArrayList<>();
    long now;

    private final ReferenceModel oracle;
    private final Set<String> ends;
    private final List<String> procedures;

    /**
     * @param ends names of the events that end a cycle
     * @param procedures from which a correction chooses; none where no correction names one
     */
    Plot(Dice dice, String id, ReferenceModel oracle, Set<String> ends, List<String> procedures) {
        this.dice = dice;
        this.id = id;
        this.oracle = oracle;
        this.ends = ends;
        this.procedures = procedures;
    }

    /** Tells the whole life. */
    abstract void live();

    abstract SpecificRecord record(Draft draft);

    /** Under which id the whole of it is published. */
    abstract String obligationId();

    /** The events of the life that begins some time between two instants. */
    final List<SpecificRecord> draw(Instant from, Duration within) {
        now = from.toEpochMilli() + dice.upTo(within.toMillis()) / MINUTE * MINUTE;
        if (dice.percent(40)) {
            now = awkwardTimeOfDay(now);
        }
        live();
        new CorrectionPlot(dice, drafts, procedures).correct();
        return withinReach().stream().map(this::record).toList();
    }

    final Draft add(String type) {
        String source = dice.percent(85) ? "one-stop" : "portal";
        Draft draft = new Draft(id, id + ":" + drafts.size(), source, type, Instant.ofEpochMilli(now));
        draft.reasonCode = dice.percent(10) ? "R" + dice.between(1, 3) : null;
        drafts.add(draft);
        return draft;
    }

    final void later(long mostMillis) {
        now = (now + dice.upTo(mostMillis)) / MINUTE * MINUTE + MINUTE;
    }

    final Instant appointment() {
        long later = now + dice.upTo(12 * DAY) / MINUTE * MINUTE;
        return Instant.ofEpochMilli(dice.percent(40) ? awkwardTimeOfDay(later) : later / MINUTE * MINUTE);
    }

    /** Moves to a time around the deadline, as far as it is known by now and not too far away. */
    final void comeToTheEnd(int mostDaysAhead) {
        now += MINUTE;
        Long due = currentDue();
        now = Math.max(now, around(due == null || due > now + mostDaysAhead * DAY ? null : due));
    }

    private long around(@Nullable Long due) {
        if (due == null) {
            return now + dice.upTo(5 * DAY) / MINUTE * MINUTE;
        }
        return switch (dice.between(0, 5)) {
            case 0 -> due;
            case 1 -> due - 1;
            case 2 -> due + 1;
            case 3 -> due + dice.upTo(10 * DAY) / MINUTE * MINUTE;
            default -> due - dice.upTo(3 * DAY) / MINUTE * MINUTE;
        };
    }

    private @Nullable Long currentDue() {
        List<SpecificRecord> told = drafts.stream().map(this::record).toList();
        ExpectedObligation file =
                oracle.expect(told, Instant.ofEpochMilli(now)).obligations().get(obligationId());
        return file == null ? null : file.dueAt();
    }

    /** The same date at an opening, a closing, a cut-off, a minute beside it, or midnight. */
    private long awkwardTimeOfDay(long instant) {
        int minuteOfDay = dice.oneOf(List.of(0, 450, 480, 660, 661, 690, 720, 780, 810, 900, 901, 1020, 1050));
        return Instant.ofEpochMilli(instant)
                        .atZone(VIETNAM)
                        .toLocalDate()
                        .atStartOfDay(VIETNAM)
                        .toInstant()
                        .toEpochMilli()
                + minuteOfDay * MINUTE;
    }

    private List<Draft> withinReach() {
        Instant last = drafts.stream()
                .filter(draft -> ends.contains(draft.type))
                .map(draft -> draft.occurredAt)
                .min(Instant::compareTo)
                .map(end -> end.plus(MOST_AFTER_AN_END))
                .orElse(Instant.MAX);
        return drafts.stream().filter(draft -> draft.occurredAt.isBefore(last)).toList();
    }
}
