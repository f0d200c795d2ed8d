package congvu.domain.dossier;

import org.jspecify.annotations.Nullable;

/**
 * One accepted event of a dossier, as the journal keeps it. Times are epoch milliseconds, UTC.
 *
 * @param eventId unique within its source
 * @param source the system that sent it
 * @param occurredAt when it happened, by the source
 * @param unitId the competent unit, where the event names one
 * @param procedureId the procedure (thủ tục), where the event names one
 * @param appointmentAt the stated appointment, or {@link #NONE}
 * @param stepId the step of the control sheet, where the event is about one
 * @param stepDueAt the stated end of that step, or {@link #NONE}
 * @param reasonCode why, as a code, never free text
 * @param amount thousandths done, exactly for {@link DossierEventType#PROGRESSED}; {@link #NO_AMOUNT} otherwise
 * @param correction present exactly for {@link DossierEventType#CORRECTED}
 * @param offset where the event stands in its partition of the input topic: evidence, never a reason
 * @param traits what the event tells that no deadline rests on, as {@link DossierTraits} packs it
 * @param arrivedAtTick the highest tick when the event first came, or {@link #NONE} before the first tick: evidence, by
 *     nature another one when the events come in another order, so nothing that is compared between two runs rests on it
 * @param categoryCode of a case, as computed upstream, where the event tells it
 * @param aboutId of a petition, the dossier that it is about, where the event names one
 */
public record JournalEntry(
        String eventId,
        String source,
        DossierEventType type,
        long occurredAt,
        @Nullable String unitId,
        @Nullable String procedureId,
        long appointmentAt,
        @Nullable String stepId,
        long stepDueAt,
        @Nullable String reasonCode,
        int amount,
        @Nullable Correction correction,
        long offset,
        int traits,
        long arrivedAtTick,
        @Nullable String categoryCode,
        @Nullable String aboutId)
        implements Comparable<JournalEntry> {

    /** No time stated. */
    public static final long NONE = Long.MIN_VALUE;

    /** No amount stated; nothing that anybody could state by mistake. */
    public static final int NO_AMOUNT = Integer.MIN_VALUE;

    /** An event without traits that nobody has taken in yet. */
    public JournalEntry(
            String eventId,
            String source,
            DossierEventType type,
            long occurredAt,
            @Nullable String unitId,
            @Nullable String procedureId,
            long appointmentAt,
            @Nullable String stepId,
            long stepDueAt,
            @Nullable String reasonCode,
            int amount,
            @Nullable Correction correction,
            long offset) {
        this(
                eventId,
                source,
                type,
                occurredAt,
                unitId,
                procedureId,
                appointmentAt,
                stepId,
                stepDueAt,
                reasonCode,
                amount,
                correction,
                offset,
                DossierTraits.NONE,
                NONE,
                null,
                null);
    }

    /** An event without an amount, without traits, that nobody has taken in yet. */
    public JournalEntry(
            String eventId,
            String source,
            DossierEventType type,
            long occurredAt,
            @Nullable String unitId,
            @Nullable String procedureId,
            long appointmentAt,
            @Nullable String stepId,
            long stepDueAt,
            @Nullable String reasonCode,
            @Nullable Correction correction,
            long offset) {
        this(
                eventId,
                source,
                type,
                occurredAt,
                unitId,
                procedureId,
                appointmentAt,
                stepId,
                stepDueAt,
                reasonCode,
                NO_AMOUNT,
                correction,
                offset);
    }

    /** This entry with traits. */
    public JournalEntry withTraits(int otherTraits) {
        return otherTraits == traits ? this : with(procedureId, otherTraits, arrivedAtTick, categoryCode, aboutId);
    }

    /** This entry as it came when the highest tick was this one, epoch milliseconds. */
    public JournalEntry arrivedAt(long tick) {
        return with(procedureId, traits, tick, categoryCode, aboutId);
    }

    /** This entry of a case of this category; null for none told. */
    public JournalEntry withCategory(@Nullable String code) {
        return code == null ? this : with(procedureId, traits, arrivedAtTick, code, aboutId);
    }

    /** This entry of a petition about this dossier; null for none told. */
    public JournalEntry withAbout(@Nullable String dossierId) {
        return dossierId == null ? this : with(procedureId, traits, arrivedAtTick, categoryCode, dossierId);
    }

    /** Which event this is. */
    public EventIdentity identity() {
        return new EventIdentity(source, eventId);
    }

    /** Which event this one corrects, of the same source; null when it is no correction. */
    public @Nullable EventIdentity correctedIdentity() {
        return correction == null ? null : new EventIdentity(source, correction.targetEventId());
    }

    /** Whether this and the other are the same event: same source, same id. */
    public boolean isSameEvent(JournalEntry other) {
        return eventId.equals(other.eventId) && source.equals(other.source);
    }

    /** By time, then by the order of a dossier's life, then by source and id: the same in any order of arrival. */
    @Override
    public int compareTo(JournalEntry other) {
        if (occurredAt != other.occurredAt) {
            return Long.compare(occurredAt, other.occurredAt);
        }
        int byRank = type.compareTo(other.type);
        if (byRank != 0) {
            return byRank;
        }
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : eventId.compareTo(other.eventId);
    }

    /** This entry under another procedure. */
    JournalEntry withProcedure(String otherId) {
        return with(otherId, traits, arrivedAtTick, categoryCode, aboutId);
    }

    private JournalEntry with(
            @Nullable String otherProcedureId,
            int otherTraits,
            long otherTick,
            @Nullable String otherCategory,
            @Nullable String otherAbout) {
        return new JournalEntry(
                eventId,
                source,
                type,
                occurredAt,
                unitId,
                otherProcedureId,
                appointmentAt,
                stepId,
                stepDueAt,
                reasonCode,
                amount,
                correction,
                offset,
                otherTraits,
                otherTick,
                otherCategory,
                otherAbout);
    }

    /** This entry with what a correction says instead; what the correction leaves open stays. */
    JournalEntry correctedBy(JournalEntry corrected, Correction correction) {
        return new JournalEntry(
                eventId,
                source,
                type,
                correction.occurredAt() == NONE ? occurredAt : correction.occurredAt(),
                corrected.unitId == null ? unitId : corrected.unitId,
                corrected.procedureId == null ? procedureId : corrected.procedureId,
                corrected.appointmentAt == NONE ? appointmentAt : corrected.appointmentAt,
                stepId,
                corrected.stepDueAt == NONE ? stepDueAt : corrected.stepDueAt,
                reasonCode,
                amount,
                this.correction,
                offset,
                DossierTraits.over(traits, corrected.traits),
                arrivedAtTick,
                corrected.categoryCode == null ? categoryCode : corrected.categoryCode,
                corrected.aboutId == null ? aboutId : corrected.aboutId);
    }
}
