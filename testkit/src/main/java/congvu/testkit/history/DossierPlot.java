package congvu.testkit.history;

import congvu.testkit.model.ReferenceModel;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** The life of one dossier. */
final class DossierPlot extends Plot {

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
    private static final List<String> PAUSING = List.of(
            "SUPPLEMENT_REQUESTED",
            "SUPPLEMENT_RECEIVED",
            "SUSPENDED",
            "RESUMED",
            "FINANCIAL_OBLIGATION_SET",
            "FINANCIAL_OBLIGATION_PAID");
    private static final List<String> OTHER_ENDS = List.of("REFUSED", "STOPPED", "WITHDRAWN");

    DossierPlot(Dice dice, String dossierId, ReferenceModel oracle) {
        super(
                dice,
                dossierId,
                oracle,
                Set.of("DECIDED", "DELIVERED", "REFUSED", "STOPPED", "WITHDRAWN"),
                List.of("hours", "months", "no-term", "with-steps"));
    }

    @Override
    SpecificRecord record(Draft draft) {
        return draft.asDossier();
    }

    @Override
    String obligationId() {
        return id;
    }

    @Override
    void live() {
        beforeAcceptance();
        if (dice.percent(95)) {
            accept();
            cycle();
            while (dice.percent(20)) {
                reopen();
                cycle();
            }
        }
    }

    private void beforeAcceptance() {
        if (dice.percent(70)) {
            add("SUBMITTED");
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
        Draft accepted = add("ACCEPTED");
        accepted.unitId = dice.oneOf(UNITS);
        accepted.procedureId = dice.oneOf(PROCEDURES);
        accepted.appointmentAt = dice.percent(40) ? appointment() : null;
        if (dice.percent(50)) {
            openStep(accepted);
        }
    }

    private void cycle() {
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
            add("EXTENDED").appointmentAt = appointment();
        } else if (kind < 75) {
            transfer();
        } else if (kind < 88) {
            add("STEP_DONE").stepId = dice.oneOf(RandomOrganisation.STEPS);
        } else if (kind < 92) {
            add("REOPENED");
            later(4 * MINUTE);
        } else if (kind < 96) {
            add("ACCEPTED").unitId = dice.oneOf(UNITS);
        } else {
            add(dice.oneOf(List.of("SYNCED", "SUBMITTED")));
        }
    }

    private void pauseOrResume() {
        Draft event = add(dice.oneOf(PAUSING));
        boolean resumes = event.type.equals("RESUMED") || event.type.equals("SUPPLEMENT_RECEIVED");
        if (resumes && dice.percent(30)) {
            event.appointmentAt = appointment();
        }
    }

    private void transfer() {
        Draft event = add("TRANSFERRED");
        event.unitId = dice.percent(80) ? dice.oneOf(UNITS) : null;
        if (dice.percent(60)) {
            openStep(event);
        }
    }

    private void openStep(Draft event) {
        event.stepId = dice.oneOf(RandomOrganisation.STEPS);
        event.stepDueAt = dice.percent(40) ? appointment() : null;
    }

    private void reopen() {
        later(8 * DAY);
        add("REOPENED").appointmentAt = dice.percent(50) ? appointment() : null;
        later(4 * MINUTE);
    }

    private void end() {
        comeToTheEnd(20);
        if (dice.percent(15)) {
            add(dice.oneOf(OTHER_ENDS));
            return;
        }
        boolean decided = dice.percent(80);
        if (decided) {
            add("DECIDED");
        }
        if (!decided || dice.percent(40)) {
            later(3 * DAY);
            add("DELIVERED");
        }
    }
}
