package congvu.domain.alert;

/** Where on the way from promise to breach, and beyond, a rung of the ladder sits. */
public sealed interface LadderPoint {

    /** When this share of the net term, 1 to 999 permille, is used up; of working time, down to the whole millisecond. */
    record OfTerm(int permille) implements LadderPoint {
        public OfTerm {
            if (permille < 1 || permille > 999) {
                throw new IllegalArgumentException(
                        "Expected a share of the term from 1 to 999 permille, but found " + permille + ".");
            }
        }
    }

    /** When this many working days of the net term are left. */
    record BeforeDue(int workingDays) implements LadderPoint {
        public BeforeDue {
            requirePositive(workingDays);
        }
    }

    /** At the due instant itself: a result exactly then is on time. */
    record AtDue() implements LadderPoint {}

    /** This many working days after the due instant. */
    record AfterDue(int workingDays) implements LadderPoint {
        public AfterDue {
            requirePositive(workingDays);
        }
    }

    private static void requirePositive(int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException(
                    "Expected a ladder step to count 1 working day or more, but found " + workingDays + ".");
        }
    }
}
