package congvu.producers.simulate.cases;

import congvu.domain.calendar.Deadlines;
import congvu.domain.calendar.Pause;
import congvu.domain.calendar.Pauses;
import congvu.domain.calendar.WorkingTimeline;
import congvu.producers.simulate.truth.ExpectedAlert;
import congvu.producers.simulate.truth.ObligationTruth;
import congvu.producers.simulate.truth.ObligationTruth.Family;
import congvu.producers.simulate.truth.ObligationTruth.Verdict;
import congvu.producers.simulate.world.SimUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One obligation with the verdict that was decided for it, and what was placed so that it comes true.
 *
 * <p>Everything carries the instant at which it is told: what is told after the end of the simulation is not part of its
 * truth. Deadlines are moved by pauses with the working calendar; nothing else of the domain is asked.
 */
final class ObligationPlan {

    /** How long after a deadline a completion from before it may come without anyone being alarmed, at the most. */
    private static final long GRACE_MILLIS = 5 * 60_000L;

    private static final long NEVER = Long.MAX_VALUE;

    private final String id;
    private final Family family;
    private final boolean isStep;
    private final WorkingTimeline timeline;
    private final long acceptedAt;
    private final List<Owner> owners = new ArrayList<>(2);
    private final List<Promised> promises = new ArrayList<>(2);
    private final List<Stop> stops = new ArrayList<>(2);
    private long endAt = NEVER;
    private long endTold = NEVER;
    private boolean hasVerdict = true;
    private boolean hasResult = true;
    private boolean hasKnownDue = true;
    private @Nullable Verdict decidedFirst;
    private @Nullable Verdict decidedLatest;

    private record Owner(long told, SimUnit unit) {}

    private record Promised(long told, long base, long nominal) {}

    private record Stop(long from, long until, boolean isRequest) {}

    ObligationPlan(String id, Family family, boolean isStep, WorkingTimeline timeline, long acceptedAt, SimUnit owner) {
        this.id = id;
        this.family = family;
        this.isStep = isStep;
        this.timeline = timeline;
        this.acceptedAt = acceptedAt;
        owners.add(new Owner(acceptedAt, owner));
    }

    /** From then on another unit owns it. */
    void owner(long told, SimUnit unit) {
        owners.add(new Owner(told, unit));
    }

    /** A promise with its date before any pause. */
    void promise(long told, long base, long nominal) {
        promises.add(new Promised(told, base, nominal));
    }

    /**
     * The clock stands still; both ends are told when they happen.
     *
     * @param isRequest whether papers were asked for: these the national index counts
     */
    void stop(long from, long until, boolean isRequest) {
        stops.add(new Stop(from, until, isRequest));
    }

    /** The rules leave the verdict of such an end open. */
    void endWithoutVerdict(long at) {
        endAt = at;
        endTold = at;
        hasVerdict = false;
    }

    /** The end, with the verdicts that were decided for it. */
    void end(long at, long told, Verdict first, Verdict latest) {
        endAt = at;
        endTold = told;
        decidedFirst = first;
        decidedLatest = latest;
    }

    /** It ends without a result: refused, stopped or withdrawn. */
    void leaveWithoutResult() {
        hasResult = false;
    }

    /** The rules leave the date open, though not on which side of it the end lies. */
    void hideDue() {
        hasKnownDue = false;
    }

    boolean isStep() {
        return isStep;
    }

    /** The deadline of the latest promise once everything is told. */
    long finalDue() {
        return due(promises.getLast(), NEVER - 1);
    }

    /** The deadline of a promise, by its number, as far as it is known by then. */
    long dueOf(int promise, long until) {
        return due(promises.get(promise), until);
    }

    /** The deadline of the latest promise told by then. */
    long dueAt(long until) {
        return due(lastBefore(until), until);
    }

    long acceptedAt() {
        return acceptedAt;
    }

    /** Refuses a plan whose events do not bring about what was decided: that is an error of the simulator. */
    void verify() {
        if (endAt == NEVER || !hasVerdict) {
            return;
        }
        Verdict first = verdict(promises.getFirst(), NEVER - 1);
        Verdict latest = verdict(lastBefore(NEVER - 1), NEVER - 1);
        if (first != decidedFirst || latest != decidedLatest) {
            throw new IllegalStateException("Expected to place the end of " + id + " so that it is " + decidedFirst
                    + " and " + decidedLatest + ", but it came out " + first + " and " + latest + ".");
        }
    }

    /** Whether it has begun by then. */
    boolean hasBegunBy(long until) {
        return acceptedAt < until;
    }

