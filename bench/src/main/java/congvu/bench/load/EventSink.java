package congvu.bench.load;

import congvu.schemas.row.DossierEventRow;

/** Takes a history in its order. */
public interface EventSink {

    /** One event; both the key and the row are used again after the call returns, the row's content included. */
    void event(String dossierId, DossierEventRow row);

    /** Time has come this far, epoch milliseconds; every event before has been handed over. */
    void tick(long now);
}
