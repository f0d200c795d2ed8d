package congvu.bench.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a process is started.
 *
 * @param name for messages and its log
 * @param heapMiB largest heap
 * @param main class with the main method
 * @param arguments of that method
 * @param options of the Java machine beside those that all have
 * @param recording where to leave a flight recording of the whole life, or null for none
 */
public record JvmSpec(
        String name,
        int heapMiB,
        Class<?> main,
        List<String> arguments,
        List<String> options,
        @Nullable Path recording) {

    public JvmSpec {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /** The command line, with the class path of this process and the collector that the launcher takes. */
    List<String> commandLine() {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-Xmx" + heapMiB + "m",
                "--enable-native-access=ALL-UNNAMED",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-Dfile.encoding=UTF-8"));
        line.addAll(options);
        if (recording != null) {
            line.add(
                    "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + recording.toAbsolutePath());
        }
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        line.addAll(arguments);
        return line;
    }
}
