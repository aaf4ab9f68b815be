package dev.tiphys.executors.artifacts;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a tar entry by entry: ustar, with POSIX extended headers and GNU's long names. */
final class TarReader {
    private static final int BLOCK = 512;
    private static final int MOST_EXTENDED = 1 << 20;

    private final InputStream in;
    private long unread;
    private long padding;

    TarReader(InputStream in) {
        this.in = in;
    }

    /** Whether this is how a tar begins: a header with a right check sum. */
    static boolean isHeader(byte[] block) {
        return block.length >= BLOCK && !isEmpty(block) && sumIsRight(block);
    }

    /** The next entry; null at the end. */
    @Nullable
    TarEntry next() throws IOException {
        Map<String, String> extended = new LinkedHashMap<>();
        while (true) {
            skipRest();
            byte[] block = in.readNBytes(BLOCK);
            if (block.length == 0 || (block.length == BLOCK && isEmpty(block))) {
                return null;
            }
            if (block.length < BLOCK || !sumIsRight(block)) {
                throw new IOException("not a tar, or a broken one");
            }
            long size = number(block, 124, 12);
            if (size < 0) {
                throw new IOException("a broken tar: a size below zero");
            }
            char type = (char) block[156];
            if (type == 'x' || type == 'L' || type == 'K') {
                String content = special(size);
                switch (type) {
                    case 'x' -> records(content, extended);
                    case 'L' -> extended.put("path", untilZero(content));
                    default -> extended.put("linkpath", untilZero(content));
                }
            } else if (type == 'g') {
                special(size);
            } else {
                return entry(block, type, size, extended);
            }
        }
    }

    private TarEntry entry(byte[] block, char type, long size, Map<String, String> extended) throws IOException {
        String prefix = text(block, 345, 155);
        String name = text(block, 0, 100);
        boolean posix = text(block, 257, 6).equals("ustar");
        String fullName = posix && !prefix.isEmpty() ? prefix + "/" + name : name;
        long fullSize = extended.containsKey("size") ? parse(extended.get("size")) : size;
        String path = extended.getOrDefault("path", fullName);
        TarEntry.Type kind = switch (type) {
            case '0', '\0', '7' -> path.endsWith("/") ? TarEntry.Type.DIRECTORY : TarEntry.Type.FILE;
            case '5' -> TarEntry.Type.DIRECTORY;
            case '2' -> TarEntry.Type.SYMBOLIC_LINK;
            case '1' -> TarEntry.Type.HARD_LINK;
            default -> TarEntry.Type.OTHER;
        };
        unread = kind == TarEntry.Type.FILE || kind == TarEntry.Type.OTHER ? fullSize : 0;
        padding = paddingOf(unread);
        return new TarEntry(
                path,
                kind,
                unread,
                (int) number(block, 100, 8),
                extended.getOrDefault("linkpath", text(block, 157, 100)));
    }

    /** Copies the content of the entry. */
    void copyTo(OutputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        while (unread > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, unread));
            if (read < 0) {
                throw new EOFException("the tar ends in the middle of a file");
            }
            out.write(buffer, 0, read);
            unread -= read;
        }
    }

    private void skipRest() throws IOException {
        in.skipNBytes(unread + padding);
        unread = 0;
        padding = 0;
    }

    private String special(long size) throws IOException {
        if (size > MOST_EXTENDED) {
            throw new IOException("a broken tar: a header of " + size + " bytes");
        }
        byte[] content = in.readNBytes((int) size);
        if (content.length < size) {
            throw new EOFException("the tar ends in the middle of a header");
        }
        in.skipNBytes(paddingOf(size));
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Lines such as {@code 21 path=some/long/name}, with their own length in bytes in front. */
    private static void records(String content, Map<String, String> extended) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        int at = 0;
        while (at < bytes.length) {
            int blank = at;
            while (blank < bytes.length && bytes[blank] != ' ') {
                blank++;
            }
            int end = at + (int) parse(new String(bytes, at, blank - at, StandardCharsets.UTF_8));
            if (end <= blank || end > bytes.length) {
                throw new IOException("a broken tar: an extended header with a wrong length");
            }
            String line = new String(bytes, blank + 1, end - blank - 2, StandardCharsets.UTF_8);
            int equal = line.indexOf('=');
            if (equal > 0) {
                extended.put(line.substring(0, equal), line.substring(equal + 1));
            }
            at = end;
        }
    }

    private static long parse(@Nullable String digits) throws IOException {
        try {
            return Long.parseLong(digits == null ? "" : digits);
        } catch (NumberFormatException wrong) {
            throw new IOException("a broken tar: not a number: " + digits, wrong);
        }
    }

    private static long paddingOf(long size) {
        return (BLOCK - size % BLOCK) % BLOCK;
    }

    private static boolean isEmpty(byte[] block) {
        for (byte each : block) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean sumIsRight(byte[] block) {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : block[i] & 0xff;
        }
        try {
            return sum == number(block, 148, 8);
        } catch (IOException wrong) {
            return false;
        }
    }

    private static String text(byte[] block, int from, int length) {
        return untilZero(new String(block, from, length, StandardCharsets.UTF_8));
    }

    private static String untilZero(String text) {
        int zero = text.indexOf('\0');
        return zero < 0 ? text : text.substring(0, zero);
    }

    /** Octal digits; or, with the top bit set, GNU's big binary numbers. */
    private static long number(byte[] block, int from, int length) throws IOException {
        if ((block[from] & 0x80) != 0) {
            long value = 0;
            for (int i = from + length - 8; i < from + length; i++) {
                value = (value << 8) | (block[i] & 0xff);
            }
            return value;
        }
        String digits = text(block, from, length).trim();
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
        } catch (NumberFormatException wrong) {
            throw new IOException("a broken tar: not a number: " + digits, wrong);
        }
    }
}
