package congvu.domain.reference;

/**
 * What an id may not look like, so that no key made of ids can be read as another one's.
 *
 * <p>Rates are keyed {@code unit[/**]|procedure|period|formula} with {@code *} for all procedures and {@code -} for none;
 * a step is named {@code dossier/s/step/n} beside dossiers; an alert is the hash of {@code obligation|rule|promise|level}.
 * Dots, dashes, slashes and spaces within an id are as good as any other character.
 */
public final class IdRule {

    /** Between a dossier's id and its step's. */
    public static final String STEP_SEPARATOR = "/s/";

    private static final String ALL = "*";
    private static final String NONE = "-";
    private static final String WITH_DESCENDANTS = "/**";
    private static final int MOST_CODE_CHARS = 200;
    private static final String CODE_SIGNS = "_-.:/";
    private static final char KEY_SEPARATOR = '|';

    private IdRule() {}

    /** Whether this can be an id of whatever kind; of units and dossiers more is asked. */
    public static boolean isUsable(String id) {
        if (id.equals(ALL) || id.equals(NONE)) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c == KEY_SEPARATOR || Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether this can be an entry of a code list: it begins with an ASCII letter and goes on with letters, digits and
     * {@code _ - . : /}, 200 characters at most. A sentence, a telephone number or the number of an identity card cannot:
     * free text of citizens enters no topic.
     */
    public static boolean isCode(String text) {
        if (text.isEmpty() || text.length() > MOST_CODE_CHARS || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && !(c >= '0' && c <= '9') && CODE_SIGNS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** Not one that reads as a unit with all its descendants. */
    public static boolean isUsableForUnit(String id) {
        return isUsable(id) && !id.endsWith(WITH_DESCENDANTS);
    }

    /** Not one that reads as a step, nor one that, with a step's name after it, could be cut in two places. */
    public static boolean isUsableForDossier(String id) {
        return isUsable(id)
                && !id.contains(STEP_SEPARATOR)
                && !id.endsWith(STEP_SEPARATOR.substring(0, STEP_SEPARATOR.length() - 1));
    }
}
