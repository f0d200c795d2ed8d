package congvu.producers.yaml;

/**
 * Where the text of a value stands in its file, so that a complaint about a part of a long value can name line and column.
 *
 * @param file the whole text of the file
 * @param characters of Unicode before the value, which begins with its quote or the sign of a block
 */
record YamlSource(String file, long characters) {

    /** A line and a column, both from 1. */
    record Spot(int line, int column) {}

    /** Where a character of the value stands; the begin of the value where that cannot be told. */
    Spot spot(String value, int index) {
        int offset = offset();
        int at = begin(offset);
        for (int i = 0; i < Math.min(index, value.length()) && at < file.length(); i++) {
            at = after(value.charAt(i), at, offset);
        }
        return spot(Math.min(skipSpaces(at), file.length()));
    }

    private int offset() {
        long all = file.codePointCount(0, file.length());
        return file.offsetByCodePoints(0, (int) Math.max(0, Math.min(characters, all)));
    }

    private int begin(int offset) {
        char first = offset < file.length() ? file.charAt(offset) : ' ';
        if (first == '|' || first == '>') {
            int end = file.indexOf('\n', offset);
            return end < 0 ? file.length() : end + 1;
        }
        return first == '"' || first == '\'' ? offset + 1 : offset;
    }

    /** Behind the place where this character of the value stands. */
    private int after(char c, int at, int offset) {
        if (Character.isWhitespace(c)) {
            return skipSpaces(at);
        }
        int next = skipSpaces(at);
        boolean isEscaped = next + 1 < file.length()
                && file.charAt(next) != c
                && (file.charAt(next) == '\\' || file.charAt(next) == '\'');
        boolean isDoubledQuote = c == '\'' && file.startsWith("''", next) && file.charAt(offset) == '\'';
        return next + (isEscaped || isDoubledQuote ? 2 : 1);
    }

    private int skipSpaces(int from) {
        int at = from;
        while (at < file.length() && Character.isWhitespace(file.charAt(at))) {
            at++;
        }
        return at;
    }

    private Spot spot(int at) {
        int line = 1;
        int begin = 0;
        for (int i = 0; i < at; i++) {
            if (file.charAt(i) == '\n') {
                line++;
                begin = i + 1;
            }
        }
        return new Spot(line, file.codePointCount(begin, at) + 1);
    }
}
