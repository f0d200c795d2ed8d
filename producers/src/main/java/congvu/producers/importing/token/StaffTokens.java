package congvu.producers.importing.token;

import congvu.domain.dossier.EventCheck;
import congvu.domain.reference.IdRule;
import congvu.producers.fingerprint.Fingerprint;
import congvu.producers.importing.row.UnusableInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes the token of a person of the number that a device or a list knows the person by. Complaints name the file and the
 * line, never a number, a token or a key.
 *
 * <p>Not safe for use by several threads.
 */
public final class StaffTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "s-";

    /** 128 bits: two of ten million persons share a token with a probability below 10 to the minus 24. */
    private static final int TOKEN_HEX_CHARS = 32;

    private static final int LEAST_KEY_BYTES = 32;

    private final Map<String, String> byUser;
    private final @Nullable Mac mac;
    private final String digest;

    private StaffTokens(Map<String, String> byUser, @Nullable Mac mac, String digest) {
        this.byUser = byUser;
        this.mac = mac;
        this.digest = digest;
    }

    /**
     * Tokens from a list: {@code user id,token} on each line; blank lines and lines that begin with # are left out.
     *
     * @throws UnusableInputException when the file cannot be read so, or a user or a token is there twice
     */
    public static StaffTokens byMap(Path file) {
        Map<String, String> tokens = new HashMap<>();
        Map<String, Integer> lineOfToken = new HashMap<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int comma = line.indexOf(',');
            String token = line.substring(comma + 1).strip();
            if (comma < 1 || !isToken(token)) {
                throw unusable(file, i + 1, "'user id,token' with a token of 1 to 200 characters without comma and |");
            }
            if (tokens.put(line.substring(0, comma).strip(), token) != null) {
                throw unusable(file, i + 1, "each user id once, and an earlier line has this one too");
            }
            Integer earlier = lineOfToken.put(token, i + 1);
            if (earlier != null) {
                throw unusable(
                        file, i + 1, "a token of its own for each user, and line " + earlier + " has this one too");
            }
        }
        if (tokens.isEmpty()) {
            throw unusable(file, 1, "at least one line 'user id,token'");
        }
        return new StaffTokens(tokens, null, Fingerprint.of("map" + String.join("\n", lines)));
    }

    /**
     * Tokens by HMAC-SHA-256 under a key that stays where the import runs.
     *
     * @param file at least 64 hexadecimal digits, for instance from {@code openssl rand -hex 32}
     * @throws UnusableInputException when it holds anything else
     */
    public static StaffTokens byKey(Path file) {
        String text = String.join("", lines(file)).strip();
        try {
            byte[] key = HexFormat.of().parseHex(text);
            if (key.length < LEAST_KEY_BYTES) {
                throw unusable(file, 1, "a key of at least 64 hexadecimal digits: openssl rand -hex 32 makes one");
            }
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return new StaffTokens(Map.of(), mac, hex(mac, "congvu-import-digest"));
        } catch (IllegalArgumentException e) {
            throw unusable(file, 1, "hexadecimal digits only: openssl rand -hex 32 makes a key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected every Java to know " + ALGORITHM + ", but this one does not.", e);
        }
    }

    /** The token; null when the list does not know the user. */
    public @Nullable String tokenOf(String userId) {
        Mac keyed = mac;
        return keyed == null
                ? byUser.get(userId)
                : PREFIX + hex(keyed, "staff/" + userId).substring(0, TOKEN_HEX_CHARS);
    }

    /** Changes when other tokens would be made; tells neither key nor user. */
    public String digest() {
        return digest;
    }

    private static String hex(Mac mac, String text) {
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isToken(String token) {
        return !token.isEmpty()
                && token.length() <= EventCheck.MAX_ID_CHARS
                && token.indexOf(',') < 0
                && IdRule.isUsable(token);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UnusableInputException("Expected to read " + file + " as UTF-8 text, but found "
                    + e.getClass().getSimpleName() + ". Name the file of tokens, or of the key, that you have.");
        }
    }

    private static UnusableInputException unusable(Path file, int line, String expected) {
        return new UnusableInputException("Expected " + expected + ", but found something else in " + file + ", line "
                + line + ". Mend that line.");
    }
}
