package congvu.producers.simulate.cases;

import congvu.producers.simulate.signals.SignalLedger;
import congvu.producers.simulate.truth.ExpectedAlert;
import congvu.producers.simulate.truth.InjectedTruth;
import congvu.producers.simulate.truth.ObligationTruth;
import congvu.producers.simulate.truth.ObligationTruth.Verdict;
import congvu.producers.simulate.truth.RateTally;
import congvu.producers.simulate.truth.RateTruth.Measure;
import congvu.producers.simulate.truth.SignalTruth;
import congvu.producers.simulate.truth.SignalTruth.Subject;
import congvu.producers.simulate.truth.TruthSink;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.SimUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what is true of cases, each when nothing more is told of it. */
public final class CaseTruths {

    private final long until;
    private final TruthSink sink;
    private final RateTally tally;
    private final SignalLedger ledger;

    /** @param until the end of the simulation; what is told from then on is not part of the truth */
    public CaseTruths(long until, TruthSink sink, RateTally tally, SignalLedger ledger) {
        this.until = until;
        this.sink = sink;
        this.tally = tally;
        this.ledger = ledger;
    }

    void over(CasePlan plan) {
        for (ObligationPlan obligation : plan.obligations()) {
            if (obligation.hasBegunBy(until)) {
                tell(obligation);
            }
        }
        for (SignalPlan bearing : plan.signals()) {
            bearing.takeDown(until, ledger);
        }
        for (StagedFault fault : plan.faults()) {
            if (fault.visibleAt() < until) {
                sink.injected(told(fault.truth(), plan));
            }
        }
    }

    void injected(InjectedTruth injected) {
        sink.injected(injected);
    }

    /** Whole dossiers of a unit that ended in time by their first promise. */
    long dossiersInTime(SimUnit unit) {
        return tally.numerator(unit.index(), Measure.DOSSIER_ON_TIME_FIRST);
    }

    private void tell(ObligationPlan obligation) {
        ObligationTruth truth = obligation.truthAt(until);
        sink.obligation(truth);
        obligation.alertsAt(until).forEach(alert -> {
            sink.alert(alert);
            if (alert.state() != ExpectedAlert.State.RETRACTED) {
                breach(alert, obligation.holderOn(alert.dueAt()));
            }
        });
        if (!obligation.isStep()) {
            count(obligation, truth);
        }
    }

    /** A date that was passed is a signal, of a dossier without any apology another one. */
    private void breach(ExpectedAlert alert, SimUnit holder) {
        int day = OfficeClock.dayOf(alert.dueAt());
        switch (alert.family()) {
            case DOSSIER -> {
                ledger.overdue(holder, day);
                signal(alert.isAgain() ? "O-OVERDUE2" : "O-OVERDUE", alert, holder, day);
                if (!alert.isAgain()) {
                    signal("O-NOAPOLOGY", alert, holder, day);
                }
            }
            case TASK -> signal("T-OVERDUE", alert, holder, day);
            case PETITION -> signal("F-PAKN-LATE", alert, holder, day);
            case COMPLAINT, DENUNCIATION -> signal("F-KNTC-LATE", alert, holder, day);
        }
    }

    private void signal(String rule, ExpectedAlert alert, SimUnit holder, int day) {
        ledger.signal(new SignalTruth(
                rule, Subject.OBLIGATION, alert.obligationId(), "ALERT:" + alert.alertId(), holder.id(), day));
    }

    private void count(ObligationPlan obligation, ObligationTruth truth) {
        int unit = obligation.ownerAt(until).index();
        int day = OfficeClock.dayOf(truth.acceptedAt());
        Verdict latest = truth.verdictLatest();
        switch (truth.family()) {
            case DOSSIER -> {
                count(unit, day, Measure.DOSSIER_ON_TIME_FIRST, truth.verdictFirst());
                count(unit, day, Measure.DOSSIER_ON_TIME_LATEST, latest);
                tally.count(unit, day, Measure.DOSSIER_INDEX_2_1, obligation.isOnTimeByTheIndexAt(until));
            }
            case TASK -> count(unit, day, Measure.TASK_ON_TIME_LATEST, latest);
            case PETITION -> count(unit, day, Measure.PETITION_ON_TIME_LATEST, latest);
            case COMPLAINT -> count(unit, day, Measure.COMPLAINT_ON_TIME_LATEST, latest);
            case DENUNCIATION -> count(unit, day, Measure.DENUNCIATION_ON_TIME_LATEST, latest);
        }
    }

    private void count(int unit, int day, Measure measure, @Nullable Verdict verdict) {
        if (verdict != null && verdict != Verdict.OPEN) {
            tally.count(unit, day, measure, verdict == Verdict.ON_TIME);
        }
    }

    /** Names only events that were told. */
    private InjectedTruth told(InjectedTruth truth, CasePlan plan) {
        List<String> told = plan.events().stream()
                .filter(event -> event.at() < until)
                .map(CaseEvent::eventId)
                .filter(truth.eventIds()::contains)
                .toList();
        return new InjectedTruth(
                truth.kind(),
                truth.subjectKind(),
                truth.subject(),
                truth.unitId(),
                truth.epochDays(),
                told,
                truth.members(),
                truth.implies());
    }
}
