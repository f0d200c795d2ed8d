package congvu.streams.unit;

import static congvu.streams.unit.CounterWorld.complained;
import static congvu.streams.unit.CounterWorld.counterRule;
import static congvu.streams.unit.CounterWorld.overdue;
import static congvu.testkit.fixtures.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import congvu.schemas.event.AttendanceEventType;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.OperatorActionType;
import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.reference.RuleJudged;
import congvu.schemas.reference.RuleLegRecord;
import congvu.schemas.reference.RuleWindow;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalLeg;
import congvu.schemas.result.SignalState;
import congvu.streams.stage.InputFamily;
import congvu.testkit.fixtures.CaseFixture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * From events of files and persons through both steps of the topology to signals about their unit: a counter where nobody
 * is, while its files go overdue and citizens complain. 2026-03-02 is a Monday.
 */
class CounterCaseTest {
    private final CounterWorld world = new CounterWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void shouldRaiseOneSignalWithAllItsLegsWhenTheDayIsOver() {
        // Given
        world.with(counterRule()).staff("an", AttendanceEventType.ASSIGNED, "2026-03-02T06:00");
        files();

        // When
        day();
        List<Signal> thatEvening = world.standing();
        world.tick("2026-03-03T00:01");

        // Then
        assertThat(thatEvening).isEmpty();
        assertThat(world.standing()).singleElement().satisfies(signal -> {
            assertThat(signal.getRuleId()).isEqualTo("X-COUNTER");
            assertThat(signal.getSubjectId()).isEqualTo("u");
            assertThat(signal.getEvidence())
                    .extracting(SignalLeg::getLegId, SignalLeg::getCount)
                    .containsExactlyInAnyOrder(
                            tuple("absent", 1L), tuple("present", 0L), tuple("overdue", 2L), tuple("complaints", 2L));
        });
    }

    @Test
    void shouldRaiseNothingWhenSomebodyIsThere() {
        // Given
        world.with(counterRule())
                .staff("an", AttendanceEventType.ASSIGNED, "2026-03-02T06:00")
                .staff("binh", AttendanceEventType.ASSIGNED, "2026-03-02T06:00")
                .staff("binh", AttendanceEventType.PUNCHED, "2026-03-02T08:00");
        files();

        // When
        day();
        world.tick("2026-03-03T00:01");

        // Then
        assertThat(world.ofUnits()).isEmpty();
    }

    @Test
    void shouldRaiseNothingWhenTooFewFilesGoOverdueOrTooFewComplain() {
        // Given
        world.with(counterRule()).staff("an", AttendanceEventType.ASSIGNED, "2026-03-02T06:00");
        world.file(overdue("D1")).file(complained("C1")).file(complained("C2"));
        CounterWorld few = new CounterWorld();
        few.with(counterRule()).staff("an", AttendanceEventType.ASSIGNED, "2026-03-02T06:00");
        few.file(overdue("D1")).file(overdue("D2")).file(complained("C1"));

        // When
        for (CounterWorld one : List.of(world, few)) {
            one.tick("2026-03-02T12:00").tick("2026-03-02T19:00").tick("2026-03-03T00:01");
        }

        // Then
        assertThat(world.ofUnits()).isEmpty();
        assertThat(few.ofUnits()).isEmpty();
        few.close();
    }

    @Test
    void shouldTakeItBackWhenALeaveIsApprovedLate() {
        // Given
        raised();

        // When
        world.leave("an", "2026-03-04T09:00", "2026-03-02").turns(8);

        // Then
        assertRetracted();
    }

    @Test
    void shouldTakeItBackWhenAFileTurnsOutToHaveEndedInTime() {
        // Given
        raised();

        // When
        world.file(dossier("D1")
                .accepted("2026-02-27T09:00")
                .unit("u")
                .due("2026-03-02T10:00")
                .decided("2026-03-02T09:30"));
        world.turns(8);

        // Then
        assertRetracted();
    }

    @Test
    void shouldTakeItBackWhenAComplaintTurnsOutToBeAnotherUnits() {
        // Given
        raised();

        // When
        world.file(complained("C1")
                .happened(FeedbackEventType.TRANSFERRED, "2026-03-02T09:30")
                .change(event -> event.setUnitId("elsewhere")));
        world.turns(8);

        // Then
        assertRetracted();
    }

    @Test
    void shouldCountActionsWhereTheUnitIsKeptAndRefuseThemFromThere() {
        // Given
        raised();
        String id = world.standing().getFirst().getSignalId();

        // When
        world.act(UnitActionsTest.action("1", "u", id, OperatorActionType.EXPLAINED));
        world.act(UnitActionsTest.action("1", "u", id, OperatorActionType.EXPLAINED));
        world.act(UnitActionsTest.action("2", "u", "nothing", OperatorActionType.CONFIRMED));
        world.act(UnitActionsTest.action("3", "u", "", OperatorActionType.CONFIRMED));
        world.turns(1);

        // Then
        UnitAccount ofUnit = world.units.accounts().getFirst();
        assertThat(List.of(ofUnit.accepted(), ofUnit.duplicates(), ofUnit.refused()))
                .containsExactly(1L, 1L, 1L);
        assertThat(world.partitions
                        .accounts()
                        .getFirst()
                        .input(InputFamily.ACTIONS)
                        .refused())
                .isEqualTo(1);
        assertThat(world.standing().getFirst().getState()).isEqualTo(SignalState.EXPLAINED);
        assertThat(world.textOn("congvu.rejected"))
                .anyMatch(text -> text.equals("congvu.actions:0:2"))
                .anyMatch(text -> text.equals("congvu.actions:0:3"));
    }

