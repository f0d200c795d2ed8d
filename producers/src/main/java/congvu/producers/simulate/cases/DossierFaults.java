package congvu.producers.simulate.cases;

import congvu.producers.simulate.chance.Dice;
import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.truth.ObligationTruth.Verdict;
import congvu.producers.simulate.world.SimUnit;
import congvu.schemas.event.DossierEventType;
import java.util.ArrayList;
import java.util.List;

/** How dossiers go that something is wrong with, each with one fault. */
final class DossierFaults {

    private static final double EXACTLY_SHARE = 0.3;
    private static final int PINGPONG_TRANSFERS = 3;

    private final Dice dice;

    DossierFaults(Dice dice) {
        this.dice = dice;
    }

    /** Lets the file go wrong; what is told about it then ends with its result. */
    void stage(Misbehaviour kind, DossierDraft draft, SimUnit owner, SimUnit other) {
        switch (kind) {
            case O_RISK -> risk(draft);
            case O_DUE1 -> lastDay(draft);
            case O_OVERDUE -> overdue(draft);
            case O_NOAPOLOGY -> withoutApology(draft);
            case O_REAPPOINT -> reappointed(draft);
            case O_OVERDUE2 -> overdueAgain(draft);
            case O_SUPPL_TWICE -> new DossierLives(dice).supplementedTwice(draft);
            case O_SUPPL_LATE -> new DossierLives(dice).supplementedLate(draft);
            case O_IDLE -> idle(draft);
            case O_PINGPONG -> toAndFro(draft, owner, other);
            case BACK_DATED -> backDated(draft);
            case NEAR_OVERDUE -> apologisedInTheEnd(draft);
            case NEAR_SUPPL_TWICE -> new DossierLives(dice).supplementedByTwo(draft, other);
            case NEAR_SUPPL_LATE -> new DossierLives(dice).supplementedAlmostLate(draft);
            case NEAR_IDLE -> almostIdle(draft);
            case NEAR_PINGPONG -> thereAndBack(draft, owner, other);
            case NEAR_BACK_DATED -> toldLate(draft);
            default ->
                throw new IllegalArgumentException("Expected a fault of a dossier, but found " + kind.code() + ".");
        }
    }

    private void risk(DossierDraft draft) {
        long budget = draft.budget();
        draft.advance((long) (dice.between(0.82, 0.86) * budget));
        long at = draft.at((long) (0.8 * budget));
        draft.end(DossierEventType.DECIDED, Verdict.ON_TIME, Verdict.ON_TIME);
        draft.fault(Misbehaviour.O_RISK, at, List.of(draft.lastEventId()), List.of());
    }

    private void lastDay(DossierDraft draft) {
        long budget = draft.budget();
        boolean isExact = dice.chance(EXACTLY_SHARE);
        long end = isExact ? budget : budget - (long) (dice.between(0.1, 0.8) * draft.days(1));
        draft.advance(end);
        long at = draft.at(budget - draft.days(1));
        draft.end(DossierEventType.DECIDED, Verdict.ON_TIME, Verdict.ON_TIME);
        draft.fault(Misbehaviour.O_DUE1, at, List.of(draft.lastEventId()), List.of(Misbehaviour.O_RISK));
    }

    private void overdue(DossierDraft draft) {
        long budget = draft.budget();
        draft.advance(budget + (long) (dice.between(0.1, 0.4) * draft.days(1)));
        draft.extend(draft.at(budget + draft.days(3)));
        String apology = draft.lastEventId();
        draft.advance(budget + (long) (dice.between(0.6, 1.5) * draft.days(1)));
        draft.end(DossierEventType.DECIDED, Verdict.LATE, Verdict.ON_TIME);
        late(Misbehaviour.O_OVERDUE, draft, List.of(apology, draft.lastEventId()), List.of(Misbehaviour.O_NOAPOLOGY));
    }

    /** Past due by half an hour at least, without form 04. */
    void withoutApology(DossierDraft draft) {
        draft.advance(draft.budget() + (long) (dice.between(0.1, 1.5) * draft.days(1)));
        draft.end(DossierEventType.DECIDED, Verdict.LATE, Verdict.LATE);
        late(Misbehaviour.O_NOAPOLOGY, draft, List.of(draft.lastEventId()), List.of(Misbehaviour.O_OVERDUE));
    }

    private void reappointed(DossierDraft draft) {
        long budget = draft.budget();
        draft.advance((long) (0.7 * budget));
        draft.extend(draft.at(budget + draft.days(2)));
        String first = draft.lastEventId();
        draft.advance(budget + draft.days(1));
        long second = draft.extend(draft.at(budget + draft.days(4)));
        String again = draft.lastEventId();
        draft.advance(budget + (long) (dice.between(2.3, 3.0) * draft.days(1)));
        draft.end(DossierEventType.DECIDED, Verdict.LATE, Verdict.ON_TIME);
        draft.fault(Misbehaviour.O_REAPPOINT, second, List.of(first, again), List.of());
    }

    private void overdueAgain(DossierDraft draft) {
        long budget = draft.budget();
        draft.advance((long) (0.7 * budget));
        long due = draft.at(budget + (long) (1.5 * draft.days(1)));
        draft.extend(due);
        String apology = draft.lastEventId();
        draft.advance(budget + (long) (dice.between(1.7, 2.7) * draft.days(1)));
        draft.end(DossierEventType.DECIDED, Verdict.LATE, Verdict.LATE);
        draft.fault(
                Misbehaviour.O_OVERDUE2,
                due + 1,
                List.of(apology, draft.lastEventId()),
                List.of(Misbehaviour.O_OVERDUE));
    }

