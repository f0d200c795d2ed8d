package congvu.streams.attendance;

import congvu.domain.rate.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * What subscribers were last told about one day of a person.
 *
 * @param epochDay the local day
 * @param fingerprint of the bytes that were published
 * @param isUncertain whether a device that was not heard of may still change it
 * @param isHit whether rules hold something of it
 * @param contribution what rates hold of it, null while it is open
 */
record PublishedDay(
        int epochDay,
        long fingerprint,
        boolean isUncertain,
        boolean isHit,
        @Nullable Contribution contribution) {

    boolean isClosed() {
        return contribution != null;
    }
}
