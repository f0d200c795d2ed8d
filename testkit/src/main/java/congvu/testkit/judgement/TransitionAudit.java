package congvu.testkit.judgement;

import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertCause;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.EventPointer;
import congvu.schemas.result.ObligationFamily;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the whole history of every alert and says which laws it breaks. */
public final class TransitionAudit {

    private static final Set<AlertState> STANDING =
            EnumSet.of(AlertState.RAISED, AlertState.ACKNOWLEDGED, AlertState.RESOLVED, AlertState.SUPERSEDED);

    private static final Set<String> ENDING_A_DOSSIER =
            Set.of("DECIDED", "DELIVERED", "REFUSED", "STOPPED", "WITHDRAWN", "STEP_DONE", "TRANSFERRED");

    private static final Set<String> ENDING_A_TASK = Set.of("COMPLETED", "CANCELLED");

    private static final Set<String> ENDING_A_PETITION =
            Set.of("ANSWERED", "PUBLISHED", "REFUSED", "STOPPED", "WITHDRAWN", "TRANSFERRED", "SUPPLEMENT_REQUESTED");

    private static final Set<String> ENDING_A_CASE =
            Set.of("ACCEPTED", "NOTIFIED", "ANSWERED", "PUBLISHED", "REFUSED", "STOPPED", "WITHDRAWN", "TRANSFERRED");

    private final List<Violation> violations = new ArrayList<>();

    private TransitionAudit() {}

    /**
     * Audits a run.
     *
     * @param transitions every record of the alerts topic, those of one alert in their order
     * @return the violations in words, empty when every law was kept
     */
    public static List<Violation> violations(Collection<Alert> transitions) {
        Map<String, List<Alert>> histories = new LinkedHashMap<>();
        transitions.forEach(alert -> histories
                .computeIfAbsent(alert.getAlertId(), none -> new ArrayList<>())
                .add(alert));
        TransitionAudit audit = new TransitionAudit();
        histories.values().forEach(audit::read);
        return audit.violations;
    }

    private void read(List<Alert> history) {
        for (int i = 0; i < history.size(); i++) {
            Alert alert = history.get(i);
            int position = i + 1;
            if (alert.getVersion() != position) {
                report(Violation.Law.VERSIONS_RISE_BY_ONE, alert, position, "version " + alert.getVersion());
            }
            if (i == 0 && alert.getState() != AlertState.RAISED) {
                report(
                        Violation.Law.FIRST_IS_RAISED,
                        alert,
                        position,
                        alert.getState().toString());
            }
            checkCause(alert, position);
            if (alert.getState() == AlertState.RESOLVED) {
                checkResolved(alert, position);
            }
            if (i > 0) {
                checkStep(history.get(i - 1), alert, position);
            }
        }
    }

    private void checkStep(Alert before, Alert after, int position) {
        if (sameContent(before, after)) {
            report(Violation.Law.NO_TRANSITION_TWICE, after, position, after.getState() + " again");
        }
        boolean bothRetracted = before.getState() == AlertState.RETRACTED && after.getState() == AlertState.RETRACTED;
        boolean known = STANDING.contains(after.getState()) || after.getState() == AlertState.RETRACTED;
        // Somebody else may take on what is taken on already.
        boolean acknowledgedLate = after.getState() == AlertState.ACKNOWLEDGED
                && before.getState() != AlertState.RAISED
                && before.getState() != AlertState.ACKNOWLEDGED;
        if (bothRetracted || !known || acknowledgedLate) {
            report(Violation.Law.LEGAL_TRANSITION, after, position, before.getState() + " to " + after.getState());
        }
    }

    private void checkCause(Alert alert, int position) {
        AlertCause cause = alert.getCause();
        boolean fits = switch (alert.getState()) {
            case RETRACTED -> cause != AlertCause.TIME_PASSED && cause != AlertCause.COMPLETED;
            case RAISED -> cause != AlertCause.COMPLETED && cause != AlertCause.BACK_DATED_COMPLETION;
            case RESOLVED -> cause != AlertCause.TIME_PASSED;
            case ACKNOWLEDGED, SUPERSEDED, UNKNOWN -> true;
        };
        if (cause == AlertCause.UNKNOWN || !fits) {
            report(Violation.Law.CAUSE_FITS, alert, position, alert.getState() + " because of " + cause);
        }
    }

    private void checkResolved(Alert alert, int position) {
        Instant endedAt = alert.getEndedAt();
        if (endedAt == null) {
            report(Violation.Law.RESOLVED_BY_AN_ENDING_EVENT, alert, position, "no end");
            return;
        }
        Set<String> ending = ending(alert.getFamily());
        boolean shown = alert.getEvidence().getEvents().stream()
                .anyMatch(event ->
                        ending.contains(nameOf(event)) && event.getOccurredAt().equals(endedAt));
        if (!shown) {
            report(
                    Violation.Law.RESOLVED_BY_AN_ENDING_EVENT,
                    alert,
                    position,
                    "no ending event at " + endedAt + " in the evidence");
        }
        if (alert.getRule() == AlertRule.OVERDUE && !endedAt.isAfter(alert.getReachedAt())) {
            report(
                    Violation.Law.RESOLVED_BY_AN_ENDING_EVENT,
                    alert,
                    position,
                    "ended at " + endedAt + ", before the point was reached at " + alert.getReachedAt());
        }
    }

    /** Which events can end anything of a family, as the schema of its topic names them. */
    private static Set<String> ending(ObligationFamily family) {
        return switch (family) {
            case TASK -> ENDING_A_TASK;
            case PETITION -> ENDING_A_PETITION;
            case COMPLAINT, DENUNCIATION -> ENDING_A_CASE;
            case DOSSIER, UNKNOWN -> ENDING_A_DOSSIER;
        };
    }

    /** Records of the first release name dossier events only. */
    private static String nameOf(EventPointer event) {
        String name = event.getEventType();
        return name == null ? event.getType().name() : name;
    }

    /** Equal in everything but the version, the cause, and where the events stand in the log. */
    private static boolean sameContent(Alert one, Alert other) {
        return StandingContent.of(one)
                .toString()
                .equals(StandingContent.of(other).toString());
    }

    private void report(Violation.Law law, Alert alert, int position, String found) {
        violations.add(new Violation(law, alert.getAlertId(), position, found));
    }
}