    /** The unit that owns it then. */
    SimUnit ownerAt(long until) {
        SimUnit owner = owners.getFirst().unit();
        for (Owner one : owners) {
            owner = one.told() < until ? one.unit() : owner;
        }
        return owner;
    }

    /** The unit that has it at an instant. */
    SimUnit holderOn(long at) {
        return ownerAt(at + 1);
    }

    /** What is true by then of what was told by then. */
    ObligationTruth truthAt(long until) {
        boolean hasEnded = endTold < until;
        Promised latest = lastBefore(until);
        long firstDue = due(promises.getFirst(), until);
        long due = due(latest, until);
        boolean isOverdue = !hasEnded && due != Deadlines.NEVER && due + GRACE_MILLIS < until;
        return new ObligationTruth(
                id,
                family,
                isStep,
                ownerAt(until).id(),
                acceptedAt,
                known(firstDue),
                known(due),
                hasEnded ? endAt : null,
                hasVerdict || !hasEnded ? verdict(promises.getFirst(), until) : null,
                hasVerdict || !hasEnded ? verdict(latest, until) : null,
                isOverdue);
    }

    /**
     * Whether item 2.1 of the national index counts it as on time by then (QĐ 766/QĐ-TTg). The date is the latest as it was
     * stated; without a result the first request for papers is the end, and a second request is late whatever the date.
     */
    boolean isOnTimeByTheIndexAt(long until) {
        long stated = lastBefore(until).nominal();
        boolean hasEnded = endTold < until;
        boolean hasItsResult = hasEnded && hasResult;
        List<Stop> requests = stops.stream()
                .filter(stop -> stop.isRequest() && stop.from() < until && stop.from() < endAt)
                .toList();
        if (!hasItsResult && !requests.isEmpty()) {
            return requests.size() == 1 && requests.getFirst().from() <= stated;
        }
        long answered = requests.stream()
                .filter(stop -> stop.until() <= endAt)
                .mapToLong(stop -> stop.until() - stop.from())
                .sum();
        return hasEnded ? endAt - answered <= stated : stated + GRACE_MILLIS >= until;
    }

    /** Alerts of passed deadlines that must have been raised by then. */
    List<ExpectedAlert> alertsAt(long until) {
        List<ExpectedAlert> alerts = new ArrayList<>(1);
        for (int i = 0; i < promises.size(); i++) {
            Promised promise = promises.get(i);
            boolean isLast = i == promises.size() - 1;
            long nextTold = isLast ? NEVER : promises.get(i + 1).told();
            long due = due(promise, until);
            boolean isMade = promise.told() < until && due != Deadlines.NEVER;
            if (isMade && due + GRACE_MILLIS < Math.min(until, Math.min(endTold, nextTold))) {
                alerts.add(new ExpectedAlert(id, family, i, i > 0, due, stateOf(due, nextTold, until)));
            }
        }
        return alerts;
    }

    private ExpectedAlert.State stateOf(long due, long nextTold, long until) {
        if (endTold < until && endAt <= due) {
            return ExpectedAlert.State.RETRACTED;
        }
        if (nextTold < until) {
            return ExpectedAlert.State.SUPERSEDED;
        }
        return endTold < until ? ExpectedAlert.State.RESOLVED : ExpectedAlert.State.RAISED;
    }

    private Promised lastBefore(long until) {
        Promised latest = promises.getFirst();
        for (Promised one : promises) {
            latest = one.told() < until && one.told() <= endAt ? one : latest;
        }
        return latest;
    }

    private Verdict verdict(Promised promise, long until) {
        if (endTold >= until) {
            return Verdict.OPEN;
        }
        return endAt <= due(promise, until) ? Verdict.ON_TIME : Verdict.LATE;
    }

    private long due(Promised promise, long until) {
        if (stops.isEmpty()) {
            return promise.nominal();
        }
        List<Pause> pauses = new ArrayList<>(stops.size());
        for (Stop stop : stops) {
            if (stop.from() < until && stop.until() > acceptedAt && stop.from() < endAt) {
                long to = stop.until() < until ? Math.min(stop.until(), endAt) : Pauses.OPEN;
                pauses.add(new Pause(Math.max(acceptedAt, stop.from()), to, "P"));
            }
        }
        return Deadlines.shiftedDue(timeline, promise.base(), promise.nominal(), Pauses.union(pauses));
    }

    private @Nullable Long known(long due) {
        return hasKnownDue && due != Deadlines.NEVER ? due : null;
    }
}
