package dev.tiphys.executors.process;

import dev.tiphys.executor.TaskEvents;
import dev.tiphys.graph.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file in which a container may tell how far it is: its last line, such as {@code 3/10}. */
final class ProgressFile {
    private static final Pattern PROGRESS = Pattern.compile("(\\d{1,18})/(\\d{1,18})");
    private static final long BIGGEST = 1 << 20;

    private final Path file;
    private final TaskEvents events;
    private String told = "";

    ProgressFile(Path file, TaskEvents events) {
        this.file = file;
        this.events = events;
    }

    /** Tells what is new. */
    void look() {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > BIGGEST) {
                return;
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).trim();
            String line = text.substring(text.lastIndexOf('\n') + 1).trim();
            Matcher matcher = PROGRESS.matcher(line);
            if (!line.equals(told) && matcher.matches()) {
                told = line;
                long done = Long.parseLong(matcher.group(1));
                long total = Long.parseLong(matcher.group(2));
                if (done <= total) {
                    events.progress(new Progress(done, total));
                }
            }
        } catch (IOException unreadable) {
            // Perhaps the next time.
        }
    }
}
