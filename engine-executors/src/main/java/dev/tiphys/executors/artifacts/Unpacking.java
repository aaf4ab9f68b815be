package dev.tiphys.executors.artifacts;

import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks an archive into a new folder without trusting it: no absolute path, no {@code ..}, nothing written through a
 * link, no link that leads out of the folder, no more than the limits allow.
 */
final class Unpacking {
    private final Path folder;
    private final ArtifactLimits limits;
    private final List<Path> links = new ArrayList<>();
    private long entries;
    private long bytes;

    private Unpacking(Path folder, ArtifactLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** Whether a file is a gzipped tar. */
    static boolean isTar(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return TarReader.isHeader(in.readNBytes(512));
        } catch (java.util.zip.ZipException | java.io.EOFException other) {
            return false;
        }
    }

    /** Unpacks a gzipped tar. */
    static void tar(Path archive, Path folder, ArtifactLimits limits) throws IOException, ArtifactException {
        Unpacking unpacking = new Unpacking(folder, limits);
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)), 64 * 1024)) {
            TarReader tar = new TarReader(in);
            TarEntry entry = tar.next();
            while (entry != null) {
                unpacking.tarEntry(tar, entry);
                entry = tar.next();
            }
        }
        unpacking.checkLinks();
    }

    private void tarEntry(TarReader tar, TarEntry entry) throws IOException, ArtifactException {
        Path place = place(entry.name());
        if (place == null) {
            return;
        }
        switch (entry.type()) {
            case DIRECTORY -> makeFolders(place);
            case FILE -> {
                try (OutputStream out = newFile(place)) {
                    tar.copyTo(out);
                }
                Modes.set(place, entry.mode());
            }
            case SYMBOLIC_LINK -> {
                makeRoom(place);
                Files.createSymbolicLink(place, Path.of(entry.target()));
                links.add(place);
            }
            case HARD_LINK -> {
                Path source = place(entry.target());
                if (source == null || !Files.isRegularFile(source, LinkOption.NOFOLLOW_LINKS)) {
                    throw ArtifactException.because("the link " + entry.name() + " leads to no file in the archive");
                }
                try (OutputStream out = newFile(place)) {
                    Files.copy(source, out);
                }
                Modes.set(place, Modes.of(source, 0644));
            }
            case OTHER -> {}
        }
    }

    /** Unpacks a zip. */
    static void zip(Path archive, Path folder, ArtifactLimits limits) throws IOException, ArtifactException {
        Unpacking unpacking = new Unpacking(folder, limits);
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                Path place = unpacking.place(entry.getName());
                if (place != null && entry.isDirectory()) {
                    unpacking.makeFolders(place);
                } else if (place != null) {
                    try (OutputStream out = unpacking.newFile(place)) {
                        zip.transferTo(out);
                    }
                }
                entry = zip.getNextEntry();
            }
        }
    }

    /** Where an entry goes; null for the folder itself. */
    private @Nullable Path place(String name) throws IOException, ArtifactException {
        if (++entries > limits.entries()) {
            throw ArtifactException.because("the archive has more than " + limits.entries() + " entries");
        }
        Path relative;
        try {
            relative = Path.of(name.replace('\\', '/'));
        } catch (InvalidPathException wrong) {
            throw ArtifactException.because("the archive has an entry with an impossible name: " + wrong.getReason());
        }
        if (relative.isAbsolute() || name.startsWith("/")) {
            throw ArtifactException.because("the archive has an entry with an absolute path: " + name);
        }
        Path place = folder;
        for (Path part : relative) {
            String text = part.toString();
            if (text.equals("..")) {
                throw ArtifactException.because("the archive has an entry that leads out of it: " + name);
            }
            if (Files.isSymbolicLink(place)) {
                throw ArtifactException.because("the archive has an entry behind a link: " + name);
            }
            place = text.isEmpty() || text.equals(".") ? place : place.resolve(text);
        }
        return place.equals(folder) ? null : place;
    }

    private void makeFolders(Path place) throws IOException, ArtifactException {
        if (Files.isSymbolicLink(place)) {
            throw ArtifactException.because("the archive has a folder in the place of a link: " + place.getFileName());
        }
        Files.createDirectories(place);
    }

    private void makeRoom(Path place) throws IOException {
        Path parent = place.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (Files.isSymbolicLink(place) || Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(place);
        }
    }

    private OutputStream newFile(Path place) throws IOException {
        makeRoom(place);
        return new FilterOutputStream(Files.newOutputStream(place)) {
            @Override
            public void write(byte[] buffer, int from, int length) throws IOException {
                bytes += length;
                if (bytes > limits.bytes()) {
                    throw new IOException("the archive holds more than " + limits.bytes() + " bytes");
                }
                out.write(buffer, from, length);
            }
        };
    }

    /** Only now, since every entry can change where a link leads. */
    private void checkLinks() throws IOException, ArtifactException {
        for (Path link : links) {
            if (!Links.stayInside(folder, folder.relativize(link))) {
                throw ArtifactException.because(
                        "the archive has a link that leads out of it: " + folder.relativize(link));
            }
        }
    }

    /**
     * Moves what was unpacked to its place: a single file or folder takes the place's name, several become a folder.
     */
    static void settle(Path folder, Path target) throws IOException {
        List<Path> roots;
        try (var list = Files.list(folder)) {
            roots = list.toList();
        }
        Path source = roots.size() == 1 ? roots.get(0) : folder;
        Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
        if (roots.size() == 1) {
            Files.delete(folder);
        }
    }
}
