package congvu.domain.alert;

import static congvu.domain.dossier.DossierEventType.ACCEPTED;
import static congvu.domain.dossier.DossierEventType.DECIDED;
import static congvu.domain.dossier.DossierEventType.EXTENDED;
import static congvu.domain.dossier.DossierEventType.REOPENED;
import static congvu.domain.dossier.DossierEventType.RESUMED;
import static congvu.domain.dossier.DossierEventType.SUPPLEMENT_RECEIVED;
import static congvu.domain.dossier.DossierEventType.SUPPLEMENT_REQUESTED;
import static congvu.domain.dossier.DossierEventType.SUSPENDED;
import static congvu.domain.dossier.History.local;
import static congvu.domain.dossier.History.millis;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.Term;
import congvu.domain.dossier.DossierEventType;
import congvu.domain.dossier.History;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.standing.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Monday to Friday 08:00-12:00 and 13:00-17:00; 2026-03-02 is a Monday; the firing grace is one minute. */
class AlertsTest {
    private static final ReferenceBook BOOK = ReferenceBook.builder()
            .procedure(new Procedure("P40", "5 days", List.of(ProcedureVersion.of(1, Term.workingHours(40)))))
            .build();
    private static final String ACCEPTED_AT = "2026-03-02T08:00";
    private static final String DUE_AT = "2026-03-06T17:00";

    @Test
    void shouldClimbTheLadderWhenNothingHappens() {
        // Given
        History history = accepted();

        // When
        List<StandingAlert> alerts = history.standingAt("2026-03-12T00:00").alerts();

        // Then 80 % of 40 hours, one working day before, the due instant, and each second working day after it
        assertThat(alerts)
                .extracting(alert -> alert.rule() + "/" + alert.level() + " " + local(alert.reachedAt()))
                .containsExactly(
                        "DUE_SOON/1 2026-03-05T17:00",
                        "DUE_SOON/2 2026-03-05T17:00",
                        "APOLOGY_DUE/1 2026-03-05T17:00",
                        "OVERDUE/1 2026-03-06T17:00",
                        "ESCALATION/1 2026-03-10T17:00");
    }

    @Test
    void shouldWarnAtTheWholeMillisecondBeforeWhenTheShareIsNone() {
        // Given: 80 % of 32 hours less 4 ms are 25 h 36 min less 3.2 ms
        History history = accepted().promise(EXTENDED, "2026-03-06T08:00", "2026-03-11T16:59:59.996");

        // When
        List<StandingAlert> alerts = history.standingAt("2026-03-12T00:00").alerts();

        // Then
        assertThat(alerts)
                .extracting(alert -> alert.rule() + "/" + alert.level() + " " + local(alert.reachedAt()))
                .contains("DUE_SOON/1 2026-03-11T09:35:59.996");
    }

    @Test
    void shouldFireOnlyAfterTheGraceWhenTheDeadlinePasses() {
        // Given
        History history = accepted();

        // When
        Standing before = history.standingAt("2026-03-06T17:01");
        Standing after = history.standingAt("2026-03-06T17:01:00.001");

        // Then
        assertThat(rules(before)).doesNotContain(AlertRule.OVERDUE);
        assertThat(before.nextDueAt()).isEqualTo(millis("2026-03-06T17:01:00.001"));
        assertThat(rules(after)).contains(AlertRule.OVERDUE);
    }

    @Test
    void shouldRaiseNothingWhenDecidedExactlyAtTheDeadline() {
        // Given
        History history = accepted().event(DECIDED, DUE_AT);

        // When
        Standing standing = history.standingAt("2026-04-01T00:00");

        // Then
        assertThat(rules(standing)).doesNotContain(AlertRule.OVERDUE);
    }

