package congvu.domain.attendance;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** An excuse for a span of time that nobody has revoked. */
record Approval(Subject subject, TimeSpan span, Excuse excuse) {
    /** First excuse by time. */
    static final Comparator<Approval> ORDER = Comparator.comparingLong(
                    (Approval approval) -> approval.span().from())
            .thenComparing(approval -> approval.excuse().reason())
            .thenComparing(approval -> approval.subject().id());

    static Approval of(AttendanceEntry approved, Subject subject) {
        ExcuseReason reason = approved.type().excuse();
        return new Approval(subject, approved.span(), excuse(reason, approved.reasonCode()));
    }

    private static Excuse excuse(@Nullable ExcuseReason reason, @Nullable String code) {
        if (reason == null) {
            throw new IllegalStateException("Expected an approval to have a reason, but found none.");
        }
        return new Excuse(reason, code);
    }
}
