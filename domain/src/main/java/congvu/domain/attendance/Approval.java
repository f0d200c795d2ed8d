package congvu.domain.attendance;

import java.util.Comparator;
import java.util.Objects;

/** An excuse for a span of time that nobody has revoked. */
record Approval(Subject subject, TimeSpan span, ExcuseReason reason) {
    /** First excuse by time. */
    static final Comparator<Approval> ORDER = Comparator.comparingLong(
                    (Approval approval) -> approval.span().from())
            .thenComparing(approval -> approval.reason())
            .thenComparing(approval -> approval.subject().id());

    static Approval of(AttendanceEntry approved, Subject subject) {
        return new Approval(subject, approved.span(), Objects.requireNonNull(subject.excuse()));
    }
}
