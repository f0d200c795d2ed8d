package congvu.domain.fact;

import congvu.domain.alert.Ladder;
import congvu.domain.dossier.Correction;
import congvu.domain.dossier.DossierEventType;
import congvu.domain.dossier.DossierFold;
import congvu.domain.dossier.Journal;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.ObligationFamily;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.rule.Fact;
import congvu.domain.standing.Policy;
import congvu.domain.standing.Standing;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Tells the life of one file in local time of Hà Nội, and asks for its facts. */
final class FileTale {
    static final long GRACE_MILLIS = 60_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Policy POLICY =
            new Policy(Ladder.standard(1, 1, 2, 3), GRACE_MILLIS, Map.of(), 90L * 24 * 3_600_000);

    private final ReferenceBook book;
    private final ObligationFamily family;
    private final List<JournalEntry> events = new ArrayList<>();

    FileTale(ObligationFamily family, ReferenceBook book) {
        this.family = family;
        this.book = book;
    }

    static FileTale dossier(ReferenceBook book) {
        return new FileTale(ObligationFamily.DOSSIER, book);
    }

    /** Accepted by a unit, with an appointment. */
    FileTale accepted(String unitId, String at, String appointment) {
        return add(entry(DossierEventType.ACCEPTED, at, unitId, millis(appointment), null));
    }

    FileTale event(DossierEventType type, String at) {
        return add(entry(type, at, null, JournalEntry.NONE, null));
    }

    FileTale event(DossierEventType type, String at, String unitId) {
        return add(entry(type, at, unitId, JournalEntry.NONE, null));
    }

    FileTale promise(DossierEventType type, String at, String appointment) {
        return add(entry(type, at, null, millis(appointment), null));
    }

    /** Says at an instant when another event really was; null: never. */
    FileTale correct(String at, int target, @Nullable String rightTime) {
        long right = rightTime == null ? JournalEntry.NONE : millis(rightTime);
        Correction correction = new Correction("e" + target, rightTime == null, right);
        return add(entry(DossierEventType.CORRECTED, at, null, JournalEntry.NONE, correction));
    }

    /** The last event came when the highest tick was this. */
    FileTale told(String tick) {
        events.add(events.removeLast().arrivedAt(millis(tick)));
        return this;
    }

    /** The last event tells a category. */
    FileTale category(String code) {
        events.add(events.removeLast().withCategory(code));
        return this;
    }

    <F extends Fact> List<F> facts(Class<F> kind, String tick) {
        return of(kind, facts(journalOf(events), millis(tick)));
    }

    /** The last of them. */
    <F extends Fact> F last(Class<F> kind, String tick) {
        return facts(kind, tick).getLast();
    }

    /** All facts after another order of arrival, each event perhaps twice. */
    List<Fact> shuffled(long seed, long tick) {
        List<JournalEntry> arrivals = new ArrayList<>(events);
        arrivals.addAll(events);
        Collections.shuffle(arrivals, new Random(seed));
        return facts(journalOf(arrivals), tick);
    }

    /** When facts next change by time alone, local time; empty for never. */
    String nextChangeAt(String tick) {
        long next = tell(journalOf(events), millis(tick), new ArrayList<>());
        return next == Long.MAX_VALUE ? "" : local(next);
    }

    static long millis(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant().toEpochMilli();
    }

    static String local(long epochMillis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(epochMillis), ZONE).toString();
    }

    private List<Fact> facts(Journal journal, long tick) {
        List<Fact> facts = new ArrayList<>();
        tell(journal, tick, facts);
        return facts;
    }

    private long tell(Journal journal, long tick, List<Fact> facts) {
        Standing standing = Standing.of(DossierFold.fold(family, "D1", journal, book), journal, book, POLICY, tick);
        FileStory story = new FileStory(journal, standing.facts(), standing.alerts(), "congvu.dossiers", 3);
        return FileFacts.tell(story, book, POLICY, tick, (fact, legs) -> facts.add(fact));
    }

    private static <F extends Fact> List<F> of(Class<F> kind, List<Fact> facts) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private FileTale add(JournalEntry entry) {
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
            @Nullable String unitId,
            long appointment,
            @Nullable Correction correction) {
        return new JournalEntry(
                "e" + events.size(),
                "test",
                type,
                millis(at),
                unitId,
                null,
                appointment,
                null,
                JournalEntry.NONE,
                null,
                correction,
                events.size());
    }
}
