package dev.tiphys.executors.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Maps paths by a private mount namespace: the containers' root folder is the task's own, and shows this machine's
 * folders but for those that declared paths lie in. Of folders of the system only the declared paths are hidden, of
 * others, such as {@code /tmp}, all.
 */
final class NamespaceSandbox extends Sandbox {
    private static final Path MACHINE = Path.of("/");
    private static final Set<String> SYSTEM = Set.of(
            "bin", "boot", "dev", "etc", "home", "lib", "lib32", "lib64", "libx32", "nix", "opt", "proc", "root", "run",
            "sbin", "snap", "sys", "usr", "var");
    private static final String STAGING = "/argo/staging";

    private final Path directory;
    private final List<String> unshare;
    private final StringBuilder machineMounts = new StringBuilder();
    private final StringBuilder ownMounts = new StringBuilder();
    private final Set<ContainerPath> own = new LinkedHashSet<>();

    /** @param unshare the command that makes a namespace, with its options */
    NamespaceSandbox(Path directory, List<String> unshare) {
        super(directory.resolve("root"));
        this.directory = directory;
        this.unshare = unshare;
    }

    @Override
    void prepare(List<ContainerPath> declared, List<Volume> volumes) throws IOException, PodException {
        Files.createDirectories(root());
        Map<String, List<ContainerPath>> byTop = new LinkedHashMap<>();
        for (ContainerPath path : declared) {
            top(byTop, real(path));
        }
        List<Volume> mounted = new ArrayList<>();
        for (Volume volume : volumes) {
            Volume real = new Volume(real(volume.path()), volume.folder());
            mounted.add(real);
            top(byTop, real.path());
        }
        showMachine(byTop.keySet());
        own.add(ContainerPath.of("/argo"));
        for (Map.Entry<String, List<ContainerPath>> each : byTop.entrySet()) {
            makeOwn(each.getKey(), each.getValue());
        }
        for (Volume volume : mounted) {
            Files.createDirectories(here(volume.path()));
            bind(ownMounts, volume.folder(), volume.path());
        }
        mounted.forEach(this::map);
        for (ContainerPath path : declared) {
            makeParent(real(path));
        }
        Files.createDirectories(root().resolve(STAGING.substring(1)));
        writeEntrance();
    }

    /** Folders that images have, too; others a command makes itself, and would not like to find. */
    private void makeParent(ContainerPath path) throws IOException, PodException {
        int depth = path.parts().size() - 1;
        if (depth > 0) {
            ContainerPath parent = new ContainerPath(path.parts().subList(0, depth));
            boolean common =
                    SYSTEM.contains(path.parts().get(0)) || Files.isDirectory(MACHINE.resolve(parent.relative()));
            Files.createDirectories(here(
                    common ? parent : new ContainerPath(List.of(path.parts().get(0)))));
        }
    }

    private static void top(Map<String, List<ContainerPath>> byTop, ContainerPath path) {
        if (!path.isRoot()) {
            byTop.computeIfAbsent(path.parts().get(0), name -> new ArrayList<>())
                    .add(path);
        }
    }

    /** The first name of a path may be a link, such as {@code /bin}. */
    @Override
    ContainerPath real(ContainerPath path) throws IOException, PodException {
        if (path.isRoot()) {
            return path;
        }
        Path top = MACHINE.resolve(path.parts().get(0));
        return Files.isSymbolicLink(top) ? ContainerPath.of(top.toRealPath() + "/" + path.behind(1)) : path;
    }

