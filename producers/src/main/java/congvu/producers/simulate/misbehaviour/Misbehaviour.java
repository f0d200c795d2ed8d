package congvu.producers.simulate.misbehaviour;

import java.util.Arrays;
import java.util.Optional;

/**
 * Everything that is staged on purpose. The codes beginning with W, O, F, P, K and T are the signals of the same name; those
 * beginning with NEAR are no misbehaviour but come as near to one as can be, and no signal of that name may stand.
 */
public enum Misbehaviour {
    /** Comes later than the grace. */
    W_LATE("W-LATE", Group.STAFF, 0.36),
    /** Leaves earlier than the grace. */
    W_EARLY("W-EARLY", Group.STAFF, 0.20),
    /** No punch, and nothing that excuses it. */
    W_ABSENT("W-ABSENT", Group.STAFF, 0.12),
    /** A punch is missing and nobody explains it. */
    W_NOPUNCH("W-NOPUNCH", Group.STAFF, 0.18),
    /** Late three times within five working days. */
    W_LATE_PATTERN("W-LATE-PATTERN", Group.STAFF, 0.10),
    /** Late on five days of a month, never three times within five working days. */
    W_LATE_MONTH("W-LATE-MONTH", Group.STAFF_MONTH, 0.06),
    /** Late three times, never three times within five working days. */
    NEAR_LATE_PATTERN("NEAR-W-LATE-PATTERN", Group.STAFF, 0.04),
    /** Late on four days of a month. */
    NEAR_LATE_MONTH("NEAR-W-LATE-MONTH", Group.STAFF_MONTH, 0.06),
    /** Done in time, but after four fifths of the term. */
    O_RISK("O-RISK", Group.DOSSIER, 0.10),
    /** Done in time, but in the last working day of the term, some exactly at the deadline. */
    O_DUE1("O-DUE1", Group.DOSSIER, 0.10),
    /** Past due; the apology comes only afterwards. */
    O_OVERDUE("O-OVERDUE", Group.LATE_DOSSIER, 0.10),
    /** Past due without any apology. */
    O_NOAPOLOGY("O-NOAPOLOGY", Group.LATE_DOSSIER, 0.10),
    /** A second new appointment for the same file. */
    O_REAPPOINT("O-REAPPOINT", Group.LATE_DOSSIER, 0.10),
    /** Past the new appointment too. */
    O_OVERDUE2("O-OVERDUE2", Group.LATE_DOSSIER, 0.10),
    /** The apology, form 04, comes exactly at the deadline. */
    NEAR_OVERDUE("NEAR-O-OVERDUE", Group.LATE_DOSSIER, 0.05),
    /** The same unit asks for papers a second time. */
    O_SUPPL_TWICE("O-SUPPL", Group.DOSSIER, 0.10),
    /** Papers are asked for in the last fifth of the term. */
    O_SUPPL_LATE("O-SUPPL-LATE", Group.DOSSIER, 0.10),
    /** Nothing happens for more than two working days while the file is being processed. */
    O_IDLE("O-IDLE", Group.DOSSIER, 0.10),
    /** Sent to and fro between two units three times. */
    O_PINGPONG("O-PINGPONG", Group.DOSSIER, 0.10),
    /** Completion in time that is told only after the deadline, more than a working day late. */
    BACK_DATED("O-BACKDATED", Group.DOSSIER, 0.10),
    /** Papers are asked for a second time, by another unit. */
    NEAR_SUPPL_TWICE("NEAR-O-SUPPL", Group.DOSSIER, 0.05),
    /** Papers are asked for when 79 of 100 of the term are gone. */
    NEAR_SUPPL_LATE("NEAR-O-SUPPL-LATE", Group.DOSSIER, 0.05),
    /** Nothing happens for a little less than two working days. */
    NEAR_IDLE("NEAR-O-IDLE", Group.DOSSIER, 0.05),
    /** Sent to another unit and back. */
    NEAR_PINGPONG("NEAR-O-PINGPONG", Group.DOSSIER, 0.05),
    /** A completion that is told late, but before the deadline. */
    NEAR_BACK_DATED("NEAR-O-BACKDATED", Group.DOSSIER, 0.05),
    /** A unit ends many files within the last minutes of a day. */
    MASS_CLOSING("O-LASTMINUTE", Group.UNIT, 1),
    /** Not so many. */
    NEAR_MASS_CLOSING("NEAR-O-LASTMINUTE", Group.UNIT, 1),
    /** A counter without staff while its files go overdue and complaints rise. */
    UNSTAFFED("X-COUNTER", Group.UNIT, 1),
    /** Files of a counter go overdue and complaints rise, but the staff is there. */
    NEAR_UNSTAFFED_PRESENT("NEAR-X-COUNTER-PRESENT", Group.UNIT, 1),
    /** A counter without staff and with complaints, but one file too few goes overdue. */
    NEAR_UNSTAFFED_IN_TIME("NEAR-X-COUNTER-IN-TIME", Group.UNIT, 1),
    /** A counter without staff whose files go overdue, but one complaint too few comes. */
    NEAR_UNSTAFFED_QUIET("NEAR-X-COUNTER-QUIET", Group.UNIT, 1),
    /** A petition about the conduct of officials. */
    F_CONDUCT("F-CONDUCT", Group.PETITION, 1),
    /** Attitude rated 1 or 2, three times for a unit within a fortnight. */
    F_RATING("F-RATING", Group.UNIT, 1),
    /** Twice. */
    NEAR_RATING("NEAR-F-RATING", Group.UNIT, 1),
    /** A petition answered after its limit. */
    F_PAKN_LATE("F-PAKN-LATE", Group.PETITION, 1),
    /** A complaint or denunciation settled after its limit. */
    F_KNTC_LATE("F-KNTC-LATE", Group.COMPLAINT, 1),
    /** A unit with twenty files or more and less than 95 of 100 in time. */
    P_UNIT_RED("P-UNIT-RED", Group.UNIT, 1),
    /** A unit with nineteen files and less than 95 of 100 in time. */
    NEAR_UNIT_RED("NEAR-P-UNIT-RED", Group.UNIT, 1),
    /** No misbehaviour: a unit without a fault, worth a commendation. */
    K_PRAISE("K-PRAISE", Group.UNIT, 1),
    /** The same but for one late file. */
    NEAR_PRAISE("NEAR-K-PRAISE", Group.UNIT, 1),
    /** An assigned task done after its date. */
    T_OVERDUE("T-OVERDUE", Group.TASK, 1),
    /** An inspection finds a norm not kept by a person. */
    I_FINDING("I-NORM-STAFF", Group.INSPECTION, 5),
    /** An inspection finds a norm not kept by a unit. */
    I_FINDING_UNIT("I-NORM-UNIT", Group.INSPECTION, 5),
    /** A finding that is withdrawn. */
    NEAR_FINDING("NEAR-I-NORM", Group.INSPECTION, 5);

