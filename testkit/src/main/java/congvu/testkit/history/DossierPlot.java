package congvu.testkit.history;

import congvu.schemas.AvroSafety;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.testkit.model.ExpectedObligation;
import congvu.testkit.model.ReferenceModel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Invents the life of one dossier. Everything happens at whole minutes, but an end may fall a millisecond before or after the
 * deadline, or right on it. An event of life is never later than {@link #MOST_AFTER_AN_END} after the first end, so that no
 * lateness of up to 30 days makes it miss the dossier in the store.
 */
final class DossierPlot {

    static {
        AvroSafety.install();
    }

    static final Duration MOST_AFTER_AN_END = Duration.ofDays(50);

    private static final long MINUTE = 60_000L;
    private static final long DAY = 24 * 60 * MINUTE;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<String> UNITS = List.of(
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
            "unknown");
    private static final List<String> PROCEDURES = List.of(
            "hours",
            "days-as-hours",
            "days-same-time",
            "days-end",
            "calendar-days",
            "months",
            "no-term",
            "two-versions",
            "with-steps",
            "with-steps",
            "unknown");
    private static final List<DossierEventType> PAUSING = List.of(
            DossierEventType.SUPPLEMENT_REQUESTED,
            DossierEventType.SUPPLEMENT_RECEIVED,
            DossierEventType.SUSPENDED,
            DossierEventType.RESUMED,
            DossierEventType.FINANCIAL_OBLIGATION_SET,
            DossierEventType.FINANCIAL_OBLIGATION_PAID);
    private static final List<DossierEventType> OTHER_ENDS =
            List.of(DossierEventType.REFUSED, DossierEventType.STOPPED, DossierEventType.WITHDRAWN);

    private final Dice dice;
    private final String dossierId;
    private final ReferenceModel oracle;
    private final List<DossierEvent> events = new ArrayList<>();
    private long now;

    DossierPlot(Dice dice, String dossierId, ReferenceModel oracle) {
        this.dice = dice;
        this.dossierId = dossierId;
        this.oracle = oracle;
    }

    List<DossierEvent> draw() {
        now = Instant.parse("2026-01-02T00:00:00Z").toEpochMilli() + dice.upTo(85 * DAY) / MINUTE * MINUTE;
        if (dice.percent(40)) {
            now = awkwardTimeOfDay(now);
        }
        beforeAcceptance();
        if (dice.percent(95)) {
            accept();
            live();
            while (dice.percent(20)) {
                reopen();
                live();
            }
        }
        new CorrectionPlot(dice, events).correct();
        return withinReach();
    }

    private void beforeAcceptance() {
        if (dice.percent(70)) {
            add(DossierEventType.SUBMITTED);
            later(DAY);
        }
        if (dice.percent(6)) {
            add(dice.oneOf(PAUSING));
            later(DAY / 2);
        }
        if (dice.percent(4)) {
            add(dice.oneOf(OTHER_ENDS));
            later(DAY / 2);
        }
    }

    private void accept() {
        DossierEvent accepted = add(DossierEventType.ACCEPTED);
        accepted.setUnitId(dice.oneOf(UNITS));
        accepted.setProcedureId(dice.oneOf(PROCEDURES));
        accepted.setAppointmentAt(dice.percent(40) ? appointment() : null);
        if (dice.percent(50)) {
            openStep(accepted);
        }
    }

    private void live() {
        for (int i = dice.between(0, 6); i > 0; i--) {
            if (dice.percent(85)) {
                later(dice.oneOf(List.of(2 * DAY, DAY / 3, 4 * MINUTE)));
            }
            happen();
        }
        if (dice.percent(80)) {
            end();
        }
    }

    private void happen() {
        int kind = dice.between(0, 99);
        if (kind < 50) {
            pauseOrResume();
        } else if (kind < 60) {
            add(DossierEventType.EXTENDED).setAppointmentAt(appointment());
        } else if (kind < 75) {
            transfer();
        } else if (kind < 88) {
            add(DossierEventType.STEP_DONE).setStepId(dice.oneOf(RandomOrganisation.STEPS));
        } else if (kind < 92) {
            add(DossierEventType.REOPENED);
            later(4 * MINUTE);
        } else if (kind < 96) {
            add(DossierEventType.ACCEPTED).setUnitId(dice.oneOf(UNITS));
        } else {
            add(dice.oneOf(List.of(DossierEventType.SYNCED, DossierEventType.SUBMITTED)));
        }
    }

    private void pauseOrResume() {
        DossierEvent event = add(dice.oneOf(PAUSING));
        boolean resumes =
                event.getType() == DossierEventType.RESUMED || event.getType() == DossierEventType.SUPPLEMENT_RECEIVED;
        if (resumes && dice.percent(30)) {
            event.setAppointmentAt(appointment());
        }
    }

    private void transfer() {
        DossierEvent event = add(DossierEventType.TRANSFERRED);
        event.setUnitId(dice.percent(80) ? dice.oneOf(UNITS) : null);
        if (dice.percent(60)) {
            openStep(event);
        }
    }

    private void openStep(DossierEvent event) {
        event.setStepId(dice.oneOf(RandomOrganisation.STEPS));
        event.setStepDueAt(dice.percent(40) ? appointment() : null);
    }

    private void reopen() {
        later(8 * DAY);
        DossierEvent event = add(DossierEventType.REOPENED);
        event.setAppointmentAt(dice.percent(50) ? appointment() : null);
        later(4 * MINUTE);
    }

    private void end() {
        now += MINUTE;
        now = Math.max(now, endTime());
        if (dice.percent(15)) {
            add(dice.oneOf(OTHER_ENDS));
            return;
        }
        boolean decided = dice.percent(80);
        if (decided) {
            add(DossierEventType.DECIDED);
        }
        if (!decided || dice.percent(40)) {
            later(3 * DAY);
            add(DossierEventType.DELIVERED);
        }
    }

    /** Around the deadline, as far as it is known by now. */
    private long endTime() {
        Long due = currentDue();
        if (due == null || due > now + 20 * DAY) {
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
        ExpectedObligation file =
                oracle.expect(events, Instant.ofEpochMilli(now)).obligations().get(dossierId);
        return file == null ? null : file.dueAt();
    }

    private Instant appointment() {
        long later = now + dice.upTo(12 * DAY) / MINUTE * MINUTE;
        return Instant.ofEpochMilli(dice.percent(40) ? awkwardTimeOfDay(later) : later / MINUTE * MINUTE);
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

    private void later(long mostMillis) {
        now = (now + dice.upTo(mostMillis)) / MINUTE * MINUTE + MINUTE;
    }

    private DossierEvent add(DossierEventType type) {
        DossierEvent event = DossierEvent.newBuilder()
                .setEventId(dossierId + ":" + events.size())
                .setSource(dice.percent(85) ? "one-stop" : "portal")
                .setDossierId(dossierId)
                .setOccurredAt(Instant.ofEpochMilli(now))
                .setType(type)
                .setReasonCode(dice.percent(10) ? "R" + dice.between(1, 3) : null)
                .build();
        events.add(event);
        return event;
    }

    private List<DossierEvent> withinReach() {
        Instant last = events.stream()
                .filter(event -> ends(event.getType()))
                .map(DossierEvent::getOccurredAt)
                .min(Instant::compareTo)
                .map(end -> end.plus(MOST_AFTER_AN_END))
                .orElse(Instant.MAX);
        return events.stream()
                .filter(event -> event.getOccurredAt().isBefore(last))
                .toList();
    }

    private static boolean ends(DossierEventType type) {
        return type == DossierEventType.DECIDED || type == DossierEventType.DELIVERED || OTHER_ENDS.contains(type);
    }
}
