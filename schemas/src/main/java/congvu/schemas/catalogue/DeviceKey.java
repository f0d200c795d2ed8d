package congvu.schemas.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keys of reports of devices on the topic of attendance: {@code device/} and the id. Such a record goes to every partition
 * and is no event of a person; no staff token begins like that.
 */
public final class DeviceKey {

    public static final String PREFIX = "device/";

    private static final byte[] PREFIX_BYTES = PREFIX.getBytes(StandardCharsets.UTF_8);

    private DeviceKey() {}

    public static String of(String deviceId) {
        return PREFIX + deviceId;
    }

    /** Whether a record with this key is about a device; null is no key. */
    public static boolean isDevice(byte @Nullable [] key) {
        return key != null
                && key.length >= PREFIX_BYTES.length
                && Arrays.equals(key, 0, PREFIX_BYTES.length, PREFIX_BYTES, 0, PREFIX_BYTES.length);
    }
}
