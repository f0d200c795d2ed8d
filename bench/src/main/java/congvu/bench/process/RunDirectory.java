package congvu.bench.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the data of a run lives: a folder that was told, or a temporary one. Gone after a run that went well; after one
 * that failed the logs stay; after Ctrl-C the processes are ended, and a temporary folder goes with them.
 */
public final class RunDirectory implements AutoCloseable {

    private final Path path;
    private final boolean isTemporary;
    private final Thread hook = new Thread(this::abandon, "bench-end");

    private RunDirectory(Path path, boolean isTemporary) {
        this.path = path;
        this.isTemporary = isTemporary;
    }

    /** @param told the folder to use, or null for a temporary one */
    public static RunDirectory open(@Nullable Path told) {
        try {
            Path path = told == null ? Files.createTempDirectory("congvu-bench") : Directories.make(told);
            RunDirectory directory = new RunDirectory(path.toAbsolutePath(), told == null);
            Runtime.getRuntime().addShutdownHook(directory.hook);
            return directory;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public Path path() {
        return path;
    }

    /** The run went well: nothing in it is of use any more. */
    public void discard(Path logs) {
        Directories.delete(isTemporary ? path : logs);
    }

    /** From here on Ctrl-C is nobody's business here. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process ends already, and the hook with it.
        }
        File[] left = path.toFile().listFiles();
        if (isTemporary && left != null && left.length == 0) {
            Directories.delete(path);
        }
    }

    private void abandon() {
        List<ProcessHandle> processes = ProcessHandle.current().descendants().toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        if (isTemporary) {
            Directories.delete(path);
        }
    }
}
