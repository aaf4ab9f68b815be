package dev.tiphys.executors.artifacts;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes a tar: POSIX ustar, with extended headers for what does not fit in. */
final class TarWriter implements Closeable {
    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 100;
    private static final long BIGGEST_SIZE = 077777777777L;

    private final OutputStream out;

    TarWriter(OutputStream out) {
        this.out = out;
    }

    void directory(String name, int mode) throws IOException {
        header(name.endsWith("/") ? name : name + "/", '5', 0, mode, "");
    }

    void link(String name, String target) throws IOException {
        header(name, '2', 0, 0777, target);
    }

    void file(String name, long size, int mode, InputStream content) throws IOException {
        header(name, '0', size, mode, "");
        byte[] buffer = new byte[64 * 1024];
        long left = size;
        while (left > 0) {
            int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException(name + " became shorter while it was read");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
        pad(size);
    }

    private void header(String name, char type, long size, int mode, String target) throws IOException {
        StringBuilder extended = new StringBuilder();
        if (bytes(name).length > LONGEST_NAME) {
            record(extended, "path", name);
        }
        if (bytes(target).length > LONGEST_NAME) {
            record(extended, "linkpath", target);
        }
        if (size > BIGGEST_SIZE) {
            record(extended, "size", Long.toString(size));
        }
        if (extended.length() > 0) {
            byte[] content = bytes(extended.toString());
            block("extended", 'x', content.length, 0644, "");
            out.write(content);
            pad(content.length);
        }
        block(name, type, Math.min(size, BIGGEST_SIZE), mode, target);
    }

    /** The length at the front counts itself. */
    private static void record(StringBuilder extended, String key, String value) {
        int rest = bytes(" " + key + "=" + value + "\n").length;
        int length = rest + 1;
        while (length != rest + Integer.toString(length).length()) {
            length = rest + Integer.toString(length).length();
        }
        extended.append(length)
                .append(' ')
                .append(key)
                .append('=')
                .append(value)
                .append('\n');
    }

    private void block(String name, char type, long size, int mode, String target) throws IOException {
        byte[] block = new byte[BLOCK];
        text(block, 0, LONGEST_NAME, name);
        octal(block, 100, 8, mode & 07777);
        octal(block, 108, 8, 0);
        octal(block, 116, 8, 0);
        octal(block, 124, 12, size);
        octal(block, 136, 12, 0);
        Arrays.fill(block, 148, 156, (byte) ' ');
        block[156] = (byte) type;
        text(block, 157, LONGEST_NAME, target);
        text(block, 257, 6, "ustar");
        text(block, 263, 2, "00");
        int sum = 0;
        for (byte each : block) {
            sum += each & 0xff;
        }
        octal(block, 148, 7, sum);
        out.write(block);
    }

    private static void text(byte[] block, int from, int length, String text) {
        byte[] bytes = bytes(text);
        System.arraycopy(bytes, 0, block, from, Math.min(bytes.length, length));
    }

    private static void octal(byte[] block, int from, int length, long value) {
        String digits = Long.toOctalString(value);
        String padded = "0".repeat(Math.max(0, length - 1 - digits.length())) + digits;
        text(block, from, length - 1, padded);
        block[from + length - 1] = 0;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void pad(long size) throws IOException {
        int rest = (int) (size % BLOCK);
        if (rest > 0) {
            out.write(new byte[BLOCK - rest]);
        }
    }

    @Override
    public void close() throws IOException {
        out.write(new byte[2 * BLOCK]);
        out.close();
    }
}
