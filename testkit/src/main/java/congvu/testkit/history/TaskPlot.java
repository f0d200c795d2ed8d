package congvu.testkit.history;

import congvu.testkit.model.ReferenceModel;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The life of one assigned task: with or without a stated date, handed on, extended, taken back, delivered late and again. */
final class TaskPlot extends Plot {

    private static final List<String> DUTIES =
            List.of("directive", "directive", "weekly-report", "petition", "no-term", "unknown");

    TaskPlot(Dice dice, String taskId, ReferenceModel oracle) {
        super(dice, taskId, oracle, Set.of("COMPLETED", "CANCELLED"), List.of("directive", "weekly-report"));
    }

    @Override
    SpecificRecord record(Draft draft) {
        return draft.asTask();
    }

    @Override
    String obligationId() {
        return "task|" + id;
    }

    @Override
    void live() {
        beforeAssignment();
        if (dice.percent(95)) {
            assign();
            cycle();
            while (dice.percent(35)) {
                later(8 * DAY);
                add("REOPENED").appointmentAt = dice.percent(60) ? appointment() : null;
                if (dice.percent(30)) {
                    add("OBJECTIVE_CAUSE_CONFIRMED");
                }
                later(4 * MINUTE);
                cycle();
            }
        }
    }

    private void beforeAssignment() {
        if (dice.percent(10)) {
            add(dice.oneOf(List.of("TRANSFERRED", "SUSPENDED", "CANCELLED", "REOPENED", "OBJECTIVE_CAUSE_CONFIRMED")));
            later(DAY);
        }
    }

    private void assign() {
        Draft assigned = add("ASSIGNED");
        assigned.unitId = dice.oneOf(UNITS);
        assigned.procedureId = dutyOrNone();
        assigned.appointmentAt = dice.percent(60) ? appointment() : null;
    }

    private @Nullable String dutyOrNone() {
        return dice.percent(75) ? dice.oneOf(DUTIES) : null;
    }

    private void cycle() {
        for (int i = dice.between(0, 5); i > 0; i--) {
            if (dice.percent(85)) {
                later(dice.oneOf(List.of(2 * DAY, DAY / 3, 4 * MINUTE)));
            }
            happen();
        }
        if (dice.percent(85)) {
            end();
        }
    }

    private void happen() {
        int kind = dice.between(0, 99);
        if (kind < 35) {
            add("PROGRESSED").progressPermille = dice.oneOf(List.of(0, 250, 500, 999, 1_000));
        } else if (kind < 60) {
            Draft event = add(dice.oneOf(List.of("SUSPENDED", "RESUMED")));
            event.appointmentAt = event.type.equals("RESUMED") && dice.percent(30) ? appointment() : null;
        } else if (kind < 72) {
            add("EXTENDED").appointmentAt = appointment();
        } else if (kind < 85) {
            add("TRANSFERRED").unitId = dice.percent(80) ? dice.oneOf(UNITS) : null;
        } else if (kind < 90) {
            add("ASSIGNED").unitId = dice.oneOf(UNITS);
        } else if (kind < 95) {
            add("OBJECTIVE_CAUSE_CONFIRMED");
        } else {
            add("REOPENED");
            later(4 * MINUTE);
        }
    }

    private void end() {
        comeToTheEnd(20);
        add(dice.percent(80) ? "COMPLETED" : "CANCELLED");
        if (dice.percent(10)) {
            later(DAY);
            add(dice.oneOf(List.of("COMPLETED", "CANCELLED")));
        }
        if (dice.percent(25)) {
            later(dice.oneOf(List.of(DAY, MINUTE)));
            add("OBJECTIVE_CAUSE_CONFIRMED");
        }
    }
}
