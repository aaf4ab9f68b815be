package dev.tiphys.executors.artifacts;

import dev.tiphys.model.ArchiveStrategy;
import dev.tiphys.model.Artifact;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Artifacts in a directory. An artifact without a place of its own gets a key in the default bucket, as in Argo; one in
 * a named bucket lies in a folder of that name. Thread-safe.
 */
public final class ArtifactStore {
    private final Path root;
    private final ArtifactLimits limits;

    /** A store in that directory, which is made when something is saved. */
    public ArtifactStore(Path root, ArtifactLimits limits) {
        this.root = root.toAbsolutePath().normalize();
        this.limits = limits;
    }

    /**
     * Saves an output.
     *
     * @param declared what the template says
     * @param source the file or folder
     * @param prefix of the key, if the template gives no place
     * @return the artifact with its place
     * @throws ArtifactException if it does not exist, or cannot be kept
     */
    public Artifact save(Artifact declared, Path source, String prefix) throws ArtifactException {
        if (!Files.exists(source, LinkOption.NOFOLLOW_LINKS)) {
            throw ArtifactException.missing(
                    "artifact " + declared.name() + ": " + declared.path() + " no such file or directory");
        }
        ArtifactKey own = ArtifactKey.of(declared).orElse(null);
        ArtifactKey key = own == null ? new ArtifactKey("", prefix + "/" + fileName(declared)) : own;
        try {
            Path place = place(declared, key);
            delete(place);
            Path parent = place.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            pack(declared, source, place);
        } catch (IOException failed) {
            throw ArtifactException.because("artifact " + declared.name() + ": " + failed);
        } catch (ArtifactException refused) {
            throw ArtifactException.because("artifact " + declared.name() + ": " + refused.getMessage());
        }
        return own == null ? key.in(declared) : declared;
    }

    private static String fileName(Artifact declared) {
        ArchiveStrategy archive = declared.archive();
        if (archive != null && archive.zip()) {
            return declared.name() + ".zip";
        }
        return archive != null && archive.none() ? declared.name() : declared.name() + ".tgz";
    }

    private static void pack(Artifact declared, Path source, Path place) throws IOException, ArtifactException {
        ArchiveStrategy archive = declared.archive();
        if (archive != null && archive.none()) {
            Packing.copy(source, place);
            return;
        }
        try (OutputStream out = Files.newOutputStream(place)) {
            if (archive != null && archive.zip()) {
                Packing.zip(source, out);
            } else {
                Packing.tar(source, level(archive), out);
            }
        }
    }

    private static int level(@Nullable ArchiveStrategy archive) {
        if (archive == null || archive.tar() == null) {
            return Deflater.DEFAULT_COMPRESSION;
        }
        Integer level = archive.tar().compressionLevel();
        boolean known = level != null && level >= Deflater.NO_COMPRESSION && level <= Deflater.BEST_COMPRESSION;
        return known ? level : Deflater.DEFAULT_COMPRESSION;
    }

    /**
     * Puts an input where its task wants it.
     *
     * @param artifact with its place, or raw
     * @param target where it goes; its folder exists, and what was there is replaced
     * @throws ArtifactException if it does not exist, or cannot be trusted
     */
    public void load(Artifact artifact, Path target) throws ArtifactException {
        try {
            delete(target);
            if (artifact.raw() != null) {
                Files.writeString(target, artifact.raw().data());
            } else {
                ArtifactKey key = ArtifactKey.of(artifact)
                        .orElseThrow(() -> ArtifactException.missing("artifact " + artifact.name() + " has no place"
                                + " that local processes can reach, such as s3 with a key"));
                loadPart(artifact, place(artifact, key), target);
            }
            if (artifact.mode() != null) {
                Modes.set(target, artifact.mode(), artifact.recurseMode());
            }
        } catch (IOException failed) {
            throw ArtifactException.because("artifact " + artifact.name() + ": " + failed);
        }
    }

    /** Only what lies at {@code subPath}, if one is wanted. Argo finds it in folders, here archives have parts, too. */
    private void loadPart(Artifact artifact, Path place, Path target) throws IOException, ArtifactException {
        String subPath = artifact.subPath();
        if (subPath == null || subPath.isEmpty()) {
            unpack(artifact, place, target);
        } else if (Files.isDirectory(place)) {
            Packing.copy(part(artifact, place, subPath), target);
        } else {
            Path whole = target.resolveSibling(target.getFileName() + ".whole");
            delete(whole);
            try {
                unpack(artifact, place, whole);
                Packing.copy(part(artifact, whole, subPath), target);
            } finally {
                delete(whole);
            }
        }
    }

    private static Path part(Artifact artifact, Path whole, String subPath) throws IOException, ArtifactException {
        Path below;
        try {
            below = Path.of(subPath.replaceFirst("^/+", ""));
        } catch (InvalidPathException wrong) {
            throw ArtifactException.because("artifact " + artifact.name() + ": an impossible subPath: " + subPath);
        }
        if (below.isAbsolute() || !Links.stayInside(whole, below)) {
            throw ArtifactException.because(
                    "artifact " + artifact.name() + ": the subPath leads out of it: " + subPath);
        }
        Path part = whole.resolve(below).normalize();
        if (!Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
            throw ArtifactException.missing("artifact " + artifact.name() + " has no " + subPath);
        }
        return part;
    }

    private void unpack(Artifact artifact, Path place, Path target) throws IOException, ArtifactException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw ArtifactException.missing("artifact " + artifact.name() + " does not exist: " + place);
        }
        ArchiveStrategy archive = artifact.archive();
        boolean asItIs = (archive != null && archive.none()) || Files.isDirectory(place);
        boolean zip = !asItIs && archive != null && archive.zip();
        boolean tar = !asItIs && !zip && ((archive != null && archive.tar() != null) || Unpacking.isTar(place));
        if (!zip && !tar) {
            Packing.copy(place, target);
            return;
        }
        Path folder = target.resolveSibling(target.getFileName() + ".unpacking");
        delete(folder);
        Files.createDirectories(folder);
        try {
            if (zip) {
                Unpacking.zip(place, folder, limits);
            } else {
                Unpacking.tar(place, folder, limits);
            }
            Unpacking.settle(folder, target);
        } catch (ArtifactException refused) {
            throw ArtifactException.because("artifact " + artifact.name() + ": " + refused.getMessage());
        } finally {
            delete(folder);
        }
    }

    /** Never outside of the store, whatever the key says. */
    private Path place(Artifact artifact, ArtifactKey key) throws ArtifactException, IOException {
        Path relative;
        try {
            Path bucket = Path.of(key.bucket().isEmpty() ? "default" : "bucket-" + key.bucket());
            String below = key.key();
            while (below.startsWith("/")) {
                below = below.substring(1);
            }
            relative = bucket.resolve(below);
        } catch (InvalidPathException wrong) {
            throw ArtifactException.because("artifact " + artifact.name() + ": an impossible key: " + key.key());
        }
        for (Path part : relative) {
            if (part.toString().equals("..")) {
                throw ArtifactException.because(
                        "artifact " + artifact.name() + ": the key leads out of the store: " + key.key());
            }
        }
        Path parent = relative.getParent();
        if (relative.isAbsolute()
                || relative.getNameCount() < 2
                || (parent != null && !Links.stayInside(root, parent))) {
            throw ArtifactException.because(
                    "artifact " + artifact.name() + ": the key leads out of the store: " + key.key());
        }
        return root.resolve(relative);
    }

    /** Deletes a file or folder, if it exists; links are deleted, not followed. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
