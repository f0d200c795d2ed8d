package congvu.producers.simulate.cases;

import congvu.producers.simulate.chance.Dice;
import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.truth.ObligationTruth.Verdict;
import congvu.producers.simulate.world.DayShape;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.SimUnit;
import congvu.schemas.event.DossierEventType;
import java.util.List;

/**
 * How dossiers go that nothing is wrong with.
 *
 * <p>How nothing is wrong by accident: a file ends before three quarters of its term and more than a working day before the
 * end of it, asks for papers once at the most and in the first half, is never without an event for more than one and a half
 * working days, and goes from one unit to another once at the most.
 */
final class DossierLives {

    /** A file that nothing is wrong with ends before this share of its term. */
    private static final double LATEST_SHARE = 0.74;

    /** It ends after so many working days at the most, however long the term is, so that a few events keep it moving. */
    private static final double LONGEST_DAYS = 8;

    private static final long MINUTE = 60_000L;
    private static final double SUPPLEMENT_SHARE = 0.08;
    private static final double FEE_SHARE = 0.3;
    private static final double SUSPENSION_SHARE = 0.01;
    private static final double TRANSFER_SHARE = 0.05;
    private static final double SYNC_SHARE = 0.2;

    private final Dice dice;

    DossierLives(Dice dice) {
        this.dice = dice;
    }

    /** From acceptance to result. */
    void ordinary(DossierDraft draft, long latest) {
        long end = (long) (dice.between(0.25, 1.0) * latest);
        if (draft.budget() > draft.days(2)) {
            pauses(draft, end);
        }
        if (dice.chance(FEE_SHARE) && !draft.feePauses()) {
            fee(draft, end);
        }
        draft.advance(end);
        double how = dice.fraction();
        DossierEventType type = how < 0.95
                ? DossierEventType.DECIDED
                : how < 0.97
                        ? DossierEventType.REFUSED
                        : how < 0.985 ? DossierEventType.WITHDRAWN : DossierEventType.STOPPED;
        draft.end(type, Verdict.ON_TIME, Verdict.ON_TIME);
    }

    /** The latest place at which a file may end that nothing is wrong with. */
    static long latest(DossierDraft draft) {
        long budget = draft.budget();
        double share = LATEST_SHARE * budget;
        if (budget > draft.days(1.3)) {
            share = Math.min(share, (double) (budget - draft.days(1) - 30 * MINUTE));
        }
        return Math.min((long) share, draft.days(LONGEST_DAYS));
    }

    /** A new appointment before the first date, and a result by the new one: late by the first, in time by the latest. */
    void extended(DossierDraft draft) {
        long budget = draft.budget();
        draft.advance((long) (0.65 * budget));
        draft.extend(draft.at(budget + draft.days(3)));
        draft.advance(budget + (long) (dice.between(0.2, 0.8) * draft.days(1)));
        draft.end(DossierEventType.DECIDED, Verdict.LATE, Verdict.ON_TIME);
    }

    /** Within the last minutes of a day. */
    void inTheLastMinutes(DossierDraft draft, DayShape day) {
        long end = day.closes() - dice.between(MINUTE / 2, 9 * MINUTE);
        draft.advance(draft.netOf(end));
        draft.end(DossierEventType.DECIDED, Verdict.ON_TIME, Verdict.ON_TIME);
    }

    /**
     * A result, if there is one, is handed over when the counter is open, some time after it is told; the date of it changes
     * no verdict.
     */
    long deliver(DossierDraft draft) {
        long resultTold = draft.toldBefore(1);
        if (!draft.isDecided()) {
            return resultTold;
        }
        OfficeClock counter = draft.counter();
        long wait = (long) (dice.between(0.05, 1.5) * counter.workingDays(1));
        long at = counter.instantAt(counter.worked(resultTold) + wait);
        draft.tell(DossierEventType.DELIVERED, at, event -> {
            event.setStatusCode(10);
            event.setResultDigitised(true);
        });
        if (dice.chance(SYNC_SHARE)) {
            draft.tell(DossierEventType.SYNCED, at + 20 * MINUTE, event -> {});
        }
        return at;
    }

