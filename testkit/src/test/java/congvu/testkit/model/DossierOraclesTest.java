package congvu.testkit.model;

import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.DayCount;
import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.Term;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.Unit;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.result.EndKind;
import congvu.schemas.result.Verdict;
import congvu.testkit.fixtures.DossierFixture;
import congvu.testkit.fixtures.GoldenCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The oracles of the domain brief (10.3) that are about dossiers, counted by hand on the golden hours. */
class DossierOraclesTest {

    private static final Term TWO_DAYS = Term.workingDays(2, DayCount.AS_HOURS);

    @Test
    void shouldStartAfterTheLongHolidayWhenAcceptedFridayAt1501AndOnFridayAt1459() {
        // Given: a holiday on Monday and Tuesday makes the weekend a long one
        ProcedureVersion cutOff =
                new ProcedureVersion(1, null, null, Term.workingHours(4), LocalTime.of(15, 0), true, false, List.of());
        DayDecision[] longHoliday = {GoldenCalendar.holiday("2026-03-09"), GoldenCalendar.holiday("2026-03-10")};
        ReferenceData reference = GoldenCalendar.withProcedure(cutOff, longHoliday);

        // When
        ExpectedObligation before = one(reference, dossier("D1").accepted("2026-03-06T14:59"));
        ExpectedObligation atCutOff = one(reference, dossier("D1").accepted("2026-03-06T15:00"));
        ExpectedObligation after = one(reference, dossier("D1").accepted("2026-03-06T15:01"));

        // Then
        assertThat(before.legalStartAt()).isEqualTo(millis("2026-03-06T14:59"));
        assertThat(before.dueAt()).isEqualTo(millis("2026-03-11T09:59"));
        assertThat(atCutOff.legalStartAt()).isEqualTo(millis("2026-03-06T15:00"));
        assertThat(after.legalStartAt()).isEqualTo(millis("2026-03-11T08:00"));
        assertThat(after.dueAt()).isEqualTo(millis("2026-03-11T12:00"));
    }

    @Test
    void shouldCountTheMakeUpSaturdaysOf2025And2026() {
        // Given: the swapped-off days of the decisions with their make-up Saturdays
        ReferenceData reference = GoldenCalendar.withTerm(
                TWO_DAYS,
                GoldenCalendar.makeUp("2025-04-26", DayOfWeek.FRIDAY),
                GoldenCalendar.swappedOff("2025-05-02"),
                GoldenCalendar.swappedOff("2026-01-02"),
                GoldenCalendar.makeUp("2026-01-10", DayOfWeek.FRIDAY),
                GoldenCalendar.makeUp("2026-08-22", DayOfWeek.MONDAY),
                GoldenCalendar.swappedOff("2026-08-31"));

        // When / Then: Friday 13:00 and two days end on Monday 12:00 with the Saturday, on Tuesday without
        assertThat(one(reference, dossier("D1").accepted("2025-04-25T13:00")).dueAt())
                .isEqualTo(millis("2025-04-28T12:00"));
        assertThat(one(reference, dossier("D1").accepted("2026-01-09T13:00")).dueAt())
                .isEqualTo(millis("2026-01-12T12:00"));
        assertThat(one(reference, dossier("D1").accepted("2026-08-21T13:00")).dueAt())
                .isEqualTo(millis("2026-08-24T12:00"));
        assertThat(one(reference, dossier("D1").accepted("2026-08-14T13:00")).dueAt())
                .isEqualTo(millis("2026-08-18T12:00"));
    }

    @Test
    void shouldMoveByTheWorkingDaysOfThePauseOnlyWhenPausedOverTet() {
        // Given: Tet 2026 is off from Mon 16 to Fri 20 February
        DayDecision[] tet = Stream.of("2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20")
                .map(GoldenCalendar::holiday)
                .toArray(DayDecision[]::new);
        ReferenceData reference = GoldenCalendar.withTerm(TWO_DAYS, tet);

        // When: paused from Thu 12 Feb noon to Mon 23 Feb noon, of which Thu and Fri and Mon hold 4 + 8 + 4 hours
        ExpectedObligation found = one(
                reference,
                dossier("D1")
                        .accepted("2026-02-12T08:00")
                        .supplementRequested("2026-02-12T12:00")
                        .supplementReceived("2026-02-23T12:00"));

        // Then: Fri 13 Feb 17:00 moves by 16 hours to Tue 24 Feb 17:00
        assertThat(found.pausedMillis()).isEqualTo(16 * 3_600_000L);
        assertThat(found.dueAt()).isEqualTo(millis("2026-02-24T17:00"));
    }

