package congvu.domain.obligation;

/** What kind of thing bears a deadline. All are folded alike; what differs is told here and nowhere else. */
public enum ObligationFamily {
    /** Hồ sơ: an application under an administrative procedure. */
    DOSSIER,
    /** Work assigned with a due date: a directive, a periodic report. */
    TASK,
    /** Phản ánh, kiến nghị. */
    PETITION,
    /** Khiếu nại, Law on Complaints 2011. */
    COMPLAINT,
    /** Tố cáo, Law on Denunciations 2018. */
    DENUNCIATION;

    /** Whether the term begins anew when it is handed on: fifteen working days from sending or from the last transfer. */
    public boolean restartsWhenTransferred() {
        return this == PETITION;
    }

    /** Whether a letter of apology with a new appointment (form 04) is due before the end of the term. */
    public boolean owesApology() {
        return this == DOSSIER;
    }

    /** Whether the limits of single acts (to accept, to notify, to publish) come from the law and not from a control sheet. */
    public boolean hasLawfulLimits() {
        return this == PETITION || this == COMPLAINT || this == DENUNCIATION;
    }

    /** Whether something may be said of it after its end that counts beside the verdict: an excuse, how content people are. */
    public boolean isAppraisedAfterItsEnd() {
        return this != DOSSIER;
    }

    /** Whether the end of an obligation that was taken back says nothing about punctuality. */
    public boolean excludesCancelled() {
        return this == TASK;
    }
}