    @Test
    void shouldStillAlertWhenALateCompletionIsKnownBeforeTheTickOfTheDeadline() {
        // Given
        History history = accepted().event(DECIDED, "2026-03-06T17:00:01");

        // When
        Standing before = history.standingAt("2026-03-06T12:00");
        Standing after = history.standingAt("2026-03-06T18:00");

        // Then
        assertThat(rules(before)).doesNotContain(AlertRule.OVERDUE);
        assertThat(before.nextDueAt()).isEqualTo(millis("2026-03-06T17:01:00.001"));
        assertThat(after.alerts())
                .filteredOn(alert -> alert.rule() == AlertRule.OVERDUE)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.state()).isEqualTo(AlertState.RESOLVED);
                    assertThat(alert.lateMillis()).isEqualTo(1000);
                });
    }

    @Test
    void shouldSupersedeAndWarnAgainWhenReAppointedAfterTheBreach() {
        // Given
        History history = accepted().promise(EXTENDED, "2026-03-09T09:00", "2026-03-10T17:00");

        // When
        List<StandingAlert> alerts = history.standingAt("2026-03-11T00:00").alerts();

        // Then
        assertThat(alerts)
                .filteredOn(alert -> alert.rule() == AlertRule.OVERDUE || alert.rule() == AlertRule.OVERDUE_AGAIN)
                .extracting(alert -> alert.rule() + " " + alert.state())
                .containsExactly("OVERDUE SUPERSEDED", "OVERDUE_AGAIN RAISED");
    }

    @Test
    void shouldSayAgainWhenADateRestatedAfterAReAppointmentIsBroken() {
        // Given
        History history = accepted()
                .promise(EXTENDED, "2026-03-05T09:00", "2026-03-09T17:00")
                .event(SUPPLEMENT_REQUESTED, "2026-03-06T08:00")
                .promise(SUPPLEMENT_RECEIVED, "2026-03-06T12:00", "2026-03-10T17:00");

        // When
        List<StandingAlert> alerts = history.standingAt("2026-03-11T00:00").alerts();

        // Then
        assertThat(alerts)
                .filteredOn(alert -> alert.promise().number() == 2)
                .extracting(StandingAlert::rule)
                .contains(AlertRule.OVERDUE_AGAIN)
                .doesNotContain(AlertRule.OVERDUE);
    }

    @Test
    void shouldNotSayAgainWhenTheReAppointmentLiesBeforeAReopening() {
        // Given
        History history = accepted()
                .promise(EXTENDED, "2026-03-05T09:00", "2026-03-09T17:00")
                .event(DECIDED, "2026-03-09T16:00")
                .event(REOPENED, "2026-03-16T08:00");

        // When
        List<StandingAlert> alerts = history.standingAt("2026-03-21T00:00").alerts();

        // Then
        assertThat(alerts)
                .extracting(StandingAlert::rule)
                .contains(AlertRule.OVERDUE)
                .doesNotContain(AlertRule.OVERDUE_AGAIN);
    }

    @Test
    void shouldRaiseNothingForTheOldPromiseWhenReopenedAfterCompletingOnTime_V10() {
        // Given
        History history = accepted().event(DECIDED, "2026-03-03T09:00").event(REOPENED, "2026-03-16T08:00");

        // When
        List<StandingAlert> alerts = history.standingAt("2026-03-20T16:00").alerts();

        // Then
        assertThat(alerts).extracting(alert -> alert.promise().number()).containsOnly(1);
        assertThat(alerts).extracting(StandingAlert::rule).doesNotContain(AlertRule.OVERDUE);
    }

    @Test
    void shouldRetractWithItsCauseWhenACompletionFromBeforeArrivesLate() {
        // Given
        History history = accepted();
        List<PublishedAlert> published = published(history, "2026-03-06T18:00");

        // When
        history.event(DECIDED, "2026-03-05T12:00");
        List<AlertTransition> transitions = transitions(published, history, "2026-03-06T18:00", DECIDED);

        // Then
        assertThat(transitions)
                .extracting(t -> t.published().rule() + " " + t.published().state() + " "
                        + t.published().version() + " " + t.cause())
                .containsExactly(
                        "DUE_SOON RETRACTED 2 BACK_DATED_COMPLETION",
                        "DUE_SOON RETRACTED 2 BACK_DATED_COMPLETION",
                        "APOLOGY_DUE RETRACTED 2 BACK_DATED_COMPLETION",
                        "OVERDUE RETRACTED 2 BACK_DATED_COMPLETION");
    }

    @Test
    void shouldRaiseAgainWithTheNextVersionWhenARetractionIsItselfUndone() {
        // Given
        History history = accepted();
        List<PublishedAlert> raised = published(history, "2026-03-06T18:00");
        history.event(DECIDED, "2026-03-05T12:00");
        List<PublishedAlert> retracted = AlertTransitions.between(
                        raised, history.standingAt("2026-03-06T18:00").alerts(), AlertCause.ofEvent(DECIDED))
                .published();

        // When
        history.correct("2026-03-06T18:00", 1, "2026-03-06T17:30");
        List<AlertTransition> transitions =
                transitions(retracted, history, "2026-03-06T18:00", DossierEventType.CORRECTED);

        // Then
        assertThat(transitions)
                .filteredOn(t -> t.published().rule() == AlertRule.OVERDUE)
                .extracting(t -> t.published().state() + " " + t.published().version())
                .containsExactly("RAISED 3", "RESOLVED 4");
    }

    @Test
    void shouldSayNothingTwiceWhenNothingChanged() {
        // Given
        History history = accepted().event(SUSPENDED, "2026-03-03T08:00").event(RESUMED, "2026-03-03T12:00");
        List<PublishedAlert> published = published(history, "2026-03-20T00:00");

        // When
        List<AlertTransition> again = transitions(published, history, "2026-03-20T00:00", DECIDED);

        // Then
        assertThat(again).isEmpty();
    }

    @Test
    void shouldNotRewriteAnEarlierAlertWhenAPauseBeginsLater() {
        // Given
        History history = accepted();
        List<PublishedAlert> published = published(history, "2026-03-06T09:00");

        // When
        history.event(SUSPENDED, "2026-03-06T10:00");
        List<AlertTransition> transitions = transitions(published, history, "2026-03-06T11:00", SUSPENDED);

        // Then
        assertThat(published).hasSize(3);
        assertThat(transitions).isEmpty();
    }

    @Test
    void shouldNameTheSameAlertWhenReplayed() {
        // Given
        String id = AlertId.of("D1", AlertRule.OVERDUE, 0, 1);

        // When
        String again = AlertId.of("D1", AlertRule.OVERDUE, 0, 1);

        // Then
        assertThat(again).isEqualTo(id).hasSize(32).isNotEqualTo(AlertId.of("D1", AlertRule.OVERDUE, 1, 1));
    }

    private static History accepted() {
        return History.of(BOOK).procedure("P40").event(ACCEPTED, ACCEPTED_AT);
    }

    private static List<AlertRule> rules(Standing standing) {
        return standing.alerts().stream().map(StandingAlert::rule).toList();
    }

    private static List<PublishedAlert> published(History history, String tick) {
        return AlertTransitions.between(List.of(), history.standingAt(tick).alerts(), AlertCause.TIME_PASSED)
                .published();
    }

    private static List<AlertTransition> transitions(
            List<PublishedAlert> published, History history, String tick, DossierEventType trigger) {
        return AlertTransitions.between(published, history.standingAt(tick).alerts(), AlertCause.ofEvent(trigger))
                .transitions();
    }
}
