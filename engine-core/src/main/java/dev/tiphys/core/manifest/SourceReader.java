package dev.tiphys.core.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Files as texts. */
final class SourceReader {
    private final long maxBytes;

    SourceReader(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** The manifest files of a folder and the folders in it, in order of name; a file is its own only one. */
    static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(SourceReader::isManifest).sorted().toList();
        }
    }

    private static boolean isManifest(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) && Files.isRegularFile(file);
    }

    /**
     * The text of a file.
     *
     * @throws IOException with a message for people
     */
    String text(Path file) throws IOException {
        byte[] bytes;
        // one byte more than allowed, so that a file that grows, or never ends, is noticed
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, maxBytes + 1));
        } catch (NoSuchFileException e) {
            throw new IOException("no such file", e);
        } catch (AccessDeniedException e) {
            throw new IOException("this file may not be read", e);
        }
        if (bytes.length > maxBytes) {
            throw new IOException("the file is longer than " + maxBytes + " bytes");
        }
        return decode(bytes);
    }

    private static String decode(byte[] bytes) throws IOException {
        Charset charset = charset(bytes);
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException(
                    "the file is not " + charset + " text, first at line " + lineOfError(bytes, charset), e);
        }
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        boolean little = bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        return little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static long lineOfError(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        int bad = Math.max(0, text.indexOf('\uFFFD'));
        return text.substring(0, bad).chars().filter(c -> c == '\n').count() + 1;
    }
}