    @Test
    void shouldKeepTheDeadlineAndMoveTheOwnerWhenAUnitIsMergedWithTheFileOpen() {
        // Given: the district is closed on 30 June 2025, and the commune takes over
        ReferenceData golden = GoldenCalendar.withTerm(TWO_DAYS);
        List<Unit> units = List.of(
                Unit.of("province", null, "Province"),
                new Unit("district", "province", "District", null, null, LocalDate.of(2025, 6, 30), "commune"),
                Unit.of("commune", "province", "Commune"));
        ReferenceData reference =
                new ReferenceData(units, golden.procedures(), golden.calendars(), golden.officeHours());

        // When
        List<DossierEvent> events = dossier("D1")
                .accepted("2025-06-30T08:00")
                .unit("district")
                .transferred("2025-07-01T08:00", "commune")
                .decided("2025-07-01T17:00")
                .events();
        Expectation found =
                new ReferenceModel(reference, ModelConfig.defaults()).expect(events, at("2025-08-01T00:00"));

        // Then
        assertThat(found.obligations().get("D1").unitId()).isEqualTo("commune");
        assertThat(found.obligations().get("D1").verdictLatest()).isEqualTo(Verdict.ON_TIME);
        assertThat(found.rates())
                .containsKeys("commune|*|2025-06|dossier.on-time.first", "province/**|*|2025|dossier.on-time.first")
                .doesNotContainKey("district|*|2025-06|dossier.on-time.first");
    }

    @Test
    void shouldBeOnTimeWhenDecidedOnTimeButDeliveredLate() {
        // When
        ExpectedObligation found = one(
                GoldenCalendar.withTerm(TWO_DAYS),
                dossier("D1")
                        .accepted("2026-03-02T08:00")
                        .decided("2026-03-03T17:00")
                        .delivered("2026-03-20T09:00"));

        // Then
        assertThat(found.verdictLatest()).isEqualTo(Verdict.ON_TIME);
        assertThat(found.endKind()).isEqualTo(EndKind.DECIDED);
    }

    @Test
    void shouldExcludeAFileWhenItIsWithdrawnOrRefusedBeforeAcceptance() {
        // When
        Expectation found = new ReferenceModel(GoldenCalendar.withTerm(TWO_DAYS), ModelConfig.defaults())
                .expect(
                        Stream.concat(
                                        dossier("D1")
                                                .submitted("2026-03-02T08:00")
                                                .withdrawn("2026-03-02T09:00")
                                                .events()
                                                .stream(),
                                        dossier("D2")
                                                .submitted("2026-03-02T08:00")
                                                .refused("2026-03-02T09:00")
                                                .events()
                                                .stream())
                                .toList(),
                        at("2026-06-01T00:00"));

        // Then
        assertThat(found.obligations()).isEmpty();
        assertThat(found.alerts()).isEmpty();
        assertThat(found.rates()).isEmpty();
    }

    @Test
    void shouldFindTheSameWhenDecisionAndDeliveryArriveTwiceAndInTheWrongOrder() {
        // Given
        List<DossierEvent> told = dossier("D1")
                .accepted("2026-03-02T08:00")
                .decided("2026-03-03T17:00")
                .delivered("2026-03-20T09:00")
                .events();
        List<DossierEvent> muddled = new ArrayList<>(told);
        muddled.addAll(told);
        Collections.reverse(muddled);
        ReferenceModel model = new ReferenceModel(GoldenCalendar.withTerm(TWO_DAYS), ModelConfig.defaults());

        // When / Then
        assertThat(model.expect(muddled, at("2026-06-01T00:00"))).isEqualTo(model.expect(told, at("2026-06-01T00:00")));
    }

    @Test
    void shouldSkipTheCultureDayOf24November2026() {
        // When
        ExpectedObligation found = one(
                GoldenCalendar.withTerm(TWO_DAYS, GoldenCalendar.holiday("2026-11-24")),
                dossier("D1").accepted("2026-11-23T08:00"));

        // Then
        assertThat(found.dueAt()).isEqualTo(millis("2026-11-25T17:00"));
    }

    private static ExpectedObligation one(ReferenceData reference, DossierFixture dossier) {
        return new ReferenceModel(reference, ModelConfig.defaults())
                .expect(dossier.events(), at("2027-01-01T00:00"))
                .obligations()
                .values()
                .iterator()
                .next();
    }

    private static long millis(String localDateTime) {
        return at(localDateTime).toEpochMilli();
    }
}
