package congvu.rules.fact;

/** What a field holds, and so what may be done with it in a condition. */
public enum FieldType {
    /** A whole number: compared and reckoned with whole numbers. */
    WHOLE("whole number"),
    /** A number with a fraction, for instance 0.8. */
    SHARE("share"),
    /** True or false: a condition by itself. */
    FLAG("flag"),
    /** Any text, for instance an id; empty where there is none. */
    TEXT("text"),
    /** One of a list of words; empty where there is none. */
    SYMBOL("symbol"),
    /** Any number of a list of words: asked by {@code "WORD" in field}. */
    SYMBOLS("symbols");

    private final String words;

    FieldType(String words) {
        this.words = words;
    }

    /** As the docs and complaints call it. */
    public String words() {
        return words;
    }
}
