package congvu.domain.reference;

/** Something in the reference data that cannot be used as it is: which record, what is wrong, and the way out. */
public record ReferenceProblem(String subjectId, String message) {}
