package dev.tiphys.executors.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Maps paths by replacing them in the texts of the manifest: commands, arguments, values and scripts. It sees only what
 * stands there as it was declared: a path that a program puts together, or knows by itself, is not mapped.
 */
final class RewritingSandbox extends Sandbox {
    private final Path directory;
    private final Map<String, String> replacements = new LinkedHashMap<>();
    private @Nullable Pattern declaredPaths;

    RewritingSandbox(Path directory) {
        super(directory.resolve("root"));
        this.directory = directory;
    }

    @Override
    void prepare(List<ContainerPath> declared, List<Volume> volumes) throws IOException {
        Files.createDirectories(root());
        volumes.forEach(this::map);
        List<ContainerPath> all = new ArrayList<>(declared);
        volumes.forEach(volume -> all.add(volume.path()));
        for (ContainerPath path : all) {
            if (!path.isRoot()) {
                Path here = here(path);
                Path parent = here.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                replacements.put(path.toString(), here.toString());
            }
        }
        List<String> longestFirst = new ArrayList<>(replacements.keySet());
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        if (!longestFirst.isEmpty()) {
            StringBuilder pattern = new StringBuilder("(?<![\\w./-])(?:");
            longestFirst.forEach(path -> pattern.append(Pattern.quote(path)).append('|'));
            pattern.setLength(pattern.length() - 1);
            // A name goes on with letters, or with a dot or dash that is not the end of a sentence.
            declaredPaths = Pattern.compile(pattern.append(")(?![\\w-]|\\.\\w)").toString());
        }
    }

    @Override
    String text(String text) {
        if (declaredPaths == null) {
            return text;
        }
        Matcher matcher = declaredPaths.matcher(text);
        return matcher.replaceAll(
                match -> Matcher.quoteReplacement(replacements.getOrDefault(match.group(), match.group())));
    }

    @Override
    boolean isOwn(ContainerPath path) {
        return true;
    }

    @Override
    @Nullable
    ContainerPath inside(Path target) throws PodException {
        for (Volume volume : mapped()) {
            if (target.startsWith(volume.folder())) {
                return ContainerPath.of(volume.path() + "/" + volume.folder().relativize(target));
            }
        }
        return target.startsWith(root()) ? ContainerPath.of("/" + root().relativize(target)) : null;
    }

    @Override
    boolean isFile(String path) {
        return Files.isRegularFile(Path.of(text(path)));
    }

    @Override
    Volume script() throws PodException {
        Path file = directory.resolve("script");
        return new Volume(ContainerPath.of(file.toAbsolutePath().toString()), file);
    }

    @Override
    String progressFile() {
        return root().resolve("argo/progress").toString();
    }

    @Override
    List<String> enter(List<String> command, @Nullable String workingDir) {
        return command;
    }

    @Override
    Path folder(@Nullable String workingDir) throws IOException, PodException {
        if (workingDir == null || workingDir.isEmpty()) {
            return root();
        }
        String mapped = text(workingDir);
        if (Files.isDirectory(Path.of(mapped))) {
            return Path.of(mapped);
        }
        return Files.createDirectories(
                mapped.equals(workingDir) ? here(ContainerPath.of(workingDir)) : Path.of(mapped));
    }
}
