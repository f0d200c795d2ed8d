package congvu.producers.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.Deadlines;
import congvu.domain.dossier.DossierFacts;
import congvu.domain.dossier.DossierFold;
import congvu.domain.dossier.EventCheck;
import congvu.domain.dossier.Journal;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.Promise;
import congvu.domain.reference.ReferenceBook;
import congvu.producers.DossierEntries;
import congvu.producers.simulate.told.Told;
import congvu.producers.simulate.truth.ObligationTruth;
import congvu.producers.simulate.truth.ObligationTruth.Family;
import congvu.producers.simulate.truth.ObligationTruth.Verdict;
import congvu.producers.simulate.world.WorldBook;
import congvu.schemas.event.DossierEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the simulation says of dossiers, which it decided beforehand, against what the domain makes of their events. */
class DossierAgreementTest {

    private static final long GRACE = 60_000L;

    private static PlayedSimulation played(long seed, LocalDate from, int days) {
        return PlayedSimulation.of(SimulationSettings.of(new SimulationSize(2, 6, 400, 240), from, days, seed));
    }

    @ParameterizedTest
    @CsvSource({"1, 2026-08-10, 24", "2, 2025-04-14, 24", "3, 2026-11-09, 24", "4, 2026-02-09, 26"})
    void shouldAgreeWithTheDomainOnEveryDossierWhenEverythingIsTold(long seed, LocalDate from, int days) {
        // Given
        PlayedSimulation played = played(seed, from, days);
        ReferenceBook book = WorldBook.of(played.simulation.world());
        long tick = played.simulation.until().toEpochMilli();
        Map<String, ObligationTruth> decided = new LinkedHashMap<>();
        played.truth.obligations.stream()
                .filter(truth -> truth.family() == Family.DOSSIER)
                .forEach(truth -> decided.put(truth.id(), truth));

        // When
        List<String> differences = new ArrayList<>();
        journals(played)
                .forEach((id, journal) -> facts(id, journal, book).forEach(one -> {
                    ObligationTruth expected = decided.remove(one.id());
                    ObligationTruth judged = truth(one, tick);
                    if (!judged.equals(expected)) {
                        differences.add(judged + " is not " + expected);
                    }
                }));

        // Then
        assertThat(differences).isEmpty();
        assertThat(decided).isEmpty();
    }

    @Test
    void shouldTellNothingThatTheDomainRefusesWhenEventsAreChecked() {
        // Given
        PlayedSimulation played = played(5, LocalDate.of(2026, 4, 20), 14);

        // When
        List<String> refused = played.events.stream()
                .filter(event -> event.record() instanceof DossierEvent)
                .filter(event ->
                        EventCheck.refusalOf(event.key(), DossierEntries.of((DossierEvent) event.record())) != null)
                .map(Told.Event::key)
                .toList();

        // Then
        assertThat(refused).isEmpty();
    }

    private static List<Obligation> facts(String id, Journal journal, ReferenceBook book) {
        DossierFacts facts = DossierFold.fold(id, journal, book);
        List<Obligation> all = new ArrayList<>();
        if (facts.file() != null) {
            all.add(facts.file());
        }
        all.addAll(facts.steps());
        return all;
    }

    private static Map<String, Journal> journals(PlayedSimulation played) {
        Map<String, Journal> journals = new LinkedHashMap<>();
        for (Told.Event event : played.events) {
            if (event.record() instanceof DossierEvent told) {
                journals.merge(
                        event.key(),
                        Journal.empty().with(DossierEntries.of(told)),
                        (before, ignored) -> before.with(DossierEntries.of(told)));
            }
        }
        return journals;
    }

    private static ObligationTruth truth(Obligation one, long tick) {
        Promise first = one.cycle().first();
        Promise latest = one.cycle().latest();
        return new ObligationTruth(
                one.id(),
                Family.DOSSIER,
                one.stepId() != null,
                String.valueOf(one.unitId()),
                one.acceptedAt(),
                due(first),
                due(latest),
                one.ending() == null ? null : one.ending().at(),
                Verdict.valueOf(one.verdictFirst().name()),
                Verdict.valueOf(one.verdictLatest().name()),
                one.isOverdue(tick, GRACE));
    }

    private static Long due(Promise promise) {
        return promise == null || promise.dueAt() == Deadlines.NEVER ? null : promise.dueAt();
    }
}
