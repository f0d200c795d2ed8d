package congvu.producers.gateway.http;

import congvu.producers.gateway.event.MediaTypes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What Jetty refuses by itself (no HTTP, a header that is too long) is answered with a code, and nothing of the request. */
final class CodedErrors extends ErrorHandler {

    /** Attribute of a request that was answered with a problem of ours. */
    static final String TOLD = "congvu.problem";

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ProblemCode problem = ProblemCode.ofStatus(response.getStatus());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaTypes.PROBLEM);
        response.setStatus(problem.status());
        response.write(true, ByteBuffer.wrap(AnswerText.of(problem).getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
