package congvu.testkit.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Corrects what was told: voids it, moves it, gives it another date, unit or procedure; sometimes twice, sometimes nothing. */
final class CorrectionPlot {

    private final Dice dice;
    private final List<Draft> events;
    private final List<String> procedures;

    CorrectionPlot(Dice dice, List<Draft> events, List<String> procedures) {
        this.dice = dice;
        this.events = events;
        this.procedures = procedures;
    }

    void correct() {
        List<Draft> told = List.copyOf(events);
        if (told.isEmpty()) {
            return;
        }
        while (dice.percent(25)) {
            Draft target = dice.oneOf(told);
            add(target);
            if (dice.percent(20)) {
                add(target);
            }
        }
    }

    private void add(Draft target) {
        Instant last = events.getLast().occurredAt;
        Draft correction = new Draft(
                target.id,
                target.id + ":" + events.size(),
                target.source,
                "CORRECTED",
                last.plus(Duration.ofMinutes(dice.between(0, 3 * 24 * 60))));
        correction.correctsEventId = dice.percent(95) ? target.eventId : "never-seen";
        change(target, correction);
        events.add(correction);
    }

    private void change(Draft target, Draft correction) {
        boolean moves = false;
        switch (dice.between(0, 4)) {
            case 0 -> correction.voidsCorrected = true;
            case 1 -> correction.appointmentAt = wholeMinute(target, 5);
            case 2 -> correction.unitId = dice.oneOf(List.of("commune", "department", "province"));
            case 3 -> correction.procedureId = procedures.isEmpty() ? null : dice.oneOf(procedures);
            default -> moves = true;
        }
        if (moves || dice.percent(10)) {
            correction.correctedOccurredAt = wholeMinute(target, dice.percent(50) ? 0 : -1);
        }
    }

    /** A whole minute within a day after the target's time, moved by so many days. */
    private Instant wholeMinute(Draft target, int days) {
        long minute = target.occurredAt.toEpochMilli() / 60_000 + days * 1_440L + dice.between(0, 1_440);
        return Instant.ofEpochMilli(minute * 60_000);
    }
}
