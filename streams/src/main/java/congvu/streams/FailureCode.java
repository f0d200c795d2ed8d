package congvu.streams;

/** The name of what failed, without a word of its message: messages may quote a record. */
public final class FailureCode {

    private FailureCode() {}

    /** Class names from the outermost failure to its cause, at most four. */
    public static String of(Throwable failure) {
        StringBuilder code = new StringBuilder(failure.getClass().getSimpleName());
        Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < 3; depth++) {
            code.append('/').append(cause.getClass().getSimpleName());
            cause = cause.getCause();
        }
        return code.toString();
    }
}
