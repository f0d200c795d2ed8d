package congvu.testkit.domain;

import congvu.domain.alert.AlertId;
import congvu.domain.alert.Ladder;
import congvu.domain.alert.StandingAlert;
import congvu.domain.calendar.Pause;
import congvu.domain.calendar.Pauses;
import congvu.domain.dossier.DossierFacts;
import congvu.domain.dossier.DossierFold;
import congvu.domain.dossier.Journal;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.Appraisal;
import congvu.domain.obligation.Cycle;
import congvu.domain.obligation.Ending;
import congvu.domain.obligation.NationalIndex;
import congvu.domain.obligation.ObligationFamily;
import congvu.domain.obligation.Promise;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.ReferenceBookBuilder;
import congvu.domain.standing.Policy;
import congvu.domain.standing.Standing;
import congvu.schemas.AvroSafety;
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
import congvu.testkit.history.InputEvents;
import congvu.testkit.model.ReferenceData;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
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

    /** What one journal is about. */
    private record Subject(ObligationFamily family, String id) {

        String obligationId() {
            return switch (family) {
                case DOSSIER -> id;
                case TASK -> "task|" + id;
                case PETITION, COMPLAINT, DENUNCIATION -> "case|" + id;
            };
        }
    }

    static DomainRun of(ReferenceData reference, Collection<? extends SpecificRecord> events, Instant tick) {
        ReferenceBook book = book(reference);
        Map<Subject, Journal> journals = new LinkedHashMap<>();
        for (SpecificRecord event : events) {
            Subject subject = new Subject(JournalEntries.familyOf(event), InputEvents.keyOf(event));
            JournalEntry entry = JournalEntries.of(event);
            Journal journal = journals.getOrDefault(subject, Journal.empty());
            if (!journal.holds(entry)) {
                journals.put(subject, journal.with(entry));
            }
        }
        DomainRun run = new DomainRun(tick.toEpochMilli());
        journals.forEach((subject, journal) -> run.read(subject, journal, book));
        return run;
    }

    private void read(Subject subject, Journal journal, ReferenceBook book) {
        DossierFacts facts = DossierFold.fold(subject.family(), subject.obligationId(), journal, book);
        Standing standing = Standing.of(facts, journal, book, POLICY, tick);
        for (congvu.domain.obligation.Obligation one : standing.facts().obligations()) {
            obligations.add(obligation(subject.id(), one));
        }
        for (StandingAlert one : standing.alerts()) {
            alerts.add(alert(subject.id(), one));
        }
    }

    private static ReferenceBook book(ReferenceData reference) {
        ReferenceBookBuilder builder = ReferenceBook.builder();
        reference.calendars().forEach(builder::calendar);
        reference.officeHours().forEach(builder::officeHours);
        reference.procedures().forEach(builder::procedure);
        reference.duties().forEach(builder::duty);
        reference.units().forEach(builder::unit);
        return builder.build();
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
                .setFamily(familyOf(one))
                .setKind(ObligationKind.valueOf(one.kind().name()))
                .setStepId(one.stepId())
                .setState(ObligationState.valueOf(one.state().name()))
                .setUnitId(String.valueOf(one.unitId()))
                .setOriginUnitId(Objects.equals(one.unitId(), one.originUnitId()) ? null : one.originUnitId())
                .setProgressPermille(progressOf(one))
                .setProgressPoints(pointsOf(one))
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

    private static congvu.schemas.result.ObligationFamily familyOf(congvu.domain.obligation.Obligation one) {
        return congvu.schemas.result.ObligationFamily.valueOf(one.family().name());
    }

    private static @Nullable Integer progressOf(congvu.domain.obligation.Obligation one) {
        int permille = one.appraisal().progressPermille();
        return permille == Appraisal.UNTOLD ? null : permille;
    }

    private static @Nullable Double pointsOf(congvu.domain.obligation.Obligation one) {
        Ending ending = one.ending();
        boolean isDelivered = ending != null && ending.kind().hasResult();
        return one.family() == ObligationFamily.TASK && isDelivered
                ? Double.valueOf(one.appraisal().quartersLeft() / 4.0)
                : null;
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
        var procedure = one.obligation().terms().procedure();
        return Alert.newBuilder()
                .setAlertId(AlertId.of(one.obligation().id(), one.rule(), promise.number(), one.level()))
                .setObligationId(one.obligation().id())
                .setDossierId(dossierId)
                .setFamily(familyOf(one.obligation()))
                .setUnitId(String.valueOf(one.obligation().unitId()))
                .setProcedureId(one.obligation().procedureId())
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
                        .setProcedureId(one.obligation().procedureId())
                        .setProcedureVersion(procedure == null ? null : procedure.version())
                        .setLadderVersion(1)
                        .build())
                .build();
    }

    private static @Nullable Instant instant(long millis) {
        return millis == JournalEntry.NONE || millis == Long.MAX_VALUE ? null : Instant.ofEpochMilli(millis);
    }
}
