package congvu.testkit.domain;

import congvu.domain.alert.AlertId;
import congvu.domain.alert.Ladder;
import congvu.domain.alert.StandingAlert;
import congvu.domain.calendar.Pause;
import congvu.domain.calendar.Pauses;
import congvu.domain.dossier.Correction;
import congvu.domain.dossier.DossierFacts;
import congvu.domain.dossier.DossierFold;
import congvu.domain.dossier.Journal;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.Cycle;
import congvu.domain.obligation.Ending;
import congvu.domain.obligation.NationalIndex;
import congvu.domain.obligation.Promise;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.ReferenceBookBuilder;
import congvu.domain.standing.Policy;
import congvu.domain.standing.Standing;
import congvu.schemas.AvroSafety;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertCause;
import congvu.schemas.result.AlertEvidence;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.EndKind;
import congvu.schemas.result.Index21Verdict;
import congvu.schemas.result.NoDeadlineReason;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.ObligationKind;
import congvu.schemas.result.ObligationState;
import congvu.schemas.result.PauseSpan;
import congvu.schemas.result.PromiseEntry;
import congvu.schemas.result.PromiseKind;
import congvu.schemas.result.Verdict;
import congvu.testkit.model.ReferenceData;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the domain directly, without any topology, and writes its answers down as the records that a topic would carry. */
final class DomainRun {

    static {
        AvroSafety.install();
    }

    private static final long GRACE_MILLIS = 60_000;
    private static final Policy POLICY = new Policy(
            Ladder.standard(1, 1, 2, 3),
            GRACE_MILLIS,
            Map.of(),
            Duration.ofDays(90).toMillis());

    private final long tick;
    final List<Obligation> obligations = new ArrayList<>();
    final List<Alert> alerts = new ArrayList<>();

    private DomainRun(long tick) {
        this.tick = tick;
    }

    static DomainRun of(ReferenceData reference, Collection<DossierEvent> events, Instant tick) {
        ReferenceBook book = book(reference);
        Map<String, Journal> journals = new LinkedHashMap<>();
        for (DossierEvent event : events) {
            JournalEntry entry = entry(event);
            Journal journal = journals.getOrDefault(event.getDossierId(), Journal.empty());
            if (!journal.holds(entry)) {
                journals.put(event.getDossierId(), journal.with(entry));
            }
        }
        DomainRun run = new DomainRun(tick.toEpochMilli());
        journals.forEach((dossierId, journal) -> run.read(dossierId, journal, book));
        return run;
    }

    private void read(String dossierId, Journal journal, ReferenceBook book) {
        DossierFacts facts = DossierFold.fold(dossierId, journal, book);
        Standing standing = Standing.of(facts, journal, book, POLICY, tick);
        for (congvu.domain.obligation.Obligation one : standing.facts().obligations()) {
            obligations.add(obligation(dossierId, one));
        }
        for (StandingAlert one : standing.alerts()) {
            alerts.add(alert(dossierId, one));
        }
    }

    private static ReferenceBook book(ReferenceData reference) {
        ReferenceBookBuilder builder = ReferenceBook.builder();
        reference.calendars().forEach(builder::calendar);
        reference.officeHours().forEach(builder::officeHours);
        reference.procedures().forEach(builder::procedure);
        reference.units().forEach(builder::unit);
        return builder.build();
    }

    private static JournalEntry entry(DossierEvent event) {
        String target = event.getCorrectsEventId();
        return new JournalEntry(
                event.getEventId(),
                event.getSource(),
                congvu.domain.dossier.DossierEventType.valueOf(event.getType().name()),
                event.getOccurredAt().toEpochMilli(),
                event.getUnitId(),
                event.getProcedureId(),
                millis(event.getAppointmentAt()),
                event.getStepId(),
                millis(event.getStepDueAt()),
                event.getReasonCode(),
                target == null
                        ? null
                        : new Correction(target, event.getVoidsCorrected(), millis(event.getCorrectedOccurredAt())),
                0);
    }

    private Obligation obligation(String dossierId, congvu.domain.obligation.Obligation one) {
        Cycle cycle = one.cycle();
        Promise latest = cycle.latest();
        Promise first = one.cycles().getFirst().first();
        Ending ending = one.ending();
        var timeline = one.terms().timeline();
        var procedure = one.terms().procedure();
        var missing = one.noDeadlineReason();
        boolean late = one.verdictLatest() == congvu.domain.obligation.Verdict.LATE;
        boolean step = one.kind() == congvu.domain.obligation.ObligationKind.STEP;
        return Obligation.newBuilder()
                .setObligationId(one.id())
                .setDossierId(dossierId)
                .setKind(ObligationKind.valueOf(one.kind().name()))
                .setStepId(one.stepId())
                .setState(ObligationState.valueOf(one.state().name()))
                .setUnitId(String.valueOf(one.unitId()))
                .setProcedureId(one.procedureId())
                .setSubmittedAt(instant(one.submittedAt()))
                .setAcceptedAt(Instant.ofEpochMilli(one.acceptedAt()))
                .setLegalStartAt(Instant.ofEpochMilli(one.legalStartAt()))
                .setFirstDueAt(first == null ? null : instant(first.dueAt()))
                .setDueAt(latest == null ? null : instant(latest.dueAt()))
                .setBudgetMillis(
                        latest == null
                                ? null
                                : timeline.worked(latest.nominalDueAt()) - timeline.worked(latest.baseAt()))
                .setPausedMillis(finished(cycle.pauses(), one))
                .setPromises(promises(one))
                .setPauses(pauses(cycle.pauses()))
                .setCycle(cycle.number())
                .setEndedAt(ending == null ? null : Instant.ofEpochMilli(ending.at()))
                .setEndKind(
                        ending == null ? null : EndKind.valueOf(ending.kind().name()))
                .setVerdictFirst(Verdict.valueOf(one.verdictFirst().name()))
                .setVerdictLatest(Verdict.valueOf(one.verdictLatest().name()))
                .setLateMillis(late ? one.lateMillis() : null)
                .setOverdue(one.isOverdue(tick, GRACE_MILLIS))
                .setIndex21(step ? Index21Verdict.EXCLUDED : index(one))
                .setOfficeHoursId(timeline.officeHoursId())
                .setOfficeHoursVersion(timeline.officeHoursVersion())
                .setCalendarId(timeline.calendarId())
                .setCalendarVersion(timeline.calendarVersion())
                .setProcedureVersion(procedure == null ? null : procedure.version())
                .setNoDeadlineReason(missing == null ? null : NoDeadlineReason.valueOf(missing.name()))
                .setRevision(one.revision())
                .build();
    }

