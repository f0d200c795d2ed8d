package congvu.streams.stage;

import congvu.schemas.event.OperatorAction;

/** Takes what people did about signals of units to the tasks of those units. */
@FunctionalInterface
public interface UnitActions {

    /**
     * Passes on the action that the present record holds: the task of the unit keeps it, counts it and may refuse it.
     *
     * @param unitId the key of the record, whole
     * @param action already found to be one: ids, codes and times are as the schema asks
     */
    void pass(byte[] unitId, OperatorAction action);
}
