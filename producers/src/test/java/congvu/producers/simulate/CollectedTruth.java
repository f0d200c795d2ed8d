package congvu.producers.simulate;

import congvu.producers.simulate.truth.AttendanceTruth;
import congvu.producers.simulate.truth.ExpectedAlert;
import congvu.producers.simulate.truth.InjectedTruth;
import congvu.producers.simulate.truth.ObligationTruth;
import congvu.producers.simulate.truth.RateTruth;
import congvu.producers.simulate.truth.SignalTruth;
import congvu.producers.simulate.truth.TruthSink;
import java.util.ArrayList;
import java.util.List;

/** Keeps all of it, for small worlds. */
final class CollectedTruth implements TruthSink {

    final List<AttendanceTruth> days = new ArrayList<>();
    final List<ObligationTruth> obligations = new ArrayList<>();
    final List<ExpectedAlert> alerts = new ArrayList<>();
    final List<InjectedTruth> injected = new ArrayList<>();
    final List<RateTruth> rates = new ArrayList<>();
    final List<SignalTruth> signals = new ArrayList<>();

    @Override
    public boolean wantsAttendance() {
        return true;
    }

    @Override
    public void attendance(AttendanceTruth truth) {
        days.add(truth);
    }

    @Override
    public void obligation(ObligationTruth truth) {
        obligations.add(truth);
    }

    @Override
    public void alert(ExpectedAlert alert) {
        alerts.add(alert);
    }

    @Override
    public void injected(InjectedTruth truth) {
        injected.add(truth);
    }

    @Override
    public void rate(RateTruth rate) {
        rates.add(rate);
    }

    @Override
    public void signal(SignalTruth signal) {
        signals.add(signal);
    }
}
