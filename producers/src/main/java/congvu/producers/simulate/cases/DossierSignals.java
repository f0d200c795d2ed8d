package congvu.producers.simulate.cases;

import congvu.producers.simulate.signals.PackNumbers;
import congvu.producers.simulate.signals.SignalLedger;
import congvu.producers.simulate.truth.SignalTruth;
import congvu.producers.simulate.truth.SignalTruth.Subject;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.SimUnit;
import congvu.schemas.event.DossierEventType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Goes through what a dossier was made to do, from its acceptance on, and takes down what should be looked at. */
final class DossierSignals implements SignalPlan {

    private static final long MINUTE = 60_000L;

    /**
     * One thing that happened to the file.
     *
     * @param told when it is told
     * @param used net working time used of the term when it happened
     * @param owner who has the file afterwards
     */
    record Moment(DossierEventType type, long at, long told, String eventId, long used, SimUnit owner) {}

    private static final Set<DossierEventType> ENDS = Set.of(
            DossierEventType.DECIDED, DossierEventType.REFUSED, DossierEventType.STOPPED, DossierEventType.WITHDRAWN);

    private final String id;
    private final OfficeClock clock;
    private final ObligationPlan file;
    private final long budget;
    private final boolean feePauses;
    private final List<Moment> moments;

    /** @param moments of the accepted file, in the order in which they were staged */
    DossierSignals(
            String id, OfficeClock clock, ObligationPlan file, long budget, boolean feePauses, List<Moment> moments) {
        this.id = id;
        this.clock = clock;
        this.file = file;
        this.budget = budget;
        this.feePauses = feePauses;
        this.moments =
                moments.stream().sorted(Comparator.comparingLong(Moment::at)).toList();
    }

    @Override
    public void takeDown(long until, SignalLedger ledger) {
        List<Moment> told = new ArrayList<>(moments);
        told.removeIf(one -> one.told() >= until);
        if (told.stream().noneMatch(one -> one.type() == DossierEventType.ACCEPTED)) {
            return;
        }
        requests(told, ledger);
        newDates(told, until, ledger);
        transfers(told, ledger);
        standstills(told, until, ledger);
        end(told, until, ledger);
    }

    private void requests(List<Moment> told, SignalLedger ledger) {
        Map<SimUnit, Integer> byUnit = new HashMap<>();
        for (Moment one : told) {
            if (one.type() == DossierEventType.SUPPLEMENT_REQUESTED) {
                if (byUnit.merge(one.owner(), 1, Integer::sum) > 1) {
                    event("O-SUPPL", one, one.owner(), ledger);
                }
                if (one.used() >= PackNumbers.SUPPLEMENT_TERM_USED * budget) {
                    event("O-SUPPL-LATE", one, one.owner(), ledger);
                }
            }
        }
    }

    private void newDates(List<Moment> told, long until, SignalLedger ledger) {
        int number = 0;
        for (Moment one : told) {
            if (one.type() == DossierEventType.EXTENDED) {
                if (one.at() > file.dueOf(number, until)) {
                    event("O-REAPPOINT-LATE", one, one.owner(), ledger);
                }
                number++;
                if (number > 1) {
                    event("O-REAPPOINT", one, one.owner(), ledger);
                }
            }
        }
    }

    private void transfers(List<Moment> told, SignalLedger ledger) {
        Map<Set<String>, Integer> between = new HashMap<>();
        SimUnit holder = told.getFirst().owner();
        for (Moment one : told) {
            if (!one.owner().equals(holder)) {
                int count = between.merge(
                        new TreeSet<>(Set.of(holder.id(), one.owner().id())), 1, Integer::sum);
                if (count == PackNumbers.PINGPONG_TRANSFERS) {
                    event("O-PINGPONG", one, holder, ledger);
                }
                holder = one.owner();
            }
        }
    }

    /** While it is being processed, not while it waits for papers or a fee. */
    private void standstills(List<Moment> told, long until, SignalLedger ledger) {
        long longEnough = clock.workingDays(PackNumbers.IDLE_WORKING_DAYS);
        boolean isPaused = false;
        for (int i = 0; i < told.size(); i++) {
            Moment one = told.get(i);
            isPaused = isPausedAfter(one.type(), isPaused);
            if (ENDS.contains(one.type())) {
                return;
            }
            long next = i + 1 < told.size() ? told.get(i + 1).at() : until;
            boolean isAccepted = one.at() >= file.acceptedAt();
            if (isAccepted && !isPaused && clock.worked(next) - clock.worked(one.at()) >= longEnough) {
                long at = clock.instantAt(clock.worked(one.at()) + longEnough);
                fact("O-IDLE", "GAP", one, one.owner(), OfficeClock.dayOf(at), ledger);
            }
        }
    }

    private boolean isPausedAfter(DossierEventType type, boolean before) {
        return switch (type) {
            case SUPPLEMENT_REQUESTED, SUSPENDED -> true;
            case FINANCIAL_OBLIGATION_SET -> before || feePauses;
            case SUPPLEMENT_RECEIVED, RESUMED, FINANCIAL_OBLIGATION_PAID -> false;
            default -> before;
        };
    }

    private void end(List<Moment> told, long until, SignalLedger ledger) {
        for (Moment one : told) {
            if (ENDS.contains(one.type())) {
                int day = OfficeClock.dayOf(one.at());
                long left = clock.worked(clock.shape(day).closes()) - clock.worked(one.at());
                if (left <= PackNumbers.LAST_MINUTES * MINUTE) {
                    ledger.endedInTheLastMinutes(one.owner(), day);
                }
                long due = file.dueAt(until);
                long late = clock.worked(one.told()) - clock.worked(one.at());
                boolean isHidden = one.at() <= due && one.told() > due;
                if (isHidden && late >= PackNumbers.BACKDATED_MINUTES * MINUTE) {
                    event("O-BACKDATED", one, one.owner(), ledger);
                }
                return;
            }
        }
    }

    private void event(String rule, Moment one, SimUnit unit, SignalLedger ledger) {
        fact(rule, "EVENT", one, unit, OfficeClock.dayOf(one.at()), ledger);
    }

    private void fact(String rule, String kind, Moment one, SimUnit unit, int day, SignalLedger ledger) {
        String occurrence = kind + ':' + EventForms.ONE_STOP + '|' + one.eventId();
        ledger.signal(new SignalTruth(rule, Subject.OBLIGATION, id, occurrence, unit.id(), day));
    }
}
