package congvu.domain.reference;

import congvu.domain.calendar.Term;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procedure as it holds for a period. A dossier keeps the version in force on the local date of its acceptance.
 *
 * @param version rises with each change
 * @param validFrom first local date, null for always
 * @param validTo last local date, null until further notice
 * @param term null when the procedure states none
 * @param cutOff a dossier accepted strictly later than this local time starts on the next working date; null for none
 * @param pauseMovesStatedPromise whether a pause moves an appointment date that the source stated
 * @param financialObligationPauses whether waiting for the fee stops the clock; the law leaves it to the procedure
 * @param steps terms of internal steps
 */
public record ProcedureVersion(
        int version,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Term term,
        @Nullable LocalTime cutOff,
        boolean pauseMovesStatedPromise,
        boolean financialObligationPauses,
        List<StepTerm> steps) {

    public ProcedureVersion {
        steps = List.copyOf(steps);
    }

    /** Always in force, pauses move what was stated, fees do not pause, no steps. */
    public static ProcedureVersion of(int version, @Nullable Term term) {
        return new ProcedureVersion(version, null, null, term, null, true, false, List.of());
    }

    public boolean inForceOn(LocalDate date) {
        return (validFrom == null || !date.isBefore(validFrom)) && (validTo == null || !date.isAfter(validTo));
    }

    /** The term of a step, null when the procedure states none for it. */
    public @Nullable Term stepTerm(String stepId) {
        for (StepTerm step : steps) {
            if (step.stepId().equals(stepId)) {
                return step.term();
            }
        }
        return null;
    }
}
