package dev.tiphys.executors.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the command of a container on this machine. */
final class Commands {
    /** Images whose containers run their arguments as a command when the manifest gives none. */
    private static final Set<String> PLAIN_IMAGES =
            Set.of("alpine", "busybox", "debian", "ubuntu", "fedora", "bash", "python", "node");

    private final Sandbox sandbox;

    Commands(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** The command line as it is to be run, with the variables in it replaced. */
    List<String> of(Pod.Container container, Map<String, String> environment) throws PodException {
        List<String> line = new ArrayList<>();
        container.spec().command().forEach(part -> line.add(References.expand(part, environment)));
        boolean named = !line.isEmpty();
        container.spec().args().forEach(part -> line.add(References.expand(part, environment)));
        if (!named && (line.isEmpty() || !isPlain(container.image()))) {
            throw new PodException(message(
                    container,
                    "the command of image '" + container.image()
                            + "' is not known: the template gives none, and there is no container runtime to ask",
                    "give the template a command"));
        }
        String command = line.get(0);
        String found = find(command, environment.getOrDefault("PATH", ""))
                .orElseThrow(() -> new PodException(message(
                        container,
                        "command '" + command + "' of image '" + container.image() + "' is not on this machine",
                        "install the command")));
        line.set(0, found);
        return line;
    }

    private static String message(Pod.Container container, String what, String orElse) {
        return container.name() + ": " + what + "; bind the image to a Java function, as by Executors.image(\""
                + container.image() + "\", task -> …), or " + orElse;
    }

    private Optional<String> find(String command, String path) {
        if (command.contains("/")) {
            boolean there = sandbox.isFile(command);
            return there || !command.endsWith("/python") ? there(command, there) : find("python3", path);
        }
        if (isOn(command, path)) {
            return Optional.of(command);
        }
        return command.equals("python") ? find("python3", path) : Optional.empty();
    }

    private static Optional<String> there(String command, boolean there) {
        return there ? Optional.of(command) : Optional.empty();
    }

    private boolean isOn(String command, String path) {
        for (String folder : path.split(File.pathSeparator, -1)) {
            Path file = Path.of(folder.isEmpty() ? "." : folder, command);
            if (Files.isRegularFile(file) && Files.isExecutable(file)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlain(String image) {
        String name = image.substring(image.lastIndexOf('/') + 1);
        int end = name.indexOf(':') < 0 ? name.indexOf('@') : name.indexOf(':');
        return PLAIN_IMAGES.contains(end < 0 ? name : name.substring(0, end)) && isOfficial(image);
    }

    private static boolean isOfficial(String image) {
        Set<String> prefixes = new LinkedHashSet<>(List.of("", "library/", "docker.io/", "docker.io/library/"));
        return prefixes.contains(image.substring(0, image.lastIndexOf('/') + 1));
    }
}
