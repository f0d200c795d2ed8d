package congvu.testkit.history;

import congvu.schemas.event.CaseComplexity;
import congvu.schemas.event.FeedbackKind;
import congvu.testkit.model.ReferenceModel;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The life of one petition, complaint or denunciation: taken up in time, late or never, found complex early, late or too late,
 * handed on, answered around the deadline, published at once, late or never.
 */
final class CasePlot extends Plot {

    private static final List<String> OTHER_ENDS = List.of("REFUSED", "STOPPED", "WITHDRAWN");
    private static final List<String> PAUSING =
            List.of("SUPPLEMENT_REQUESTED", "SUPPLEMENT_RECEIVED", "SUSPENDED", "RESUMED");
    private static final List<String> OPINIONS = List.of("LIKED", "DISLIKED", "DISLIKED", "RERAISED");
    private static final List<CaseComplexity> COMPLEXITIES =
            List.of(CaseComplexity.ORDINARY, CaseComplexity.COMPLEX, CaseComplexity.VERY_COMPLEX);

    private final FeedbackKind kind;
    private final @Nullable Integer instance;
    private final boolean isRemoteArea;

    CasePlot(Dice dice, String caseId, FeedbackKind kind, ReferenceModel oracle) {
        super(dice, caseId, oracle, Set.of("ANSWERED", "PUBLISHED", "REFUSED", "STOPPED", "WITHDRAWN"), List.of());
        this.kind = kind;
        boolean isComplaint = kind == FeedbackKind.COMPLAINT;
        this.instance = isComplaint && dice.percent(60) ? Integer.valueOf(dice.between(1, 2)) : null;
        this.isRemoteArea = isComplaint && dice.percent(30);
    }

    @Override
    SpecificRecord record(Draft draft) {
        return draft.asCase(kind);
    }

    @Override
    String obligationId() {
        return "case|" + id;
    }

    @Override
    void live() {
        receive();
        if (kind == FeedbackKind.PETITION) {
            cycles();
            return;
        }
        consider();
        if (dice.percent(85)) {
            traits(add("ACCEPTED"), 25).unitId = dice.oneOf(UNITS);
            if (dice.percent(60)) {
                later(dice.oneOf(List.of(9 * DAY, 2 * DAY, MINUTE)));
                add("NOTIFIED");
            }
            cycles();
        } else if (dice.percent(70)) {
            add(dice.oneOf(OTHER_ENDS));
        }
    }

    private void receive() {
        if (dice.percent(5)) {
            add(dice.oneOf(List.of("TRANSFERRED", "SUPPLEMENT_REQUESTED", "WITHDRAWN", "LIKED")));
            later(DAY / 4);
        }
        if (kind == FeedbackKind.PETITION || dice.percent(90)) {
            received();
        }
    }

    private void received() {
        Draft received = traits(add("RECEIVED"), 15);
        received.unitId = dice.oneOf(UNITS);
        received.appointmentAt = dice.percent(15) ? appointment() : null;
    }

    /** Before it is taken up: looked at for as long as the limit, handed to another authority, found complex already. */
    private void consider() {
        later(dice.oneOf(List.of(2 * DAY, 12 * DAY, 14 * DAY)));
        if (dice.percent(15)) {
            add("TRANSFERRED").unitId = dice.oneOf(UNITS);
            later(2 * DAY);
            if (dice.percent(70)) {
                received();
                later(12 * DAY);
            }
        }
        if (dice.percent(20)) {
            find();
            later(DAY);
        }
        if (dice.percent(10)) {
            add(dice.oneOf(PAUSING));
            later(DAY);
        }
        if (dice.percent(5)) {
            add("NOTIFIED");
            later(DAY);
        }
    }

    private void cycles() {
        cycle();
        while (dice.percent(25)) {
            later(8 * DAY);
            add("REOPENED").appointmentAt = dice.percent(30) ? appointment() : null;
            later(4 * MINUTE);
            cycle();
        }
    }

    private void cycle() {
        for (int i = dice.between(0, 5); i > 0; i--) {
            if (dice.percent(85)) {
                later(dice.oneOf(List.of(4 * DAY, 2 * DAY, DAY / 3, 4 * MINUTE)));
            }
            happen();
        }
        if (dice.percent(85)) {
            end();
        }
    }

    private void happen() {
        int what = dice.between(0, 99);
        if (what < 30) {
            Draft event = add(dice.oneOf(PAUSING));
            boolean resumes = event.type.equals("RESUMED") || event.type.equals("SUPPLEMENT_RECEIVED");
            event.appointmentAt = resumes && dice.percent(25) ? appointment() : null;
        } else if (what < 50) {
            add("TRANSFERRED").unitId = dice.percent(80) ? dice.oneOf(UNITS) : null;
        } else if (what < 65) {
            find();
        } else if (what < 73) {
            add("EXTENDED").appointmentAt = appointment();
        } else if (what < 83) {
            add(dice.oneOf(OPINIONS));
        } else if (what < 88) {
            add("NOTIFIED");
        } else if (what < 92) {
            traits(add(dice.oneOf(List.of("RECEIVED", "ACCEPTED"))), 50).unitId = dice.oneOf(UNITS);
        } else if (what < 96) {
            add("REFUSED");
        } else {
            add("REOPENED");
        }
    }

    private void find() {
        traits(add("COMPLEXITY_DETERMINED"), 0).complexity = dice.oneOf(COMPLEXITIES);
    }

    private void end() {
        comeToTheEnd(95);
        if (dice.percent(8)) {
            find();
        }
        if (dice.percent(15)) {
            add(dice.oneOf(OTHER_ENDS));
        } else if (dice.percent(92)) {
            add("ANSWERED");
        }
        publish();
        while (dice.percent(30)) {
            later(DAY);
            add(dice.oneOf(OPINIONS));
        }
    }

    /** A complaint or a denunciation needs no publication; whoever publishes it all the same has ended it. */
    private void publish() {
        while (dice.percent(kind == FeedbackKind.PETITION ? 55 : 15)) {
            later(dice.oneOf(List.of(2 * DAY, 6 * DAY, MINUTE)));
            add("PUBLISHED");
        }
    }

    private Draft traits(Draft event, int percentTold) {
        event.instance = instance;
        event.isRemoteArea = isRemoteArea;
        if (dice.percent(percentTold)) {
            event.complexity = dice.oneOf(COMPLEXITIES);
        }
        return event;
    }
}
