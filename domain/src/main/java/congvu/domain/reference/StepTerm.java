package congvu.domain.reference;

import congvu.domain.calendar.Term;

/** The term of one internal step of a procedure. */
public record StepTerm(String stepId, Term term) {}
