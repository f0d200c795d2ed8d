package congvu.schemas;

import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.AttendanceEventType;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.event.OnlinePayment;
import congvu.schemas.event.PunchDirection;
import congvu.schemas.event.PunchMethod;
import congvu.schemas.event.SubmissionChannel;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.rejected.Rejected;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertCause;
import congvu.schemas.result.AlertEvidence;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.AttendanceDay;
import congvu.schemas.result.AttendanceState;
import congvu.schemas.result.DeadlineChange;
import congvu.schemas.result.DeadlineChangeCause;
import congvu.schemas.result.EndKind;
import congvu.schemas.result.EventPointer;
import congvu.schemas.result.ExcuseReason;
import congvu.schemas.result.Index21Verdict;
import congvu.schemas.result.LedgerDayKind;
import congvu.schemas.result.LedgerEntry;
import congvu.schemas.result.NoDeadlineReason;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.ObligationFamily;
import congvu.schemas.result.ObligationKind;
import congvu.schemas.result.ObligationState;
import congvu.schemas.result.PauseSpan;
import congvu.schemas.result.PeriodKind;
import congvu.schemas.result.PlannedSpan;
import congvu.schemas.result.PromiseEntry;
import congvu.schemas.result.PromiseKind;
import congvu.schemas.result.Rate;
import congvu.schemas.result.RateUnavailableReason;
import congvu.schemas.result.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Seeded records of every shape: fields missing, texts empty, long and Vietnamese, numbers of every size. */
public final class RandomRecords {

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "H29.18-251020-0001",
            "Sở Xây dựng",
            "一窓口",
            "\uD83D\uDCC4 hồ sơ",
            "x".repeat(63),
            "y".repeat(64),
            "ký tự ".repeat(40));

    private final Random random;

    public RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    public DossierEvent dossierEvent() {
        return DossierEvent.newBuilder()
                .setEventId(text())
                .setSource(text())
                .setDossierId(text())
                .setOccurredAt(time())
                .setType(oneOf(DossierEventType.values()))
                .setUnitId(maybe(this::text))
                .setProcedureId(maybe(this::text))
                .setAppointmentAt(maybe(this::time))
                .setStepId(maybe(this::text))
                .setStepDueAt(maybe(this::time))
                .setCorrectsEventId(maybe(this::text))
                .setCorrectedOccurredAt(maybe(this::time))
                .setVoidsCorrected(random.nextBoolean())
                .setReasonCode(maybe(this::text))
                .setHandlerToken(maybe(this::text))
                .setReceivingUnitId(maybe(this::text))
                .setSupportingUnitId(maybe(this::text))
                .setChannel(oneOf(SubmissionChannel.values()))
                .setStatusCode(maybe(random::nextInt))
                .setFeeVnd(maybe(random::nextLong))
                .setOnlinePayment(oneOf(OnlinePayment.values()))
                .setInputDigitised(maybe(random::nextBoolean))
                .setDataReused(maybe(random::nextBoolean))
                .setResultDigitised(maybe(random::nextBoolean))
                .setIdentityVerified(maybe(random::nextBoolean))
                .setProcedureVersion(maybe(this::text))
                .build();
    }

    /** Only the fields that a row has. */
    public DossierEvent leanDossierEvent() {
        DossierEvent full = dossierEvent();
        full.setHandlerToken(null);
        full.setReceivingUnitId(null);
        full.setSupportingUnitId(null);
        full.setChannel(SubmissionChannel.UNKNOWN);
        full.setStatusCode(null);
        full.setFeeVnd(null);
        full.setOnlinePayment(OnlinePayment.UNKNOWN);
        full.setInputDigitised(null);
        full.setDataReused(null);
        full.setResultDigitised(null);
        full.setIdentityVerified(null);
        full.setProcedureVersion(null);
        return full;
    }

    public AttendanceEvent attendanceEvent() {
        return AttendanceEvent.newBuilder()
                .setEventId(text())
                .setSource(text())
                .setStaffToken(text())
                .setOccurredAt(time())
                .setType(oneOf(AttendanceEventType.values()))
                .setDirection(oneOf(PunchDirection.values()))
                .setDeviceId(maybe(this::text))
                .setMethod(oneOf(PunchMethod.values()))
                .setUnitId(maybe(this::text))
                .setScheduleId(maybe(this::text))
                .setDeviceIds(several(this::text))
                .setFromDay(maybe(this::day))
                .setToDay(maybe(this::day))
                .setApprovalId(maybe(this::text))
                .setFromAt(maybe(this::time))
                .setToAt(maybe(this::time))
                .setCorrectsEventId(maybe(this::text))
                .setCorrectedOccurredAt(maybe(this::time))
                .setVoidsCorrected(random.nextBoolean())
                .setReasonCode(maybe(this::text))
                .setReceivedAt(maybe(this::time))
                .setSourceSequence(maybe(random::nextLong))
                .build();
    }

    public AttendanceDay attendanceDay() {
        return AttendanceDay.newBuilder()
                .setStaffToken(text())
                .setDate(day())
                .setUnitId(text())
                .setScheduleId(text())
                .setScheduleVersion(random.nextInt())
                .setState(oneOf(AttendanceState.values()))
                .setPlanned(several(() -> new PlannedSpan(time(), time())))
                .setLateMillis(millis())
                .setEarlyMillis(millis())
                .setIsSeriouslyLate(random.nextBoolean())
                .setMissingPunches(random.nextInt(9))
                .setUnknownPunches(random.nextInt(9))
                .setExcuses(several(() -> oneOf(ExcuseReason.values())))
                .setFirstInAt(maybe(this::time))
                .setLastOutAt(maybe(this::time))
                .setExplainUntil(maybe(this::time))
                .setRevision(random.nextInt())
                .build();
    }

    public Tick tick() {
        return new Tick(time(), text(), oneOf(TickMode.values()));
    }

    public Obligation obligation() {
        return Obligation.newBuilder()
                .setObligationId(text())
                .setDossierId(text())
                .setKind(oneOf(ObligationKind.values()))
                .setStepId(maybe(this::text))
                .setState(oneOf(ObligationState.values()))
                .setUnitId(text())
                .setProcedureId(maybe(this::text))
                .setSubmittedAt(maybe(this::time))
                .setAcceptedAt(time())
                .setLegalStartAt(time())
                .setFirstDueAt(maybe(this::time))
                .setDueAt(maybe(this::time))
                .setBudgetMillis(maybe(this::millis))
                .setPausedMillis(millis())
                .setPromises(several(this::promise))
                .setPauses(several(this::pause))
                .setCycle(random.nextInt(4))
                .setEndedAt(maybe(this::time))
                .setEndKind(maybe(() -> oneOf(EndKind.values())))
                .setVerdictFirst(oneOf(Verdict.values()))
                .setVerdictLatest(oneOf(Verdict.values()))
                .setLateMillis(maybe(this::millis))
                .setOverdue(random.nextBoolean())
                .setIndex21(oneOf(Index21Verdict.values()))
                .setOfficeHoursId(text())
                .setOfficeHoursVersion(random.nextInt())
                .setCalendarId(text())
                .setCalendarVersion(random.nextInt())
                .setProcedureVersion(maybe(() -> random.nextInt(1_000)))
                .setNoDeadlineReason(maybe(() -> oneOf(NoDeadlineReason.values())))
                .setRevision(random.nextInt())
                .setFamily(oneOf(ObligationFamily.values()))
                .setOriginUnitId(maybe(this::text))
                .setProgressPermille(maybe(() -> random.nextInt(1_001)))
                .setProgressPoints(maybe(random::nextDouble))
                .build();
    }

    public Alert alert() {
        return Alert.newBuilder()
                .setAlertId(text())
                .setObligationId(text())
                .setDossierId(text())
                .setUnitId(text())
                .setProcedureId(maybe(this::text))
                .setRule(oneOf(AlertRule.values()))
                .setPromiseNumber(random.nextInt(200))
                .setLevel(random.nextInt(5))
                .setState(oneOf(AlertState.values()))
                .setVersion(random.nextInt(200))
                .setCause(oneOf(AlertCause.values()))
                .setReachedAt(time())
                .setDueAt(maybe(this::time))
                .setEndedAt(maybe(this::time))
                .setLateMillis(maybe(this::millis))
                .setEvidence(evidence())
                .setFamily(oneOf(ObligationFamily.values()))
                .setActorToken(maybe(this::text))
                .setAssigneeToken(maybe(this::text))
                .setSilencedUntil(maybe(this::time))
                .build();
    }

    private AlertEvidence evidence() {
        return AlertEvidence.newBuilder()
                .setLegalStartAt(time())
                .setBaseAt(time())
                .setNominalDueAt(time())
                .setBudgetMillis(millis())
                .setPausedMillis(millis())
                .setPauses(several(this::pause))
                .setLedger(several(() -> new LedgerEntry(
                        random.nextInt(),
                        oneOf(LedgerDayKind.values()),
                        maybe(this::text),
                        millis(),
                        millis(),
                        millis())))
                .setEvents(several(() -> new EventPointer(
                        text(),
                        text(),
                        oneOf(DossierEventType.values()),
                        time(),
                        text(),
                        random.nextInt(64),
                        random.nextLong(),
                        maybe(this::text))))
                .setOfficeHoursId(text())
                .setOfficeHoursVersion(random.nextInt())
                .setCalendarId(text())
                .setCalendarVersion(random.nextInt())
                .setProcedureId(maybe(this::text))
                .setProcedureVersion(maybe(() -> random.nextInt(1_000)))
                .setLadderVersion(random.nextInt(9))
                .setEventsLeftOut(random.nextInt(2_000))
                .build();
    }

    public Rate rate() {
        return Rate.newBuilder()
                .setUnitId(text())
                .setWithDescendants(random.nextBoolean())
                .setProcedureId(text())
                .setPeriodKind(oneOf(PeriodKind.values()))
                .setPeriodStart(LocalDate.ofEpochDay(random.nextInt(40_000)))
                .setFormulaId(text())
                .setNumerator(millis())
                .setDenominator(millis())
                .setExcluded(millis())
                .setRatio(maybe(random::nextDouble))
                .setUnavailableReason(maybe(() -> oneOf(RateUnavailableReason.values())))
                .setRevision(random.nextLong())
                .setIsFinal(random.nextBoolean())
                .build();
    }

    public DeadlineChange deadlineChange() {
        return DeadlineChange.newBuilder()
                .setObligationId(text())
                .setDossierId(text())
                .setFamily(oneOf(ObligationFamily.values()))
                .setUnitId(text())
                .setCause(oneOf(DeadlineChangeCause.values()))
                .setPreviousDueAt(maybe(this::time))
                .setDueAt(maybe(this::time))
                .setOfficeHoursId(text())
                .setPreviousOfficeHoursVersion(random.nextInt())
                .setOfficeHoursVersion(random.nextInt())
                .setCalendarId(text())
                .setPreviousCalendarVersion(random.nextInt())
                .setCalendarVersion(random.nextInt())
                .setPreviousProcedureVersion(maybe(() -> random.nextInt(1_000)))
                .setProcedureVersion(maybe(() -> random.nextInt(1_000)))
                .setAt(time())
                .build();
    }

    public Rejected rejected() {
        return Rejected.newBuilder()
                .setSourceTopic(text())
                .setSourcePartition(random.nextInt(64))
                .setSourceOffset(random.nextLong())
                .setReason(oneOf(RefusalReason.values()))
                .setField(maybe(this::text))
                .setAppendedAt(time())
                .setEventSource(maybe(this::text))
                .build();
    }

    private PromiseEntry promise() {
        return new PromiseEntry(
                random.nextInt(9),
                random.nextInt(3),
                oneOf(PromiseKind.values()),
                time(),
                time(),
                maybe(this::time),
                maybe(this::text));
    }

    private PauseSpan pause() {
        return new PauseSpan(time(), maybe(this::time), text());
    }

    private String text() {
        return random.nextInt(3) > 0 ? "id-" + random.nextInt(1_000_000) : TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private Instant time() {
        return random.nextInt(8) == 0
                ? Instant.ofEpochMilli(random.nextLong() / 4)
                : Instant.ofEpochMilli(1_400_000_000_000L + random.nextInt());
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(40_000));
    }

    private long millis() {
        return random.nextLong() >> random.nextInt(1, 64);
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> several(Supplier<T> value) {
        return Stream.generate(value).limit(random.nextInt(5)).toList();
    }
}
