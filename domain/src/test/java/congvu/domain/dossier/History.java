package congvu.domain.dossier;

import congvu.domain.alert.Ladder;
import congvu.domain.obligation.Obligation;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.standing.Policy;
import congvu.domain.standing.Standing;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes the history of one dossier in local time of Hà Nội, and asks the domain about it. */
public final class History {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final long GRACE_MILLIS = 60_000;
    private static final long KEEP_CLOSED_MILLIS = 90L * 24 * 3_600_000;

    private final ReferenceBook book;
    private final List<JournalEntry> events = new ArrayList<>();
    private @Nullable String procedureId;

    private History(ReferenceBook book) {
        this.book = book;
    }

    public ReferenceBook book() {
        return book;
    }

    public static History of(ReferenceBook book) {
        return new History(book);
    }

    public History procedure(String id) {
        procedureId = id;
        return this;
    }

    public History event(DossierEventType type, String at) {
        return add(entry(type, at, null, null, null));
    }

    public History promise(DossierEventType type, String at, String appointment) {
        return add(entry(type, at, appointment, null, null));
    }

    public History step(DossierEventType type, String at, String stepId, @Nullable String due) {
        JournalEntry plain = entry(type, at, null, stepId, null);
        return add(due == null ? plain : withStepDue(plain, millis(due)));
    }

    public History correct(String at, int target, @Nullable String rightTime) {
        String id = events.get(target).eventId();
        boolean voids = rightTime == null;
        Correction correction = new Correction(id, voids, voids ? JournalEntry.NONE : millis(rightTime));
        return add(entry(DossierEventType.CORRECTED, at, null, null, correction));
    }

    public Journal journal() {
        return journalOf(events);
    }

    /** The same events in another order of arrival, each perhaps twice. */
    public Journal shuffled(long seed) {
        Random random = new Random(seed);
        List<JournalEntry> arrivals = new ArrayList<>(events);
        arrivals.addAll(events);
        Collections.shuffle(arrivals, random);
        return journalOf(arrivals);
    }

    public DossierFacts facts() {
        return facts(journal());
    }

    public DossierFacts facts(Journal journal) {
        return DossierFold.fold("D1", journal, book);
    }

    public Obligation file() {
        return Objects.requireNonNull(facts().file());
    }

    public Standing standingAt(String tick) {
        return standingAt(journal(), tick);
    }

    public Standing standingAt(Journal journal, String tick) {
        Policy policy = new Policy(Ladder.standard(1, 1, 2, 3), GRACE_MILLIS, Map.of(), KEEP_CLOSED_MILLIS);
        return Standing.of(facts(journal), journal, book, policy, millis(tick));
    }

    public static long millis(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant().toEpochMilli();
    }

    public static String local(long epochMillis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(epochMillis), ZONE).toString();
    }

    private History add(JournalEntry entry) {
        events.add(entry);
        return this;
    }

    private static Journal journalOf(List<JournalEntry> arrivals) {
        Journal journal = Journal.empty();
        for (JournalEntry entry : arrivals) {
            journal = journal.holds(entry) ? journal : journal.with(entry);
        }
        return journal;
    }

    private JournalEntry entry(
            DossierEventType type,
            String at,
            @Nullable String appointment,
            @Nullable String stepId,
            @Nullable Correction correction) {
        boolean isAcceptance = type == DossierEventType.ACCEPTED;
        return new JournalEntry(
                "e" + events.size(),
                "test",
                type,
                millis(at),
                isAcceptance ? "U1" : null,
                isAcceptance ? procedureId : null,
                appointment == null ? JournalEntry.NONE : millis(appointment),
                stepId,
                JournalEntry.NONE,
                null,
                correction,
                events.size());
    }

    private static JournalEntry withStepDue(JournalEntry e, long due) {
        return new JournalEntry(
                e.eventId(),
                e.source(),
                e.type(),
                e.occurredAt(),
                e.unitId(),
                e.procedureId(),
                e.appointmentAt(),
                e.stepId(),
                due,
                e.reasonCode(),
                e.correction(),
                e.offset());
    }
}
