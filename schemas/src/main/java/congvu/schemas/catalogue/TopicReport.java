package congvu.schemas.catalogue;

import java.util.List;

/**
 * What creating or checking the topics came to.
 *
 * @param created names of topics that were missing and are there now
 * @param sound names of topics that were there and are as strong as the catalogue says
 * @param weaknesses why the topics may not be used; empty when they may
 */
public record TopicReport(List<String> created, List<String> sound, List<TopicWeakness> weaknesses) {

    public TopicReport {
        created = List.copyOf(created);
        sound = List.copyOf(sound);
        weaknesses = List.copyOf(weaknesses);
    }

    /** True when every topic of the catalogue may be used. */
    public boolean isSound() {
        return weaknesses.isEmpty();
    }

    /** One sentence for each weakness. */
    public List<String> messages() {
        return weaknesses.stream().map(TopicWeakness::message).toList();
    }
}
