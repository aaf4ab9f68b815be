package dev.tiphys.executors.artifacts;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a file or folder. Links are packed as links and must not lead out of the folder. */
final class Packing {
    private Packing() {}

    /** As a gzipped tar whose only root has the name of the source. */
    static void tar(Path source, int level, OutputStream to) throws IOException, ArtifactException {
        try (TarWriter tar = new TarWriter(new BufferedOutputStream(new Gzip(to, level), 64 * 1024))) {
            walk(source, new Sink() {
                @Override
                public void directory(String name, Path path) throws IOException {
                    tar.directory(name, Modes.of(path, 0755));
                }

                @Override
                public void file(String name, Path path) throws IOException {
                    try (InputStream content = Files.newInputStream(path)) {
                        tar.file(name, Files.size(path), Modes.of(path, 0644), content);
                    }
                }

                @Override
                public void link(String name, Path target) throws IOException {
                    tar.link(name, target.toString());
                }
            });
        }
    }

    /** As a zip whose only root has the name of the source. A zip cannot hold links. */
    static void zip(Path source, OutputStream to) throws IOException, ArtifactException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(to))) {
            walk(source, new Sink() {
                @Override
                public void directory(String name, Path path) throws IOException {
                    zip.putNextEntry(new ZipEntry(name + "/"));
                    zip.closeEntry();
                }

                @Override
                public void file(String name, Path path) throws IOException {
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(path, zip);
                    zip.closeEntry();
                }

                @Override
                public void link(String name, Path target) throws ArtifactException {
                    throw ArtifactException.because("a zip cannot hold the link " + name);
                }
            });
        }
    }

    /** As a file or folder at another place. */
    static void copy(Path source, Path target) throws IOException, ArtifactException {
        String first = name(source);
        walk(source, new Sink() {
            private Path place(String name) {
                return name.equals(first) ? target : target.resolve(name.substring(first.length() + 1));
            }

            @Override
            public void directory(String name, Path path) throws IOException {
                Files.createDirectories(place(name));
            }

            @Override
            public void file(String name, Path path) throws IOException {
                Path place = place(name);
                Files.copy(path, place);
                Modes.set(place, Modes.of(path, 0644));
            }

            @Override
            public void link(String name, Path linkTarget) throws IOException {
                Files.createSymbolicLink(place(name), linkTarget);
            }
        });
    }

    private interface Sink {
        void directory(String name, Path path) throws IOException;

        void file(String name, Path path) throws IOException;

        void link(String name, Path target) throws IOException, ArtifactException;
    }

    private static String name(Path source) {
        Path name = source.getFileName();
        return name == null || name.toString().isEmpty() ? "root" : name.toString();
    }

    private static void walk(Path source, Sink sink) throws IOException, ArtifactException {
        String root = name(source);
        ArtifactException[] refused = new ArtifactException[1];
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            private String nameOf(Path path) {
                String below = source.relativize(path).toString();
                return below.isEmpty() ? root : root + "/" + below;
            }

            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                sink.directory(nameOf(path), path);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                try {
                    if (attributes.isSymbolicLink()) {
                        link(path);
                    } else if (attributes.isRegularFile()) {
                        sink.file(nameOf(path), path);
                    }
                    return FileVisitResult.CONTINUE;
                } catch (ArtifactException exception) {
                    refused[0] = exception;
                    return FileVisitResult.TERMINATE;
                }
            }

            private void link(Path path) throws IOException, ArtifactException {
                boolean folder = Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS);
                if (!folder || !Links.stayInside(source, source.relativize(path))) {
                    throw ArtifactException.because("the link " + nameOf(path) + " leads out of the artifact");
                }
                sink.link(nameOf(path), Files.readSymbolicLink(path));
            }
        });
        if (refused[0] != null) {
            throw refused[0];
        }
    }

    /** Gzip with a chosen level. */
    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream to, int level) throws IOException {
            super(to, 64 * 1024);
            def.setLevel(level);
        }
    }
}