    @Test
    void shouldLetNoTokenOutWhenDaysOfPersonsAreEvidenceAboutTheirUnit() {
        // Given
        String canary = "token-canary-0815";
        world.with(counterRule()).staff(canary, AttendanceEventType.ASSIGNED, "2026-03-02T06:00");
        files();
        day();

        // When
        world.tick("2026-03-03T00:01");

        // Then
        Signal signal = world.standing().getFirst();
        assertThat(signal.toString()).doesNotContain(canary).doesNotContain("0815");
        assertThat(signal.getEvidence())
                .filteredOn(leg -> leg.getLegId().equals("absent"))
                .flatExtracting(SignalLeg::getFacts)
                .singleElement()
                .satisfies(fact -> assertThat(fact.getFactId()).isNull());
        List<String> ofUnits = new ArrayList<>();
        world.topicsWritten().stream()
                .filter(topic -> topic.endsWith("units-changelog") || topic.endsWith("rate-partials-repartition"))
                .forEach(topic -> ofUnits.addAll(world.textOn(topic)));
        assertThat(ofUnits).isNotEmpty().noneMatch(text -> text.contains(canary));
    }

    @Test
    void shouldRaiseFromRatingsClosingsAndRatesWhenTheirRulesAreGiven() {
        // Given
        world.with(smallRules());
        for (int i = 1; i <= 3; i++) {
            world.file(rated("R" + i, "2026-03-0" + i));
            world.file(dossier("L" + i)
                    .accepted("2026-02-27T09:00")
                    .unit("u")
                    .due("2026-03-02T10:00")
                    .decided("2026-03-02T16:55"));
        }

        // When
        world.tick("2026-03-03T00:01");
        world.turns(10);

        // Then
        assertThat(world.standing())
                .extracting(Signal::getRuleId)
                .containsExactlyInAnyOrder("F-RATING", "O-LASTMINUTE", "P-UNIT-RED");
    }

    @Test
    void shouldPraiseWhenAQuarterIsOverAndNothingWasLateOrConfirmed() {
        // Given
        world.with(smallRules());
        for (int i = 1; i <= 3; i++) {
            world.file(dossier("P" + i)
                    .accepted("2026-02-27T09:00")
                    .unit("u")
                    .due("2026-03-02T10:00")
                    .decided("2026-03-01T10:00"));
        }
        world.tick("2026-03-31T12:00");
        world.turns(10);
        List<Signal> before = world.standing();

        // When
        world.tick("2026-04-01T00:01");
        world.turns(10);

        // Then
        assertThat(before).isEmpty();
        assertThat(world.standing()).extracting(Signal::getRuleId).containsExactly("K-PRAISE");
    }

    private static Map<String, SpecificRecord> smallRules() {
        Map<String, SpecificRecord> records = new LinkedHashMap<>();
        UnitRuleRecords.put(
                records,
                UnitRuleRecords.poorRatings(),
                UnitRuleRecords.lastMinute(),
                UnitRuleRecords.rule(
                        "P-UNIT-RED",
                        version -> version.setWindow(RuleWindow.MONTH)
                                .setJudged(RuleJudged.LIVE)
                                .setLegs(List.of(rate(3, null, 0.95)))),
                UnitRuleRecords.rule(
                        "K-PRAISE",
                        version -> version.setWindow(RuleWindow.QUARTER)
                                .setLegs(List.of(
                                        rate(3, 1.0, null),
                                        CounterWorld.atMost("overdue", RuleFactKind.ALERT, "rule == \"OVERDUE\""),
                                        CounterWorld.atMost(
                                                "confirmed", RuleFactKind.SIGNAL, "state == \"CONFIRMED\"")))));
        return records;
    }

    private static RuleLegRecord rate(long denominator, Double atLeast, Double below) {
        return RuleLegRecord.newBuilder()
                .setLegId("rate")
                .setFormulaId("dossier.on-time.latest")
                .setMinimumDenominator(denominator)
                .setRateAtLeast(atLeast)
                .setRateBelow(below)
                .build();
    }

    private static CaseFixture rated(String id, String day) {
        return CaseFixture.petition(id)
                .happened(FeedbackEventType.RATED, day + "T10:00")
                .change(event -> event.setKind(FeedbackKind.RATING)
                        .setUnitId("u")
                        .setScore(2)
                        .setAttitudeScore(1));
    }

    private void files() {
        world.file(overdue("D1")).file(overdue("D2")).file(complained("C1")).file(complained("C2"));
    }

    private void day() {
        world.tick("2026-03-02T12:00").tick("2026-03-02T19:00");
    }

    private void raised() {
        world.with(counterRule()).staff("an", AttendanceEventType.ASSIGNED, "2026-03-02T06:00");
        files();
        day();
        world.tick("2026-03-03T00:01");
        assertThat(world.standing()).hasSize(1);
    }

    private void assertRetracted() {
        assertThat(world.ofUnits())
                .singleElement()
                .satisfies(signal -> assertThat(signal.getState()).isEqualTo(SignalState.RETRACTED));
    }
}
