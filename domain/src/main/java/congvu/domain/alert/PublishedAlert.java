package congvu.domain.alert;

/**
 * What subscribers were last told about one alert: enough to number its next version and to take it back.
 *
 * @param obligationId which of the dossier's obligations it is about
 * @param version of the last published transition, from 1
 * @param fingerprint of what it rested on
 */
public record PublishedAlert(
        String obligationId,
        AlertRule rule,
        int level,
        int promiseNumber,
        AlertState state,
        int version,
        long reachedAt,
        long dueAt,
        long fingerprint) {

    boolean isAbout(StandingAlert alert) {
        return rule == alert.rule()
                && level == alert.level()
                && promiseNumber == alert.promise().number()
                && obligationId.equals(alert.obligation().id());
    }
}
