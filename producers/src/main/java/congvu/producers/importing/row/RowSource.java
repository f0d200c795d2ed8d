package congvu.producers.importing.row;

import java.io.IOException;

/** A foreign file, read from begin to end. */
public interface RowSource {

    /**
     * Hands every row to the sink.
     *
     * @throws UnusableInputException when the file as a whole is not what the profile says
     */
    void read(RowSink sink) throws IOException;
}