    private void pauses(DossierDraft draft, long end) {
        double which = dice.fraction();
        long place = (long) (dice.between(0.1, 0.6) * Math.min((double) end, draft.budget() / 2.0));
        if (which < SUPPLEMENT_SHARE) {
            draft.advance(place);
            supplement(draft, dice.between(0.3, 3.0));
        } else if (which < SUPPLEMENT_SHARE + SUSPENSION_SHARE) {
            draft.advance(place);
            draft.pause(
                    DossierEventType.SUSPENDED,
                    DossierEventType.RESUMED,
                    (long) (dice.between(0.5, 2.0) * draft.days(1)),
                    event -> event.setReasonCode("COURT_ORDER"));
        } else if (which < SUPPLEMENT_SHARE + SUSPENSION_SHARE + TRANSFER_SHARE) {
            draft.advance(place);
            draft.handToNeighbour();
        } else if (draft.feePauses()) {
            draft.advance(place);
            draft.pause(
                    DossierEventType.FINANCIAL_OBLIGATION_SET,
                    DossierEventType.FINANCIAL_OBLIGATION_PAID,
                    (long) (dice.between(0.2, 2.0) * draft.days(1)),
                    event -> event.setFeeVnd(250_000L));
        }
    }

    private void supplement(DossierDraft draft, double days) {
        draft.pause(
                DossierEventType.SUPPLEMENT_REQUESTED,
                DossierEventType.SUPPLEMENT_RECEIVED,
                (long) (days * draft.days(1)),
                event -> {
                    event.setReasonCode("MISSING_PAPERS");
                    event.setStatusCode(5);
                });
    }

    private void fee(DossierDraft draft, long end) {
        long place = draft.place();
        draft.advance(place + (long) (0.1 * (end - place)));
        draft.tell(
                DossierEventType.FINANCIAL_OBLIGATION_SET,
                draft.at(draft.place() + MINUTE),
                event -> event.setFeeVnd(50_000L));
        draft.tell(
                DossierEventType.FINANCIAL_OBLIGATION_PAID,
                draft.at(draft.place() + 2 * MINUTE),
                event -> event.setFeeVnd(50_000L));
        draft.advance(draft.place() + 3 * MINUTE);
    }

    /** Papers asked for twice by the same unit. */
    void supplementedTwice(DossierDraft draft) {
        long budget = draft.budget();
        draft.advance((long) (0.15 * budget));
        supplement(draft, dice.between(0.6, 1.2));
        draft.advance((long) (0.35 * budget));
        supplement(draft, dice.between(0.6, 1.2));
        String second = draft.eventIdBefore(2);
        long asked = draft.toldBefore(2);
        String first = draft.firstEventId(DossierEventType.SUPPLEMENT_REQUESTED);
        draft.fault(Misbehaviour.O_SUPPL_TWICE, asked, List.of(first, second), List.of());
        draft.advance((long) (0.6 * budget));
        draft.end(DossierEventType.DECIDED, Verdict.ON_TIME, Verdict.ON_TIME);
    }

    /** Papers asked for twice, the second time by the unit that has got the file in between. */
    void supplementedByTwo(DossierDraft draft, SimUnit other) {
        long budget = draft.budget();
        draft.advance((long) (0.15 * budget));
        supplement(draft, dice.between(0.6, 1.2));
        draft.advance((long) (0.25 * budget));
        draft.transfer(other);
        draft.advance((long) (0.35 * budget));
        supplement(draft, dice.between(0.6, 1.2));
        String first = draft.firstEventId(DossierEventType.SUPPLEMENT_REQUESTED);
        draft.fault(
                Misbehaviour.NEAR_SUPPL_TWICE, draft.toldBefore(2), List.of(first, draft.eventIdBefore(2)), List.of());
        draft.advance((long) (0.6 * budget));
        draft.end(DossierEventType.DECIDED, Verdict.ON_TIME, Verdict.ON_TIME);
    }

    /** Papers asked for when 79 of 100 of the term are gone. */
    void supplementedAlmostLate(DossierDraft draft) {
        long budget = draft.budget();
        draft.advance((long) (0.79 * budget));
        supplement(draft, dice.between(0.4, 1.0));
        draft.fault(Misbehaviour.NEAR_SUPPL_LATE, draft.toldBefore(2), List.of(draft.eventIdBefore(2)), List.of());
        draft.advance((long) (0.86 * budget));
        draft.end(DossierEventType.DECIDED, Verdict.ON_TIME, Verdict.ON_TIME);
    }

    /** Papers asked for when most of the term is gone. */
    void supplementedLate(DossierDraft draft) {
        long budget = draft.budget();
        draft.advance((long) (0.83 * budget));
        supplement(draft, dice.between(0.4, 1.0));
        draft.fault(
                Misbehaviour.O_SUPPL_LATE,
                draft.toldBefore(2),
                List.of(draft.eventIdBefore(2)),
                List.of(Misbehaviour.O_RISK));
        draft.advance((long) (0.86 * budget));
        draft.end(DossierEventType.DECIDED, Verdict.ON_TIME, Verdict.ON_TIME);
    }
}
