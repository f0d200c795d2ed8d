package congvu.streams.stage;

/** The names by which the task of a partition meets its stores and its neighbours in the topology. */
public final class PartitionNodes {
    public static final String PROCESSOR = "partition";
    public static final String DOSSIERS = "dossiers";
    public static final String TASKS = "tasks";
    public static final String FEEDBACK = "feedback";
    public static final String RATINGS = "ratings";
    public static final String INSPECTIONS = "inspections";
    public static final String ATTENDANCE = "attendance";
    public static final String PERSONS = "persons";
    public static final String REFERENCE = "reference";
    public static final String TO_OBLIGATIONS = "to-obligations";
    public static final String TO_ALERTS = "to-alerts";
    public static final String TO_DEADLINE_CHANGES = "to-deadline-changes";
    public static final String TO_ATTENDANCE_DAYS = "to-attendance-days";
    public static final String TO_STAFF_SIGNALS = "to-staff-signals";
    public static final String TO_SIGNALS = "to-signals";
    public static final String TO_GRIEVANCES = "to-dossier-grievances";
    public static final String TO_REJECTED = "to-rejected";
    public static final String TO_RATE_PARTIALS = "to-rate-partials";

    private PartitionNodes() {}
}
