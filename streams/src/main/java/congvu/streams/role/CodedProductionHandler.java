package congvu.streams.role;

import congvu.streams.FailureCode;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops when a result cannot be written, and says which topic, never what the record said: nothing is skipped. */
public final class CodedProductionHandler implements ProductionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(CodedProductionHandler.class);

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> message, Exception failure) {
        return stop(context, message, failure);
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord message,
            Exception failure,
            SerializationExceptionOrigin origin) {
        return stop(context, message, failure);
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // There is nothing to choose.
    }

    private static Response stop(ErrorHandlerContext context, ProducerRecord<?, ?> message, Exception failure) {
        LOG.atError()
                .addKeyValue("task", context.taskId())
                .addKeyValue("node", context.processorNodeId())
                .addKeyValue("topic", message.topic())
                .addKeyValue("failure", FailureCode.of(failure))
                .log("A result could not be written; its transaction is given up.");
        return Response.fail();
    }
}