    private final String code;
    private final Group group;
    private final double weight;

    Misbehaviour(String code, Group group, double weight) {
        this.code = code;
        this.group = group;
        this.weight = weight;
    }

    /** What a share is a share of. */
    public enum Group {
        /** Of persons, in each fortnight. */
        STAFF,
        /** Of persons, once. */
        STAFF_MONTH,
        /** Of dossiers. */
        DOSSIER,
        /** Of dossiers, and the file counts as late against its first promise. */
        LATE_DOSSIER,
        /** Of communes, in each fortnight. */
        UNIT,
        /** Of petitions. */
        PETITION,
        /** Of complaints and denunciations. */
        COMPLAINT,
        /** Of assigned tasks. */
        TASK,
        /** Of checks. */
        INSPECTION
    }

    public String code() {
        return code;
    }

    public Group group() {
        return group;
    }

    /** Whether it is no misbehaviour, and only looks like one. */
    public boolean isNearMiss() {
        return code.startsWith("NEAR-");
    }

    /** Whether it is late days of a person that mean something only together. */
    public boolean isOfSeveralDays() {
        return this == W_LATE_PATTERN || this == W_LATE_MONTH || this == NEAR_LATE_PATTERN || this == NEAR_LATE_MONTH;
    }

    /** The kind of a code, written as in the truth. */
    public static Optional<Misbehaviour> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    double shareOf(double overall) {
        return Math.min(1, overall * weight);
    }
}
