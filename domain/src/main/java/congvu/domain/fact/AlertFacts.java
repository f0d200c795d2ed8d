package congvu.domain.fact;

import congvu.domain.alert.AlertId;
import congvu.domain.alert.AlertState;
import congvu.domain.alert.StandingAlert;
import congvu.domain.dossier.DossierEventType;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.Cycle;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.ObligationKind;
import congvu.domain.obligation.Promise;
import congvu.domain.obligation.PromiseKind;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.rule.RuleLeg;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes facts of the alerts of one file. The unit of an alert about the whole file is the one that had the file when the
 * point of the ladder was reached, whoever has it now.
 */
final class AlertFacts {
    private final FileStory story;
    private final ReferenceBook book;
    private final AskedLegs asked;

    AlertFacts(FileStory story, ReferenceBook book, AskedLegs asked) {
        this.story = story;
        this.book = book;
        this.asked = asked;
    }

    void tell(FactReader reader) {
        for (StandingAlert alert : story.alerts()) {
            Obligation obligation = alert.obligation();
            String holder = obligation.kind() == ObligationKind.WHOLE_FILE
                    ? holderAt(obligation, alert.reachedAt())
                    : obligation.originUnitId();
            if (holder != null) {
                int day = obligation.terms().timeline().localEpochDay(alert.reachedAt());
                String unitId = book.ownerOn(holder, day);
                List<RuleLeg> legs = asked.about(unitId);
                if (!legs.isEmpty()) {
                    reader.take(fact(alert, unitId, day), legs);
                }
            }
        }
    }

    private AlertFact fact(StandingAlert alert, String unitId, int day) {
        Obligation obligation = alert.obligation();
        Promise promise = alert.promise();
        String procedureId = obligation.procedureId();
        long at = alert.reachedAt();
        return new AlertFact(
                AlertId.of(obligation.id(), alert.rule(), promise.number(), alert.level()),
                unitId,
                at,
                day,
                null,
                obligation.family(),
                procedureId == null ? "" : procedureId,
                obligation.kind(),
                alert.rule(),
                alert.state() == AlertState.RAISED || alert.state() == AlertState.ACKNOWLEDGED,
                alert.level(),
                promise.number(),
                promise.kind(),
                reAppointments(at, true) > 0,
                reAppointments(at, false));
    }

    /** New appointments made by an instant, of the cycle that it is in, or of all up to it. */
    private int reAppointments(long at, boolean ofCycle) {
        Obligation file = story.facts().file();
        int count = 0;
        for (Cycle cycle : file == null ? List.<Cycle>of() : file.cycles()) {
            boolean isLater = cycle.number() > 0 && cycle.startedAt() > at;
            count = isLater || !ofCycle ? count : 0;
            for (Promise promise : cycle.promises()) {
                boolean counts = promise.kind() == PromiseKind.RE_APPOINTED && promise.madeAt() <= at;
                count += counts ? 1 : 0;
            }
        }
        return count;
    }

    private @Nullable String holderAt(Obligation file, long at) {
        String holder = null;
        for (JournalEntry event : story.journal().effective()) {
            boolean gives = event.type() == DossierEventType.ACCEPTED
                    || (event.type() == DossierEventType.TRANSFERRED && event.occurredAt() >= file.acceptedAt());
            boolean isFirst = holder == null && event.type() == DossierEventType.ACCEPTED;
            if (gives && event.unitId() != null && (isFirst || event.occurredAt() <= at)) {
                holder = event.unitId();
            }
        }
        return holder;
    }
}
