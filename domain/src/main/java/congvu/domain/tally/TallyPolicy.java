package congvu.domain.tally;

/**
 * The settings that counting depends on; no law names them.
 *
 * @param contentScore a rating of at least this is content
 * @param poorAttitudeScore an attitude of at most this is poor
 * @param dislikedScore a rating of at most this says that the handling of its dossier is disliked
 * @param keepMillis how long a fact can still be corrected
 */
public record TallyPolicy(int contentScore, int poorAttitudeScore, int dislikedScore, long keepMillis) {

    public static final int LOWEST_SCORE = 1;
    public static final int HIGHEST_SCORE = 5;

    public TallyPolicy {
        requireScore("contentScore", contentScore);
        requireScore("poorAttitudeScore", poorAttitudeScore);
        requireScore("dislikedScore", dislikedScore);
        if (keepMillis < 0) {
            throw new IllegalArgumentException("Expected keepMillis of 0 or more, but found " + keepMillis + ".");
        }
    }

    private static void requireScore(String name, int score) {
        if (score < LOWEST_SCORE || score > HIGHEST_SCORE) {
            throw new IllegalArgumentException("Expected " + name + " from 1 to 5, but found " + score + ".");
        }
    }
}