    private Index21Verdict index(congvu.domain.obligation.Obligation one) {
        return Index21Verdict.valueOf(
                NationalIndex.statusOf(one, tick, GRACE_MILLIS).name());
    }

    private static long finished(Pauses pauses, congvu.domain.obligation.Obligation one) {
        long sum = 0;
        for (Pause pause : pauses.asList()) {
            long from = Math.max(one.legalStartAt(), pause.from());
            if (pause.until() != Pauses.OPEN && pause.until() > from) {
                sum += one.terms().timeline().worked(pause.until())
                        - one.terms().timeline().worked(from);
            }
        }
        return sum;
    }

    private static List<PromiseEntry> promises(congvu.domain.obligation.Obligation one) {
        List<PromiseEntry> entries = new ArrayList<>();
        for (Cycle cycle : one.cycles()) {
            for (Promise promise : cycle.promises()) {
                entries.add(PromiseEntry.newBuilder()
                        .setNumber(promise.number())
                        .setCycle(cycle.number())
                        .setKind(PromiseKind.valueOf(promise.kind().name()))
                        .setMadeAt(Instant.ofEpochMilli(promise.madeAt()))
                        .setNominalDueAt(Instant.ofEpochMilli(promise.nominalDueAt()))
                        .setDueAt(instant(promise.dueAt()))
                        .setReasonCode(promise.reasonCode())
                        .build());
            }
        }
        return entries;
    }

    private static List<PauseSpan> pauses(Pauses pauses) {
        return pauses.asList().stream()
                .map(pause -> PauseSpan.newBuilder()
                        .setFrom(Instant.ofEpochMilli(pause.from()))
                        .setUntil(instant(pause.until()))
                        .setReason(pause.reason())
                        .build())
                .toList();
    }

    private static Alert alert(String dossierId, StandingAlert one) {
        Promise promise = one.promise();
        var timeline = one.obligation().terms().timeline();
        return Alert.newBuilder()
                .setAlertId(AlertId.of(one.obligation().id(), one.rule(), promise.number(), one.level()))
                .setObligationId(one.obligation().id())
                .setDossierId(dossierId)
                .setUnitId(String.valueOf(one.obligation().unitId()))
                .setRule(AlertRule.valueOf(one.rule().name()))
                .setPromiseNumber(promise.number())
                .setLevel(one.level())
                .setState(AlertState.valueOf(one.state().name()))
                .setVersion(1)
                .setCause(AlertCause.TIME_PASSED)
                .setReachedAt(Instant.ofEpochMilli(one.reachedAt()))
                .setDueAt(instant(one.dueAt()))
                .setEndedAt(instant(one.endedAt()))
                .setLateMillis(instant(one.endedAt()) == null ? null : one.lateMillis())
                .setEvidence(AlertEvidence.newBuilder()
                        .setLegalStartAt(Instant.ofEpochMilli(one.obligation().legalStartAt()))
                        .setBaseAt(Instant.ofEpochMilli(promise.baseAt()))
                        .setNominalDueAt(Instant.ofEpochMilli(promise.nominalDueAt()))
                        .setBudgetMillis(timeline.worked(promise.nominalDueAt()) - timeline.worked(promise.baseAt()))
                        .setPausedMillis(timeline.worked(one.dueAt()) - timeline.worked(promise.nominalDueAt()))
                        .setPauses(List.of())
                        .setLedger(List.of())
                        .setEvents(List.of())
                        .setOfficeHoursId(timeline.officeHoursId())
                        .setOfficeHoursVersion(timeline.officeHoursVersion())
                        .setCalendarId(timeline.calendarId())
                        .setCalendarVersion(timeline.calendarVersion())
                        .setLadderVersion(1)
                        .build())
                .build();
    }

    private static long millis(@Nullable Instant instant) {
        return instant == null ? JournalEntry.NONE : instant.toEpochMilli();
    }

    private static @Nullable Instant instant(long millis) {
        return millis == JournalEntry.NONE || millis == Long.MAX_VALUE ? null : Instant.ofEpochMilli(millis);
    }
}
