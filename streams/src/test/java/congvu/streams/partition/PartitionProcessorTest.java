package congvu.streams.partition;

import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.event.DossierEvent;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.rejected.Rejected;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.ObligationState;
import congvu.schemas.result.Verdict;
import congvu.testkit.fixtures.DossierFixture;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartitionProcessorTest {
    private final PartitionBench bench = new PartitionBench(Duration.ofDays(90));

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldPublishAnObligationWhenADossierIsAccepted() {
        // Given
        DossierFixture history = dossier("D1").accepted("2026-03-02T08:00").due("2026-03-04T17:00");

        // When
        send(history);

        // Then
        assertThat(bench.obligations.readValuesToList()).singleElement().satisfies(obligation -> {
            assertThat(obligation.getState()).isEqualTo(ObligationState.RUNNING);
            assertThat(obligation.getDueAt()).isEqualTo(at("2026-03-04T17:00"));
            assertThat(obligation.getVerdictLatest()).isEqualTo(Verdict.OPEN);
        });
    }

    @Test
    void shouldRaiseOnceWhenTicksRepeat() {
        // Given
        send(dossier("D1").accepted("2026-03-02T08:00").due("2026-03-04T17:00"));

        // When
        bench.tick(at("2026-03-04T18:00"));
        bench.tick(at("2026-03-04T18:00"));
        bench.tick(at("2026-03-04T17:30"));

        // Then
        assertThat(bench.alertsSoFar())
                .filteredOn(alert -> alert.getRule() == AlertRule.OVERDUE)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.getVersion()).isEqualTo(1);
                    assertThat(alert.getEvidence().getLedger())
                            .extracting(day -> day.getWorkedMillis() / 3_600_000)
                            .containsExactly(8L, 8L, 8L);
                    assertThat(alert.getEvidence().getEvents())
                            .singleElement()
                            .satisfies(event -> assertThat(event.getEventId()).isEqualTo("D1-1"));
                });
    }

    @Test
    void shouldResolveWhenTheCompletionArrives() {
        // Given
        DossierFixture history = dossier("D1")
                .accepted("2026-03-02T08:00")
                .due("2026-03-04T17:00")
                .decided("2026-03-05T10:00");
        bench.event(history.events().get(0));
        bench.tick(at("2026-03-04T18:00"));
        bench.alertsSoFar();

        // When
        bench.event(history.events().get(1));

        // Then
        assertThat(bench.alertsSoFar()).extracting(Alert::getState).containsOnly(AlertState.RESOLVED);
    }

    @Test
    void shouldChangeNothingWhenAnEventComesTwice() {
        // Given
        DossierEvent event = dossier("D1")
                .accepted("2026-03-02T08:00")
                .due("2026-03-04T17:00")
                .events()
                .get(0);
        bench.event(event);
        bench.obligations.readValuesToList();

        // When
        bench.event(event);

        // Then
        assertThat(bench.obligations.isEmpty()).isTrue();
        assertThat(bench.accounts.accounts()).singleElement().satisfies(account -> {
            assertThat(account.accepted()).isEqualTo(1);
            assertThat(account.duplicates()).isEqualTo(1);
            assertThat(account.refused()).isZero();
        });
    }

    @Test
    void shouldTakeTheObligationBackWhenItsAcceptanceIsVoided() {
        // Given
        send(dossier("D1").accepted("2026-03-02T08:00").due("2026-03-04T17:00"));
        bench.tick(at("2026-03-05T00:00"));
        String unit = bench.obligations.readValue().getUnitId();
        bench.obligations.readValuesToList();
        bench.alertsSoFar();

        // When
        bench.event(dossier("D1")
                .accepted("2026-03-02T08:00")
                .voided("2026-03-05T08:00", 1)
                .events()
                .get(1));

        // Then
        List<TestRecord<String, Obligation>> records = bench.obligations.readRecordsToList();
        assertThat(records).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("D1");
            assertThat(record.value()).isNull();
        });
        assertThat(bench.alertsSoFar()).isNotEmpty().allSatisfy(alert -> {
            assertThat(alert.getState()).isEqualTo(AlertState.RETRACTED);
            assertThat(alert.getUnitId()).isEqualTo(unit);
        });
    }

    @Test
    void shouldRefuseWithItsReasonWhenTheBytesMakeNoSense() {
        // Given
        byte[] noise = {9, 9, 9};

        // When
        bench.raw.pipeInput("D1", noise);
        bench.raw.pipeInput(null, noise);
        bench.raw.pipeInput("D1", new byte[0]);

        // Then
        assertThat(bench.rejected.readValuesToList())
                .extracting(Rejected::getReason)
                .containsExactly(RefusalReason.BAD_FRAME, RefusalReason.MISSING_KEY, RefusalReason.BAD_FRAME);
        assertThat(bench.accounts.accounts().get(0).refused()).isEqualTo(3);
    }

    @Test
    void shouldRefuseNamingTheFieldWhenAnIdCouldBeTakenForSomethingElse() {
        // Given: a dossier that calls itself what the first step of D1 is called, and a unit that reads as a whole
        // branch
        DossierFixture step = dossier("D1/s/check/1").accepted("2026-03-02T08:00");
        DossierFixture branch = dossier("D1").accepted("2026-03-02T08:00").unit("north/**");

        // When
        send(step);
        send(branch);

        // Then
        assertThat(bench.rejected.readValuesToList())
                .extracting(rejected -> rejected.getReason() + " " + rejected.getField())
                .containsExactly("UNDECODABLE dossierId", "UNDECODABLE unitId");
        assertThat(bench.obligations.isEmpty()).isTrue();
    }

    @Test
    void shouldRefuseAsTooLateWhenTheDossierHasLeft() {
        // Given
        send(dossier("D1").accepted("2026-03-02T08:00").due("2026-03-04T17:00").decided("2026-03-03T10:00"));
        bench.tick(at("2026-03-03T10:00").plus(Duration.ofDays(90)));

        // When
        bench.event(dossier("D1").delivered("2026-03-03T11:00").events().get(0));

        // Then
        assertThat(bench.rejected.readValuesToList())
                .extracting(Rejected::getReason)
                .containsExactly(RefusalReason.TOO_LATE);
        assertThat(bench.accounts.accounts().get(0).accepted()).isEqualTo(2);
    }

    @Test
    void shouldRefuseWhatTheStoreCouldNotWriteAndGoOn() {
        // Given
        String longest = "x".repeat(190);
        DossierFixture history = dossier("D1").accepted("2026-03-02T08:00").due("2026-03-04T17:00");
        for (int i = 0; i < 1_900; i++) {
            history.transferred("2026-03-02T08:00", longest + i)
                    .reason(longest + i)
                    .procedure(longest + i);
        }

        // When
        send(history);
        send(dossier("D2").accepted("2026-03-02T08:00").due("2026-03-04T17:00"));

        // Then
        assertThat(bench.rejected.readValuesToList())
                .isNotEmpty()
                .extracting(Rejected::getReason)
                .containsOnly(RefusalReason.JOURNAL_FULL);
        assertThat(bench.obligations.readRecordsToList())
                .extracting(TestRecord::key)
                .contains("D2");
    }

    private void send(DossierFixture history) {
        history.events().forEach(bench::event);
    }
}
