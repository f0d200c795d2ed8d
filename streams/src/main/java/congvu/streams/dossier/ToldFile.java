package congvu.streams.dossier;

import congvu.schemas.wire.WireFrame;
import java.util.Arrays;
import java.util.List;

/**
 * The record of a file that has ended, as it was told. Newer reference data would tell another; what is said of the file
 * afterwards (that its delay had an objective cause, that somebody is not content) is told with the verdict that it has.
 *
 * @param record in its frame
 * @param besideFrom where in it begins what is told beside deadline and verdict
 * @param lateCycles numbers of the cycles that were delivered late by this verdict
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record ToldFile(byte[] record, int besideFrom, List<Integer> lateCycles) {

    /** Whether a record of now has the layout of this one: a newer release may write another. */
    boolean hasLayoutOf(byte[] now) {
        return Arrays.equals(record, 0, WireFrame.HEADER_BYTES, now, 0, WireFrame.HEADER_BYTES);
    }

    /** This record with what a newer one tells beside deadline and verdict. */
    ToldFile with(byte[] now, int nowBesideFrom) {
        int beside = now.length - nowBesideFrom;
        byte[] joined = Arrays.copyOf(record, besideFrom + beside);
        System.arraycopy(now, nowBesideFrom, joined, besideFrom, beside);
        return new ToldFile(joined, besideFrom, lateCycles);
    }
}
