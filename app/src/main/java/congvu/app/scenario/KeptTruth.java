package congvu.app.scenario;

import congvu.producers.simulate.truth.AttendanceTruth;
import congvu.producers.simulate.truth.ExpectedAlert;
import congvu.producers.simulate.truth.InjectedTruth;
import congvu.producers.simulate.truth.ObligationTruth;
import congvu.producers.simulate.truth.RateTruth;
import congvu.producers.simulate.truth.SignalTruth;
import congvu.producers.simulate.truth.TruthSink;
import java.util.ArrayList;
import java.util.List;

/** Keeps the truth of a simulation that is small enough to be kept, and hands it on. */
public final class KeptTruth implements TruthSink {

    private final TruthSink next;
    private final List<AttendanceTruth> days = new ArrayList<>();
    private final List<ObligationTruth> obligations = new ArrayList<>();
    private final List<ExpectedAlert> alerts = new ArrayList<>();
    private final List<RateTruth> rates = new ArrayList<>();
    private final List<InjectedTruth> injected = new ArrayList<>();
    private final List<SignalTruth> signals = new ArrayList<>();

    public KeptTruth(TruthSink next) {
        this.next = next;
    }

    public List<AttendanceTruth> days() {
        return days;
    }

    public List<ObligationTruth> obligations() {
        return obligations;
    }

    public List<ExpectedAlert> alerts() {
        return alerts;
    }

    public List<RateTruth> rates() {
        return rates;
    }

    public List<InjectedTruth> injected() {
        return injected;
    }

    public List<SignalTruth> signals() {
        return signals;
    }

    @Override
    public boolean wantsAttendance() {
        return true;
    }

    @Override
    public void attendance(AttendanceTruth truth) {
        days.add(truth);
        if (next.wantsAttendance()) {
            next.attendance(truth);
        }
    }

    @Override
    public void obligation(ObligationTruth truth) {
        obligations.add(truth);
        next.obligation(truth);
    }

    @Override
    public void alert(ExpectedAlert alert) {
        alerts.add(alert);
        next.alert(alert);
    }

    @Override
    public void injected(InjectedTruth one) {
        injected.add(one);
        next.injected(one);
    }

    @Override
    public void rate(RateTruth rate) {
        rates.add(rate);
        next.rate(rate);
    }

    @Override
    public void signal(SignalTruth signal) {
        signals.add(signal);
        next.signal(signal);
    }
}