    private void showMachine(Set<String> hidden) throws IOException {
        try (var entries = Files.newDirectoryStream(MACHINE)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                Path place = root().resolve(name);
                if (Files.isSymbolicLink(entry)) {
                    Files.createSymbolicLink(place, Files.readSymbolicLink(entry));
                } else if (Files.isDirectory(entry)) {
                    Files.createDirectories(place);
                    if (!hidden.contains(name) || SYSTEM.contains(name)) {
                        bind(machineMounts, entry, new ContainerPath(List.of(name)));
                    }
                }
            }
        }
    }

    private void makeOwn(String top, List<ContainerPath> paths) throws IOException, PodException {
        ContainerPath whole = new ContainerPath(List.of(top));
        if (!SYSTEM.contains(top) || !Files.isDirectory(MACHINE.resolve(top))) {
            own.add(whole);
            return;
        }
        if (paths.contains(whole)) {
            throw new PodException("path " + whole + " cannot be the task's own without a container");
        }
        MergedFolder folder = MergedFolder.around(paths);
        Path place = Files.createDirectories(directory.resolve("merged").resolve(top));
        String aside = "/.machine/" + top;
        Files.createDirectories(root().resolve(aside.substring(1)));
        own.addAll(folder.make(place, aside));
        bind(ownMounts, MACHINE.resolve(folder.shown().relative()), ContainerPath.of(aside));
        bind(ownMounts, place, folder.shown());
        map(new Volume(folder.shown(), place));
    }

    private void bind(StringBuilder mounts, Path folder, ContainerPath path) {
        mounts.append(field(folder))
                .append(' ')
                .append(field(root().resolve(path.relative())))
                .append(" none rbind 0 0\n");
    }

    /** A path as a table of mounts wants it. */
    private static String field(Path path) {
        return path.toAbsolutePath()
                .toString()
                .replace("\\", "\\134")
                .replace(" ", "\\040")
                .replace("\t", "\\011")
                .replace("\n", "\\012");
    }

    private Path file(String name) {
        return directory.resolve(name).toAbsolutePath();
    }

    /** One table for all mounts makes one process of what would be twenty. */
    private void writeEntrance() throws IOException {
        Files.writeString(file("machine.mounts"), machineMounts);
        Files.writeString(file("own.mounts"), ownMounts);
        List<String> script = new ArrayList<>();
        script.add("set -e");
        script.add("mount -a -T " + Shell.quote(file("machine.mounts")) + " 2>/dev/null || :");
        if (ownMounts.length() > 0) {
            script.add("mount -a -T " + Shell.quote(file("own.mounts")));
        }
        script.add(": > " + Shell.quote(file("entered")));
        script.add("folder=\"$1\"; shift");
        script.add("exec chroot " + Shell.quote(root().toAbsolutePath())
                + " /bin/sh -c 'cd \"$0\" && exec \"$@\"' \"$folder\" \"$@\"");
        Files.writeString(file("enter.sh"), String.join("\n", script) + "\n");
    }

    @Override
    boolean isOwn(ContainerPath path) {
        return path.isRoot()
                || own.stream().anyMatch(path::startsWith)
                || mapped().stream().anyMatch(volume -> isVolume(volume) && path.startsWith(volume.path()))
                || !Files.exists(MACHINE.resolve(path.parts().get(0)));
    }

    private boolean isVolume(Volume volume) {
        return !volume.folder().startsWith(directory.resolve("merged"));
    }

    @Override
    ContainerPath inside(Path target) throws PodException {
        return ContainerPath.of(target.normalize().toString());
    }

    @Override
    boolean isFile(String path) {
        try {
            ContainerPath wanted = real(ContainerPath.of(path.startsWith("/") ? path : "/" + path));
            return isOwn(wanted)
                    ? Files.isRegularFile(here(wanted))
                    : Files.isRegularFile(MACHINE.resolve(wanted.relative()));
        } catch (IOException | PodException wrong) {
            return false;
        }
    }

    @Override
    String text(String text) {
        return text;
    }

    @Override
    Volume script() throws PodException {
        ContainerPath path = ContainerPath.of(STAGING + "/script");
        return new Volume(path, root().resolve(path.relative()));
    }

    @Override
    String progressFile() {
        return "/argo/progress";
    }

    @Override
    List<String> enter(List<String> command, @Nullable String workingDir) throws IOException, PodException {
        String folder = workingDir == null || workingDir.isEmpty() ? "/" : workingDir;
        ContainerPath wanted = real(ContainerPath.of(folder));
        if (isOwn(wanted)) {
            Files.createDirectories(here(wanted));
        }
        List<String> line = new ArrayList<>(unshare);
        line.addAll(List.of("/bin/sh", file("enter.sh").toString(), folder));
        line.addAll(command);
        return line;
    }

    @Override
    Path folder(@Nullable String workingDir) {
        return root();
    }

    @Override
    boolean neverEntered() {
        return !Files.exists(file("entered"), LinkOption.NOFOLLOW_LINKS);
    }
}
