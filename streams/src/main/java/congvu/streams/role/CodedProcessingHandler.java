package congvu.streams.role;

import congvu.streams.FailureCode;
import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops at an exception that a processor let out, and says where it happened, never what the record said.
 *
 * <p>Going on is no option: what the processor had written when it failed would stay. Input that cannot be taken is
 * refused by the processor itself, before it writes. The stock handlers would write exception messages into a topic.
 */
public final class CodedProcessingHandler implements ProcessingExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(CodedProcessingHandler.class);

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> message, Exception failure) {
        LOG.atError()
                .addKeyValue("task", context.taskId())
                .addKeyValue("node", context.processorNodeId())
                .addKeyValue("topic", context.topic())
                .addKeyValue("partition", context.partition())
                .addKeyValue("offset", context.offset())
                .addKeyValue("failure", FailureCode.of(failure))
                .log("A processor failed; its transaction is given up.");
        return Response.fail();
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // There is nothing to choose.
    }
}
