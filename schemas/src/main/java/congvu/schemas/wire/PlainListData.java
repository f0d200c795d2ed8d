package congvu.schemas.wire;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.specific.SpecificData;

/**
 * Avro's model of our records with plain lists for arrays. Avro's own array compares its items by a model that does not
 * know our times, so that two equal records throw instead of being equal.
 */
final class PlainListData extends SpecificData {

    static final PlainListData INSTANCE = new PlainListData();

    private PlainListData() {
        super(PlainListData.class.getClassLoader());
        addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
        addLogicalTypeConversion(new TimeConversions.DateConversion());
    }

    @Override
    public Object newArray(Object old, int size, Schema schema) {
        if (old instanceof List<?> list) {
            list.clear();
            return list;
        }
        // The size is what a record claims, and Avro has not seen the items yet.
        return new ArrayList<>(Math.min(size, 16));
    }
}
