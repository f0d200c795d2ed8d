package congvu.testkit.history;

import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Corrects what was told: voids it, moves it, gives it another date, unit or procedure; sometimes twice, sometimes nothing. */
final class CorrectionPlot {

    private final Dice dice;
    private final List<DossierEvent> events;

    CorrectionPlot(Dice dice, List<DossierEvent> events) {
        this.dice = dice;
        this.events = events;
    }

    void correct() {
        List<DossierEvent> told = List.copyOf(events);
        if (told.isEmpty()) {
            return;
        }
        while (dice.percent(25)) {
            DossierEvent target = dice.oneOf(told);
            add(target);
            if (dice.percent(20)) {
                add(target);
            }
        }
    }

    private void add(DossierEvent target) {
        Instant last = events.getLast().getOccurredAt();
        DossierEvent correction = DossierEvent.newBuilder()
                .setEventId(target.getDossierId() + ":" + events.size())
                .setSource(target.getSource())
                .setDossierId(target.getDossierId())
                .setOccurredAt(last.plus(Duration.ofMinutes(dice.between(0, 3 * 24 * 60))))
                .setType(DossierEventType.CORRECTED)
                .setCorrectsEventId(dice.percent(95) ? target.getEventId() : "never-seen")
                .build();
        change(target, correction);
        events.add(correction);
    }

    private void change(DossierEvent target, DossierEvent correction) {
        boolean moves = false;
        switch (dice.between(0, 4)) {
            case 0 -> correction.setVoidsCorrected(true);
            case 1 -> correction.setAppointmentAt(wholeMinute(target, 5));
            case 2 -> correction.setUnitId(dice.oneOf(List.of("commune", "department", "province")));
            case 3 -> correction.setProcedureId(dice.oneOf(List.of("hours", "months", "no-term", "with-steps")));
            default -> moves = true;
        }
        if (moves || dice.percent(10)) {
            correction.setCorrectedOccurredAt(wholeMinute(target, dice.percent(50) ? 0 : -1));
        }
    }

    /** A whole minute within a day after the target's time, moved by so many days. */
    private Instant wholeMinute(DossierEvent target, int days) {
        long minute = target.getOccurredAt().toEpochMilli() / 60_000 + days * 1_440L + dice.between(0, 1_440);
        return Instant.ofEpochMilli(minute * 60_000);
    }
}
