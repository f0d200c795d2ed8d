package congvu.producers.simulate.world;

import congvu.domain.calendar.Term;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A procedure with its one version.
 *
 * @param id code
 * @param name in Vietnamese
 * @param term of the whole
 * @param cutOff accepted later counts from the next working day; null for none
 * @param feePauses whether an unpaid fee stops the clock
 * @param statesAppointment whether the receipt names the date, as the end of the term
 * @param steps terms of its steps, by code
 */
public record SimProcedure(
        String id,
        String name,
        Term term,
        @Nullable LocalTime cutOff,
        boolean feePauses,
        boolean statesAppointment,
        Map<String, Term> steps) {}
