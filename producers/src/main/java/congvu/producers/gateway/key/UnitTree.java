package congvu.producers.gateway.key;

import java.util.Set;

/** Which unit stands below which, as far as that is known now. */
public interface UnitTree {

    /** Whether what is known is what is published; when it is not, nobody's units can be told. */
    boolean isCurrent();

    /** Whether a unit is one of these or stands below one, until further notice; a unit that nobody has described does not. */
    boolean isWithin(String unitId, Set<String> roots);
}
