package congvu.schemas.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What {@link TopicSetup} asks of a cluster. Every method may throw {@link TopicAdminException}. */
public interface TopicAdmin {

    /** How many brokers there are. */
    int brokers();

    /** Those of the named topics that exist, by name. */
    Map<String, FoundTopic> describe(Collection<String> names);

    /** Creates topics and returns when they can be used; one that someone else created meanwhile is no error. */
    void create(List<PlannedTopic> topics);
}