    private void idle(DossierDraft draft) {
        draft.advance((long) (dice.between(0.8, 1.2) * draft.days(1)));
        draft.handAround();
        String before = draft.lastEventId();
        long from = draft.place();
        draft.idle(from + (long) (dice.between(2.8, 4.2) * draft.days(1)));
        long seen = draft.at(from + (long) (2.1 * draft.days(1)));
        draft.handAround();
        draft.fault(Misbehaviour.O_IDLE, seen, List.of(before, draft.lastEventId()), List.of());
        draft.advance(draft.place() + (long) (dice.between(0.5, 2.0) * draft.days(1)));
        draft.end(DossierEventType.DECIDED, Verdict.ON_TIME, Verdict.ON_TIME);
    }

    private void almostIdle(DossierDraft draft) {
        draft.advance((long) (dice.between(0.8, 1.2) * draft.days(1)));
        draft.handAround();
        String before = draft.lastEventId();
        draft.idle(draft.place() + (long) (dice.between(1.85, 1.95) * draft.days(1)));
        draft.handAround();
        near(Misbehaviour.NEAR_IDLE, draft, List.of(before, draft.lastEventId()));
        draft.advance(draft.place() + (long) (dice.between(0.5, 1.0) * draft.days(1)));
        draft.end(DossierEventType.DECIDED, Verdict.ON_TIME, Verdict.ON_TIME);
    }

    /** To another unit and back, and then around in the unit. */
    private void thereAndBack(DossierDraft draft, SimUnit owner, SimUnit other) {
        List<String> transfers = new ArrayList<>();
        for (SimUnit next : List.of(other, owner)) {
            draft.advance(draft.place() + (long) (dice.between(0.3, 0.6) * draft.days(1)));
            draft.transfer(next);
            transfers.add(draft.lastEventId());
        }
        near(Misbehaviour.NEAR_PINGPONG, draft, transfers);
        draft.advance(draft.place() + (long) (dice.between(0.3, 0.6) * draft.days(1)));
        draft.handAround();
        draft.advance(draft.place() + (long) (dice.between(0.3, 1.0) * draft.days(1)));
        draft.end(DossierEventType.DECIDED, Verdict.ON_TIME, Verdict.ON_TIME);
    }

    private void toldLate(DossierDraft draft) {
        draft.advance((long) (dice.between(0.3, 0.35) * draft.budget()));
        long told = draft.at(draft.place() + (long) (0.4 * draft.days(1)));
        draft.end(DossierEventType.DECIDED, draft.at(draft.place()), told, Verdict.ON_TIME, Verdict.ON_TIME);
        near(Misbehaviour.NEAR_BACK_DATED, draft, List.of(draft.lastEventId()));
    }

    private void apologisedInTheEnd(DossierDraft draft) {
        long budget = draft.budget();
        draft.advance(budget);
        draft.extend(draft.at(budget + draft.days(3)));
        near(Misbehaviour.NEAR_OVERDUE, draft, List.of(draft.lastEventId()));
        draft.advance(budget + (long) (dice.between(0.5, 1.5) * draft.days(1)));
        draft.end(DossierEventType.DECIDED, Verdict.LATE, Verdict.ON_TIME);
    }

    private static void near(Misbehaviour kind, DossierDraft draft, List<String> eventIds) {
        draft.fault(kind, draft.toldBefore(1), eventIds, List.of());
    }

    private void toAndFro(DossierDraft draft, SimUnit owner, SimUnit other) {
        List<String> transfers = new ArrayList<>();
        long seen = 0;
        for (int i = 0; i < PINGPONG_TRANSFERS; i++) {
            draft.advance(draft.place() + (long) (dice.between(0.3, 0.6) * draft.days(1)));
            draft.transfer(i % 2 == 0 ? other : owner);
            transfers.add(draft.lastEventId());
            seen = draft.at(draft.place());
        }
        draft.fault(Misbehaviour.O_PINGPONG, seen, transfers, List.of());
        draft.advance(draft.place() + (long) (dice.between(0.3, 1.0) * draft.days(1)));
        draft.end(DossierEventType.DECIDED, Verdict.ON_TIME, Verdict.ON_TIME);
    }

    private void backDated(DossierDraft draft) {
        long budget = draft.budget();
        long end = budget - (long) (dice.between(0.3, 0.5) * draft.days(1));
        draft.advance(end);
        draft.handAround();
        long told = draft.at(budget + (long) (dice.between(0.9, 1.3) * draft.days(1)));
        draft.end(DossierEventType.DECIDED, draft.at(draft.place()), told, Verdict.ON_TIME, Verdict.ON_TIME);
        draft.fault(
                Misbehaviour.BACK_DATED,
                told,
                List.of(draft.lastEventId()),
                List.of(Misbehaviour.O_RISK, Misbehaviour.O_DUE1));
    }

    private static void late(Misbehaviour kind, DossierDraft draft, List<String> eventIds, List<Misbehaviour> implies) {
        draft.fault(kind, draft.nominalDue() + 1, eventIds, implies);
    }
}
